import { date, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';

export const initiative = defineKind({
  name: 'initiative',
  prefix: 'ini',
  subgraph: 'consultations',
  statuses: ['RUNNING', 'ENDED'],
  duty: 'CONSULTATIONS',
  label: ['行动', 'Initiative'],
  description: [
    '由牵头政协发起的行动，如“一线协商·共同缔造”；其他政协以各自的品牌参与。',
    'An initiative (行动) of the committee that leads it, such as 一线协商·共同缔造; others live it under brands of their own.',
  ],
  fields: {
    title: text(['名称', 'Name'], ['名称。', 'Name.'], { example: '一线协商·共同缔造', required: true }),
    purpose: text(['目的', 'Purpose'], ['该行动的目的。', 'What it is for.'], { example: '协商在一线，问题解决在一线', max: 1000 }),
    begunOn: date(['开始日期', 'Start date'], ['第一天的日期。', 'First day.'], { example: '2023-01-01', required: true }),
    endedOn: date(['结束日期', 'End date'], ['结束的日期；仍在进行的不填。', 'Day on which it ended; empty while it runs.']),
  },
  toldBelow: true,
  naturalKey: ['title'],
  lasts: ['begunOn', 'endedOn'],
});
