import { date, integer } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';

export const term = defineKind({
  name: 'term',
  prefix: 'trm',
  subgraph: 'members',
  statuses: ['RUNNING', 'ENDED'],
  duty: 'REGISTRAR',
  label: ['届次', 'Term'],
  description: ['政协的一届，通常五年。', 'A term (届) of a committee, usually five years.'],
  fields: {
    number: integer(['届', 'Term number'], ['届的序号，第六届填 6。', 'Ordinal of the term: 6 for 第六届.'], {
      example: '6',
      required: true,
      min: 1,
      max: 99,
    }),
    startsOn: date(['开始日期', 'Started on'], ['本届的第一天。', 'First day of the term.'], { example: '2022-01-05', required: true }),
    endsOn: date(['结束日期', 'Ended on'], ['本届的最后一天；任期未满的为空。', 'Last day of the term; empty while it runs.']),
  },
  naturalKey: ['number'],
  lasts: ['startsOn', 'endsOn'],
  apart: { of: [], until: 'LAST_DAY', says: ['各届的任期不能重叠', 'The terms of a committee do not overlap'] },
});
