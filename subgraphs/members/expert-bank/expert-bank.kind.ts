import { date, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';

export const expertBank = defineKind({
  name: 'expertBank',
  prefix: 'exb',
  subgraph: 'members',
  statuses: ['OPEN', 'CLOSED'],
  duty: 'REGISTRAR',
  label: ['专家库', 'Expert bank'],
  description: [
    '供本委员会协商咨询的专家库，即协商议政咨询专家库。',
    'A bank of experts whom the committee consults (协商议政咨询专家库).',
  ],
  fields: {
    name: text(['名称', 'Name'], ['专家库的名称。', 'Name of the bank.'], { example: '协商议政咨询专家库', required: true }),
    foundedOn: date(['建库日期', 'Founded on'], ['设立的日期。', 'Day on which it was set up.'], { example: '2022-03-01', required: true }),
    closedOn: date(['撤销日期', 'Dissolved on'], ['撤销的日期；仍在使用的为空。', 'Day on which it was closed; empty while it exists.']),
  },
  naturalKey: ['name'],
  lasts: ['foundedOn', 'closedOn'],
});
