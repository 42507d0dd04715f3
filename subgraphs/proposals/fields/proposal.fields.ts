import { boolean, choice, committee, date, integer, items, reference, references, text, texts } from '@tongxin/infra/kernel/field.ts';
import {
  adoption,
  bodyKindField,
  filing,
  leader,
  proposalKind,
  proposerParts,
  proposers,
  reviewStage,
  transferTarget,
} from './proposal.vocabulary.ts';

/** What a unit did with a proposal as a whole: counted once, on the day of its first reply, in whatever round that was. */
export const handlings = items({
  type: 'Handling',
  parts: {
    unit: reference('unit', ['承办单位', 'Handling unit'], ['承办并已答复的单位。', 'The unit, which has replied.'], {
      example: '省农业农村厅',
      required: true,
      onEnd: 'REFUSE',
    }),
    round: integer(
      ['轮次', 'Round'],
      ['首次答复的轮次：申退后又改交给它的，不一定是第 1 轮。', 'Round of its first reply: not the first where it had declined before.'],
      { example: '1', required: true },
    ),
    repliedOn: date(['答复日期', 'Replied on'], ['首次答复的日期。', 'Day of its first reply.'], { example: '2022-06-01', required: true }),
    evaluatedBy: texts(
      ['评议方', 'Rater group'],
      ['已对其办理情况作出评议的评议方，以代码表示。', 'Rater groups that evaluated its handling, by code.'],
    ),
  },
  label: ['承办情况', 'Handlings'],
  description: [
    '已答复的各承办单位，每个单位一项，无论办理过几轮；民主评议以此为对象。',
    'Each unit that has replied, once, however often it handled the proposal: what is evaluated.',
  ],
  derived: true,
});

