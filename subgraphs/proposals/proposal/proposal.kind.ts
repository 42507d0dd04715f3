import { boolean, choice, committee, date, reference, text, texts } from '../../../infra/records/field.ts';
import { defineKind } from '../../../infra/records/kind.ts';
import { checkProposal } from './proposal.check.ts';
import { adoption, bodyKindField, filing, leader, proposalKind, proposers, reviewStage, transferTarget } from './proposal.vocabulary.ts';
import { proposalWorkflow } from './proposal.workflow.ts';

export const proposal = defineKind({
  name: 'proposal',
  prefix: 'prp',
  subgraph: 'proposals',
  label: '提案',
  description: 'A proposal (提案), from submission to the archive: 提 审 立 交 办 督 评 公开 归档.',
  fields: {
    number: text('编号', 'Number within the year, as the committee gives it.', '2022-0001', { required: true, max: 40 }),
    title: text('案由', 'Subject.', '关于推进农村人居环境整治的提案', { required: true }),
    kind: choice(proposalKind, '类型', 'Kind.', '委员提案', { required: true }),
    proposers: proposers('提案者', 'First proposer, then co-signers; or the body.'),
    bodyKind: bodyKindField,
    submittedOn: date('提交日期', 'Day of submission.', '2022-01-12', { required: true }),
    topic: reference('topic', '议题', 'Topic from which it was made.', '', { anyOwner: true, relation: 'MADE_FROM' }),
    submission: reference('submission', '群众反映', 'Submission of a citizen from which it was made.', '', {
      anyOwner: true,
      relation: 'MADE_FROM',
    }),
    problem: reference('problem', '未解决问题', 'Problem that was not solved and became this proposal.', '', {
      anyOwner: true,
      relation: 'MADE_FROM',
    }),
    platform: reference('platform', '平台', 'Platform at which it came up.', '', { anyOwner: true, relation: 'CAME_UP_AT', joins: false }),
    transferredFrom: reference('proposal', '转来提案', 'Proposal of another committee that was transferred to this one.', '', {
      anyOwner: true,
      relation: 'MADE_FROM',
    }),
    reviewStage: choice(reviewStage, '审查环节', 'Last stage of the review that it has been through.', ''),
    filing: choice(filing, '审查结果', 'Outcome of the review; empty while under review.', '立案'),
    decidedOn: date('审查日期', 'Day of the decision on filing.', '2022-02-20'),
    notFiledReason: text('不予立案原因', 'Why it was not filed.', '', { max: 500 }),
    retractedOn: date('撤案日期', 'Day on which its proposer withdrew it.', ''),
    retractReason: text('撤案原因', 'Why its proposer withdrew it.', '', { max: 500 }),
    mergedInto: reference('proposal', '并入提案', 'Lead proposal into which it was merged; its own proposers keep the credit.', '', {
      relation: 'MERGED_INTO',
      inverse: 'mergedProposals',
    }),
    mergedOn: date('并案日期', 'Day on which it was merged.', ''),
    mergedProposers: proposers('并入提案者', 'Proposers of the proposals merged into this one, who are credited with it too.'),
    transferredTo: choice(transferTarget, '转办去向', 'Into what it was transferred instead of being handled as a proposal.', ''),
    transferredOn: date('转办日期', 'Day on which it was transferred.', ''),
    transferReason: text('转办原因', 'Why it was transferred.', '', { max: 500 }),
    transferCommittee: committee('转往政协', 'Committee to which it was transferred.', ''),
    socialOpinion: reference('socialOpinion', '转成的社情民意信息', 'Social-opinion report into which it was made.', '', {
      relation: 'TRANSFERRED_TO',
    }),
    units: texts('承办单位', 'Units to which it is assigned.', '省农业农村厅'),
    assignedOn: date('交办日期', 'Day of assignment.', '2022-03-10'),
    dueOn: date('答复期限', 'Earliest day by which one of its units is to reply; null when none is to.', ''),
    repliedOn: date('答复日期', 'Day of the reply; with several units, of the last one.', '2022-06-01'),
    reopenedOn: date('重新办理日期', 'Day since which it is handled again, because the proposer was dissatisfied.', ''),
    concludedOn: date('办结日期', 'Day on which handling was concluded.', '2022-07-01'),
    adoption: choice(adoption, '采纳情况', 'What became of it.', '采纳'),
    key: boolean('重点提案', 'Whether it is a key proposal.', '否'),
    leaderInCharge: leader('领衔办理领导', 'Leader who takes charge of handling (领衔办理).'),
    leaderSupervising: leader('领衔督办领导', 'Leader who supervises (领衔督办).'),
    evaluatedOn: date('评议日期', 'Day of the first democratic evaluation (民主评议).', ''),
    openToPublic: boolean('可公开', 'Whether it may be published.', '是'),
    publishedOn: date('公开日期', 'Day on which it was published with its open replies.', ''),
    archivedOn: date('归档日期', 'Day on which it went to the archive.', ''),
  },
  naturalKey: ['number'],
  check: checkProposal,
  workflow: proposalWorkflow,
});
