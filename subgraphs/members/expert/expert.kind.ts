import { date, reference, text } from '../../../infra/records/field.ts';
import { defineKind } from '../../../infra/records/kind.ts';
import { personKey } from '../../../schema/vocabulary.ts';

export const expert = defineKind({
  name: 'expert',
  prefix: 'exp',
  subgraph: 'members',
  label: '专家',
  description: 'An expert in a bank, by opaque key: an expert need not be a member.',
  fields: {
    bank: reference('expertBank', '专家库', 'The bank.', '协商议政咨询专家库', { required: true, inverse: 'experts' }),
    personKey: personKey(),
    field: text('专业领域', 'What the expert knows.', '水环境治理', { required: true, max: 100 }),
    institution: text('单位', 'Where the expert works.', '', { max: 100 }),
    since: date('入库日期', 'Day of entry.', '2022-03-01', { required: true }),
    until: date('出库日期', 'Day of leaving; empty while in the bank.', ''),
  },
  naturalKey: ['bank', 'personKey', 'since'],
  lasts: ['since', 'until'],
});
