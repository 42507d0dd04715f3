import { date, reference, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import { personKey } from '@tongxin/vocabulary/vocabulary.ts';

export const expert = defineKind({
  name: 'expert',
  prefix: 'exp',
  subgraph: 'members',
  statuses: ['SERVING', 'LEFT'],
  duty: 'REGISTRAR',
  label: ['专家', 'Expert'],
  description: [
    '专家库中的一位专家，以人员统一码登记；专家不必是委员。',
    'An expert in a bank, by opaque key: an expert need not be a member.',
  ],
  fields: {
    bank: reference('expertBank', ['专家库', 'Expert bank'], ['所在的专家库。', 'The bank.'], {
      example: '协商议政咨询专家库',
      required: true,
      inverse: 'experts',
      guarded: 'COMMITTEE',
      aliveOn: 'since',
      onEnd: 'REFUSE',
    }),
    personKey: personKey(),
    field: text(['专业领域', 'Field of expertise'], ['专家的专业领域。', 'What the expert knows.'], {
      example: '水环境治理',
      required: true,
      max: 100,
    }),
    institution: text(['单位', 'Organisation'], ['专家的工作单位。', 'Where the expert works.'], {
      max: 100,
      guarded: 'COMMITTEE',
    }),
    since: date(['入库日期', 'Joined bank on'], ['进入专家库的日期。', 'Day of entry.'], { example: '2022-03-01', required: true }),
    until: date(['出库日期', 'Left bank on'], ['退出专家库的日期；仍在库的为空。', 'Day of leaving; empty while in the bank.']),
  },
  naturalKey: ['bank', 'personKey', 'since'],
  lasts: ['since', 'until'],
});