/** What is entered at submission, what its actions enter, and (derived) what follows from reviews, assignments, replies and merges. */
export const proposalFields = {
  number: text(
    ['编号', 'Number'],
    [
      '本委员会编排的编号，在届次会议内（未写届次会议的在当年内）不重复；写法不同的同一编号视为同一个。',
      'Number as the committee gives it, unique within the session, or within the year where no session is named; spellings of one number are one.',
    ],
    { example: '2022-0001', required: true, max: 40, serial: true },
  ),
  session: text(
    ['届次会议', 'Session'],
    [
      '提案所属的届次会议；按年编号的不填。',
      'Session to which it belongs and within which it is numbered; empty where numbers go by the year.',
    ],
    { max: 60 },
  ),
  title: text(['案由', 'Subject'], ['提案的案由。', 'Subject.'], { example: '关于推进农村人居环境整治的提案', required: true }),
  kind: choice(proposalKind, ['类型', 'Type'], ['提案的类型。', 'Kind.'], { example: '委员提案', required: true }),
  proposers: proposers(
    ['提案者', 'Proposers'],
    ['第一提案人在前，联名人在后；集体提案为提出单位。', 'First proposer, then co-signers; or the body.'],
  ),
  bodyKind: bodyKindField,
  submittedOn: date(['提交日期', 'Submitted on'], ['提交的日期。', 'Day of submission.'], { example: '2022-01-12', required: true }),
  topic: reference('topic', ['议题', 'Topic'], ['提案所来自的议题。', 'Topic from which it was made.'], {
    anyOwner: true,
    relation: 'MADE_FROM',
    onEnd: 'STAYS',
  }),
  submission: reference(
    'submission',
    ['群众反映', 'Citizen submission'],
    ['提案所来自的群众反映。', 'Submission of a citizen from which it was made.'],
    {
      anyOwner: true,
      relation: 'MADE_FROM',
      onEnd: 'STAYS',
    },
  ),
  problem: reference(
    'problem',
    ['未解决问题', 'Unsolved problem'],
    ['未能解决而转为本提案的问题。', 'Problem that was not solved and became this proposal.'],
    {
      anyOwner: true,
      relation: 'MADE_FROM',
      onEnd: 'STAYS',
    },
  ),
  platform: reference('platform', ['平台', 'Platform'], ['提出此事的平台。', 'Platform at which it came up.'], {
    anyOwner: true,
    relation: 'CAME_UP_AT',
    joins: false,
    onEnd: 'STAYS',
  }),
  transferredFrom: reference(
    'proposal',
    ['转来提案', 'Transferred from'],
    ['其他政协转到本委员会的提案。', 'Proposal of another committee that was transferred to this one.'],
    {
      anyOwner: true,
      relation: 'MADE_FROM',
      onEnd: 'STAYS',
    },
  ),
  reviewStage: choice(
    reviewStage,
    ['审查环节', 'Review stage'],
    ['最近一次经过的审查环节。', 'Last stage of the review that it has been through.'],
    { derived: true },
  ),
  filing: choice(filing, ['审查结果', 'Review outcome'], ['审查的结果；审查中为空。', 'Outcome of the review; empty while under review.'], {
    example: '立案',
  }),
  decidedOn: date(['审查日期', 'Reviewed on'], ['决定是否立案的日期。', 'Day of the decision on filing.'], { example: '2022-02-20' }),
  filedOn: date(
    ['立案日期', 'Filed on'],
    [
      '立案的日期；并入其他提案时尚未立案的，为主提案立案之日（不早于并案之日）。提案者的立案成绩计于此日。',
      'Day on which it was filed; of what was merged before that, the day on which its lead was, not before the merger. On this day its proposers are credited with a filed proposal.',
    ],
    { derived: true },
  ),
  notFiledReason: text(['不予立案原因', 'Reason for not filing'], ['不予立案的原因。', 'Why it was not filed.'], { max: 500 }),
  retractedOn: date(['撤案日期', 'Withdrawn on'], ['提案者撤回提案的日期。', 'Day on which its proposer withdrew it.']),
  retractReason: text(['撤案原因', 'Reason for withdrawal'], ['提案者撤回提案的原因。', 'Why its proposer withdrew it.'], {
    max: 500,
  }),
  mergedInto: reference(
    'proposal',
    ['并入提案', 'Lead proposal'],
    ['并入的主提案；原提案者的履职成绩保留。', 'Lead proposal into which it was merged; its own proposers keep the credit.'],
    {
      relation: 'MERGED_INTO',
      inverse: 'mergedProposals',
      onEnd: 'RELEASE',
      release: { mergedOn: null },
    },
  ),
  mergedOn: date(['并案日期', 'Merged on'], ['并入的日期。', 'Day on which it was merged.']),
  mergedProposers: items({
    type: 'Proposer',
    parts: proposerParts,
    label: ['并入提案者', 'Merged proposers'],
    description: [
      '并入本提案的各提案的提案者，一并记功。',
      'Proposers of the proposals merged into this one, who are credited with it too.',
    ],
    example: 'P7K2M9QX/',
    derived: true,
  }),
  transferredTo: choice(
    transferTarget,
    ['转办去向', 'Transferred to'],
    ['不作为提案办理而转成什么。', 'Into what it was transferred instead of being handled as a proposal.'],
  ),
  transferredOn: date(['转办日期', 'Transferred on'], ['转办的日期。', 'Day on which it was transferred.']),
  transferReason: text(['转办原因', 'Reason for transfer'], ['转办的原因。', 'Why it was transferred.'], { max: 500 }),
  transferCommittee: committee(['转往政协', 'Receiving committee'], ['转往的政协。', 'Committee to which it was transferred.']),
  socialOpinion: reference(
    'socialOpinion',
    ['转成的社情民意信息', 'Resulting social-opinion report'],
    ['由本提案转成的社情民意信息。', 'Social-opinion report into which it was made.'],
    {
      relation: 'TRANSFERRED_TO',
      onEnd: 'REFUSE',
    },
  ),
  units: references('unit', ['承办单位', 'Handling unit'], ['交办给哪些承办单位。', 'Units to which it is assigned.'], {
    example: '省农业农村厅',
    derived: true,
  }),
  assignedOn: date(['交办日期', 'Assigned on'], ['交办的日期。', 'Day of assignment.'], { example: '2022-03-10', derived: true }),
  dueOn: date(
    ['答复期限', 'Reply due on'],
    [
      '各承办单位尚待答复的期限中最早的一个；没有待答复的为空。',
      'Earliest day by which one of its units is to reply; null when none is to.',
    ],
    { derived: true },
  ),
  repliedOn: date(
    ['答复日期', 'Replied on'],
    ['答复的日期；有几个承办单位的，为最后一个答复的日期。', 'Day of the reply; with several units, of the last one.'],
    { example: '2022-06-01', derived: true },
  ),
  reopenedOn: date(
    ['重新办理日期', 'Handled again since'],
    ['因提案者不满意而重新办理的起始日期。', 'Day since which it is handled again, because the proposer was dissatisfied.'],
    { derived: true },
  ),
  concludedOn: date(['办结日期', 'Concluded on'], ['办理完结的日期。', 'Day on which handling was concluded.'], { example: '2022-07-01' }),
  adoption: choice(adoption, ['采纳情况', 'Adoption'], ['提案最终的采纳情况。', 'What became of it.'], { example: '采纳' }),
  key: boolean(['重点提案', 'Key proposal'], ['是否为重点提案。', 'Whether it is a key proposal.'], { example: '否' }),
  leaderInCharge: leader(
    ['领衔办理领导', 'Leader in charge of handling'],
    ['领衔办理的领导。', 'Leader who takes charge of handling (领衔办理).'],
  ),
  leaderSupervising: leader(['领衔督办领导', 'Supervising leader'], ['领衔督办的领导。', 'Leader who supervises (领衔督办).']),
  handlings,
  evaluatedOn: date(['评议日期', 'Evaluated on'], ['首次民主评议的日期。', 'Day of the first democratic evaluation (民主评议).'], {
    derived: true,
  }),
  openToPublic: boolean(['可公开', 'Open to the public'], ['是否可以公开。', 'Whether it may be published.'], { example: '是' }),
  publishedOn: date(
    ['公开日期', 'Published on'],
    ['提案连同可公开的答复一并公开的日期。', 'Day on which it was published with its open replies.'],
  ),
  proposersPublishedOn: date(
    ['提案者公开日期', 'Proposers published on'],
    ['提案者姓名公开的日期；没有公开的为空。', 'Since when the names of its proposers are published; empty while they are not.'],
    { derived: true },
  ),
  archivedOn: date(['归档日期', 'Archived on'], ['归档的日期。', 'Day on which it went to the archive.']),
};
