import { boolean, choice, choices, date, items, reference, text, texts } from '../../../infra/records/field.ts';
import { defineKind, type Problem } from '../../../infra/records/kind.ts';
import { type Language, say } from '../../../infra/records/language.ts';
import { personKey } from '../../../schema/vocabulary.ts';

const proposalKind = choices('ProposalKind', 'Kind of proposal.', { INDIVIDUAL: '委员提案', JOINT: '联名提案', COLLECTIVE: '集体提案' });
const filing = choices('Filing', 'Outcome of the review.', { FILED: '立案', NOT_FILED: '不予立案', WITHDRAWN: '撤案' });
const adoption = choices('Adoption', 'What became of a concluded proposal.', { ADOPTED: '采纳', PARTLY: '部分采纳', NOT: '未采纳' });

export const proposal = defineKind({
  name: 'proposal',
  prefix: 'prp',
  subgraph: 'proposals',
  label: '提案',
  description: 'A proposal (提案), from submission to conclusion.',
  fields: {
    number: text('编号', 'Number within the year, as the committee gives it.', '2022-0001', { required: true, max: 40 }),
    title: text('案由', 'Subject.', '关于推进农村人居环境整治的提案', { required: true }),
    kind: choice(proposalKind, '类型', 'Kind.', '委员提案', { required: true }),
    proposers: items(
      'Proposer',
      { personKey: personKey(false), body: text('单位', 'Body, for a collective proposal.', '') },
      '提案者',
      'First proposer, then co-signers; or the body.',
      'P7K2M9QX/',
    ),
    submittedOn: date('提交日期', 'Day of submission.', '2022-01-12', { required: true }),
    filing: choice(filing, '审查结果', 'Outcome of the review; empty while under review.', '立案'),
    decidedOn: date('审查日期', 'Day of the decision on filing.', '2022-02-20'),
    notFiledReason: text('不予立案原因', 'Why it was not filed.', '', { max: 500 }),
    units: texts('承办单位', 'Units to which it is assigned.', '省农业农村厅'),
    assignedOn: date('交办日期', 'Day of assignment.', '2022-03-10'),
    repliedOn: date('答复日期', 'Day of the reply.', '2022-06-01'),
    concludedOn: date('办结日期', 'Day on which handling was concluded.', '2022-07-01'),
    adoption: choice(adoption, '采纳情况', 'What became of it.', '采纳'),
    key: boolean('重点提案', 'Whether it is a key proposal.', '否'),
    topic: reference('topic', '议题', 'Topic from which it was made.', '', { anyOwner: true, relation: 'MADE_FROM' }),
  },
  naturalKey: ['number'],
  check: inOrder,
});

/** The stages of a proposal follow one another; a stage that is reached has those before it. */
const STAGES = ['submittedOn', 'decidedOn', 'assignedOn', 'repliedOn', 'concludedOn'] as const;

function inOrder(record: Record<string, any>, language: Language): Problem | null {
  const problem = (field: string, code: string, zh: string, en: string): Problem => ({ field, code, message: say(language, zh, en) });
  if (!!record.filing !== !!record.decidedOn)
    return problem('decidedOn', 'INCOMPLETE', '审查结果与审查日期应同时填写。', 'Outcome and day of the review go together.');
  if (record.filing === 'NOT_FILED' && !record.notFiledReason)
    return problem('notFiledReason', 'REQUIRED', '不予立案应写明原因。', 'Say why it was not filed.');
  const handled = record.assignedOn ?? record.repliedOn ?? record.concludedOn;
  if (handled && record.filing !== 'FILED')
    return problem(
      'filing',
      'NOT_FILED',
      '只有立案的提案才能交办、答复、办结。',
      'Only a filed proposal can be assigned, replied to or concluded.',
    );
  if (!!record.concludedOn !== !!record.adoption)
    return problem('adoption', 'INCOMPLETE', '办结日期与采纳情况应同时填写。', 'The day of conclusion and what became of it go together.');
  const dated = STAGES.filter(stage => record[stage]);
  for (let index = 1; index < dated.length; index++) {
    if (record[dated[index]!] < record[dated[index - 1]!])
      return problem(dated[index]!, 'OUT_OF_ORDER', '日期早于前一环节。', `It cannot come before ${dated[index - 1]}.`);
  }
  return null;
}
