import { choices } from '../../../infra/records/field.ts';
import type { Workflow } from '../../../infra/records/workflow.ts';

const states = choices('ProposalState', 'Where a proposal stands.', {
  SUBMITTED: '已提交',
  UNDER_REVIEW: '审查中',
  FILED: '已立案',
  NOT_FILED: '不予立案',
  RETRACTED: '已撤案',
  MERGED: '已并案',
  TRANSFERRED: '已转办',
  ASSIGNED: '办理中',
  REPLIED: '已答复',
  HANDLING_AGAIN: '重新办理中',
  CONCLUDED: '已办结',
  PUBLISHED: '已公开',
  ARCHIVED: '已归档',
});

/** The state as the fields tell it; the card's view says the same in SQL. The later stage goes before the earlier. */
function stateOf(record: Record<string, any>): string {
  if (record.archivedOn) return 'ARCHIVED';
  if (record.publishedOn) return 'PUBLISHED';
  if (record.concludedOn) return 'CONCLUDED';
  if (record.mergedInto) return 'MERGED';
  if (record.transferredOn) return 'TRANSFERRED';
  if (record.retractedOn || record.filing === 'WITHDRAWN') return 'RETRACTED';
  if (record.reopenedOn) return 'HANDLING_AGAIN';
  if (record.repliedOn) return 'REPLIED';
  if (record.assignedOn) return 'ASSIGNED';
  if (record.filing) return record.filing;
  return record.reviewStage ? 'UNDER_REVIEW' : 'SUBMITTED';
}

const IN_REVIEW = ['SUBMITTED', 'UNDER_REVIEW'];
const BEFORE_HANDLING = [...IN_REVIEW, 'FILED'];
const IN_HANDLING = ['ASSIGNED', 'HANDLING_AGAIN'];
const HANDLED = ['REPLIED', 'CONCLUDED', 'PUBLISHED'];

/** Which action can be done when, and where it leads; all others are refused. */
export const proposalWorkflow: Workflow = {
  states,
  stateOf,
  transitions: {
    // 审 立
    reviewProposal: { label: '审查', from: BEFORE_HANDLING, to: ['UNDER_REVIEW', 'FILED'] },
    fileProposal: { label: '立案', from: ['UNDER_REVIEW'], to: ['FILED'] },
    rejectProposal: { label: '不予立案', from: ['UNDER_REVIEW'], to: ['NOT_FILED'] },
    // 撤 并 转
    retractProposal: { label: '撤案', from: BEFORE_HANDLING, to: ['RETRACTED'] },
    mergeProposal: { label: '并案', from: BEFORE_HANDLING, to: ['MERGED'] },
    unmergeProposal: { label: '拆分并案', from: ['MERGED'], to: BEFORE_HANDLING },
    transferProposal: { label: '转办', from: [...BEFORE_HANDLING, 'NOT_FILED'], to: ['TRANSFERRED'] },
    // 交 办
    designateKeyProposal: { label: '列为重点提案', from: ['FILED', ...IN_HANDLING, 'REPLIED'] },
    assignProposal: { label: '交办', from: ['FILED'], to: ['ASSIGNED'] },
    declineAssignment: { label: '申退', from: IN_HANDLING },
    replaceAssignment: { label: '改办', from: IN_HANDLING },
    extendAssignment: { label: '延期', from: IN_HANDLING },
    replyToProposal: { label: '答复', from: IN_HANDLING, to: [...IN_HANDLING, 'REPLIED'] },
    rateReply: { label: '评价答复', from: [...IN_HANDLING, 'REPLIED'], to: [...IN_HANDLING, 'REPLIED'] },
    concludeProposal: { label: '办结', from: ['REPLIED'], to: ['CONCLUDED'] },
    // 督 评
    superviseProposal: { label: '督办', from: [...IN_HANDLING, ...HANDLED] },
    evaluateProposal: { label: '民主评议', from: HANDLED },
    // 公开 归档
    publishProposal: { label: '公开', from: ['CONCLUDED'], to: ['PUBLISHED'] },
    archiveProposal: { label: '归档', from: ['CONCLUDED', 'PUBLISHED'], to: ['ARCHIVED'] },
  },
};
