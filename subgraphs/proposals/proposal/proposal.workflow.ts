import { choices } from '@tongxin/infra/kernel/field.ts';
import type { Workflow } from '@tongxin/infra/kernel/workflow.ts';
import type { proposalFields } from '../fields/proposal.fields.ts';

const states = choices('ProposalState', ['提案所处的环节。', 'Where a proposal stands.'], {
  SUBMITTED: ['已提交', 'Submitted'],
  UNDER_REVIEW: ['审查中', 'Under review'],
  FILED: ['已立案', 'Filed'],
  NOT_FILED: ['不予立案', 'Not filed'],
  RETRACTED: ['已撤案', 'Withdrawn'],
  MERGED: ['已并案', 'Merged'],
  TRANSFERRED: ['已转办', 'Transferred'],
  ASSIGNED: ['办理中', 'In handling'],
  REPLIED: ['已答复', 'Replied to'],
  HANDLING_AGAIN: ['重新办理中', 'In renewed handling'],
  CONCLUDED: ['已办结', 'Concluded'],
  PUBLISHED: ['已公开', 'Published'],
  ARCHIVED: ['已归档', 'Archived'],
});

type State = keyof (typeof states)['values'] & string;

const IN_REVIEW = ['SUBMITTED', 'UNDER_REVIEW'] as const;
const BEFORE_HANDLING = [...IN_REVIEW, 'FILED'] as const;
const IN_HANDLING = ['ASSIGNED', 'HANDLING_AGAIN'] as const;
const HANDLED = ['REPLIED', 'CONCLUDED', 'PUBLISHED'] as const;

/** Which action can be done when, and where it leads; all others are refused. */
export const proposalWorkflow: Workflow<typeof proposalFields, State> = {
  states,
  stateOf: [
    ['ARCHIVED', 'archivedOn'],
    ['PUBLISHED', 'publishedOn'],
    ['CONCLUDED', 'concludedOn'],
    ['MERGED', 'mergedInto'],
    ['TRANSFERRED', 'transferredOn'],
    ['RETRACTED', 'retractedOn'],
    ['RETRACTED', 'filing', 'WITHDRAWN'],
    ['HANDLING_AGAIN', 'reopenedOn'],
    ['REPLIED', 'repliedOn'],
    ['ASSIGNED', 'assignedOn'],
    ['NOT_FILED', 'filing', 'NOT_FILED'],
    ['FILED', 'filing'],
    ['UNDER_REVIEW', 'reviewStage'],
    ['SUBMITTED'],
  ],
  ends: ['RETRACTED', 'MERGED', 'TRANSFERRED', 'NOT_FILED'],
  transitions: {
    coSignProposal: { label: ['确认联名', 'Confirm a co-signature'], from: BEFORE_HANDLING },
    // 审 立
    reviewProposal: { label: ['审查', 'Review'], from: BEFORE_HANDLING, to: ['UNDER_REVIEW', 'FILED'] },
    fileProposal: { label: ['立案', 'File'], from: ['UNDER_REVIEW'], to: ['FILED'] },
    rejectProposal: { label: ['不予立案', 'Do not file'], from: ['UNDER_REVIEW'], to: ['NOT_FILED'] },
    // 撤 并 转
    retractProposal: { label: ['撤案', 'Withdraw for the proposer'], from: BEFORE_HANDLING, to: ['RETRACTED'] },
    mergeProposal: { label: ['并案', 'Merge'], from: BEFORE_HANDLING, to: ['MERGED'] },
    unmergeProposal: { label: ['拆分并案', 'Unmerge'], from: ['MERGED'], to: BEFORE_HANDLING },
    transferProposal: { label: ['转办', 'Transfer'], from: [...BEFORE_HANDLING, 'NOT_FILED'], to: ['TRANSFERRED'] },
    // 交 办
    designateKeyProposal: { label: ['列为重点提案', 'Make a key proposal'], from: ['FILED', ...IN_HANDLING, 'REPLIED'] },
    assignProposal: { label: ['交办', 'Assign'], from: ['FILED'], to: ['ASSIGNED'] },
    declineAssignment: { label: ['申退', 'Decline'], from: IN_HANDLING },
    replaceAssignment: { label: ['改办', 'Give to another unit'], from: IN_HANDLING },
    extendAssignment: { label: ['延期', 'Extend'], from: IN_HANDLING },
    replyToProposal: { label: ['答复', 'Reply'], from: IN_HANDLING, to: [...IN_HANDLING, 'REPLIED'] },
    rateReply: { label: ['评价答复', 'Rate the reply'], from: [...IN_HANDLING, 'REPLIED'], to: [...IN_HANDLING, 'REPLIED'] },
    concludeProposal: { label: ['办结', 'Conclude'], from: ['REPLIED'], to: ['CONCLUDED'] },
    // 督 评
    superviseProposal: { label: ['督办', 'Supervise'], from: [...IN_HANDLING, ...HANDLED] },
    evaluateProposal: { label: ['民主评议', 'Evaluate'], from: HANDLED },
    // 公开 归档
    publishProposal: { label: ['公开', 'Publish'], from: ['CONCLUDED'], to: ['PUBLISHED'] },
    publishProposers: { label: ['公开提案者', 'Publish the proposers'], from: ['FILED', ...IN_HANDLING, ...HANDLED] },
    retractProposers: { label: ['撤回提案者', 'Take back the proposers'], from: ['FILED', ...IN_HANDLING, ...HANDLED, 'ARCHIVED'] },
    archiveProposal: { label: ['归档', 'Archive'], from: ['CONCLUDED', 'PUBLISHED'], to: ['ARCHIVED'] },
  },
};
