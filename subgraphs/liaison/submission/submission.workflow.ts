import { choices } from '../../../infra/records/field.ts';
import type { Workflow } from '../../../infra/records/workflow.ts';

const states = choices('SubmissionState', 'Where a submission stands.', {
  RECEIVED: '已收到',
  MATCHED: '已转交委员',
  ANSWERED: '已答复',
  CLOSED: '已办结',
  MERGED: '已合并',
});

/** What is merged keeps what it was: unmerged, it is again where it stood. */
export const submissionWorkflow: Workflow = {
  states,
  stateOf: ({ duplicateOf, closedOn, answeredOn, matchedTo }) =>
    duplicateOf ? 'MERGED' : closedOn ? 'CLOSED' : answeredOn ? 'ANSWERED' : matchedTo ? 'MATCHED' : 'RECEIVED',
  transitions: {
    matchSubmission: { label: '转交委员', from: ['RECEIVED', 'MATCHED'], to: ['MATCHED'] },
    takeSubmission: { label: '认领', from: ['RECEIVED'], to: ['MATCHED'] },
    passBackSubmission: { label: '退回', from: ['MATCHED'], to: ['RECEIVED'] },
    answerSubmission: { label: '答复', from: ['RECEIVED', 'MATCHED'], to: ['ANSWERED'] },
    closeSubmission: { label: '办结', from: ['RECEIVED', 'MATCHED', 'ANSWERED'], to: ['CLOSED'] },
    mergeSubmission: { label: '合并', from: ['RECEIVED', 'MATCHED', 'ANSWERED'], to: ['MERGED'] },
    unmergeSubmission: { label: '取消合并', from: ['MERGED'], to: ['RECEIVED', 'MATCHED', 'ANSWERED'] },
    issueReceipt: { label: '开具回执', from: ['RECEIVED', 'MATCHED', 'ANSWERED', 'CLOSED', 'MERGED'] },
  },
};
