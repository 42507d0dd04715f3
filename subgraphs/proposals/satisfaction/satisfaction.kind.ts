import { choice, choices, date, reference, text } from '../../../infra/records/field.ts';
import { defineKind } from '../../../infra/records/kind.ts';
import { personKey } from '../../../schema/vocabulary.ts';

export const satisfactionLevel = choices('SatisfactionLevel', 'How satisfied the proposer is.', {
  SATISFIED: '满意',
  BASICALLY: '基本满意',
  DISSATISFIED: '不满意',
});

export const satisfactionFields = {
  handling: choice(satisfactionLevel, '对办理工作', 'With the handling (办理工作).', '满意', { required: true }),
  result: choice(satisfactionLevel, '对办理结果', 'With the result (办理结果).', '满意', { required: true }),
  comment: text('意见', 'In their words, without personal data.', '', { max: 2000 }),
};

export const satisfaction = defineKind({
  name: 'satisfaction',
  prefix: 'sat',
  subgraph: 'proposals',
  label: '满意度评价',
  description: 'How satisfied a proposer is with a reply (满意度): with the handling and with the result, apart.',
  fields: {
    proposal: reference('proposal', '提案', 'The proposal.', '2022-0001', { required: true, inverse: 'satisfactions' }),
    reply: reference('reply', '答复', 'The reply that is rated.', '省农业农村厅', { required: true, inverse: 'satisfactions' }),
    ratedBy: personKey(),
    ratedOn: date('评价日期', 'Day.', '2022-06-10', { required: true }),
    ...satisfactionFields,
  },
  naturalKey: ['reply', 'ratedBy'],
});
