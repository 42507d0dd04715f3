import { choices } from '@tongxin/infra/kernel/field.ts';
import type { Workflow } from '@tongxin/infra/kernel/workflow.ts';
import type { submissionFields } from './submission.fields.ts';

const states = choices('SubmissionState', ['群众反映的办理环节。', 'Where a submission stands.'], {
  RECEIVED: ['已收到', 'Received'],
  MATCHED: ['已转交委员', 'Matched to a member'],
  ANSWERED: ['已答复', 'Replied'],
  CLOSED: ['已办结', 'Concluded'],
  MERGED: ['已合并', 'Merged'],
});

/** What is merged keeps what it was: unmerged, it is again where it stood. */
export const submissionWorkflow: Workflow<typeof submissionFields, keyof (typeof states)['values'] & string> = {
  states,
  stateOf: [['MERGED', 'duplicateOf'], ['CLOSED', 'closedOn'], ['ANSWERED', 'answeredOn'], ['MATCHED', 'matchedTo'], ['RECEIVED']],
  ends: ['MERGED'],
  transitions: {
    describeSubmission: { label: ['写明事项', 'Describe'], from: ['RECEIVED', 'MATCHED', 'ANSWERED'] },
    matchSubmission: { label: ['转交委员', 'Match to a member'], from: ['RECEIVED', 'MATCHED'], to: ['MATCHED'] },
    takeSubmission: { label: ['认领', 'Take on'], from: ['RECEIVED'], to: ['MATCHED'] },
    passBackSubmission: { label: ['退回', 'Return'], from: ['MATCHED'], to: ['RECEIVED'] },
    answerSubmission: { label: ['答复', 'Reply'], from: ['RECEIVED', 'MATCHED'], to: ['ANSWERED'] },
    closeSubmission: { label: ['办结', 'Conclude'], from: ['RECEIVED', 'MATCHED', 'ANSWERED'], to: ['CLOSED'] },
    mergeSubmission: { label: ['合并', 'Merge'], from: ['RECEIVED', 'MATCHED', 'ANSWERED'], to: ['MERGED'] },
    unmergeSubmission: { label: ['取消合并', 'Undo merge'], from: ['MERGED'], to: ['RECEIVED', 'MATCHED', 'ANSWERED'] },
    issueReceipt: { label: ['开具回执', 'Issue a receipt'], from: ['RECEIVED', 'MATCHED', 'ANSWERED', 'CLOSED', 'MERGED'] },
  },
};
