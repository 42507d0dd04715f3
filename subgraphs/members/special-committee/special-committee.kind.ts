import { date, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';

export const specialCommittee = defineKind({
  name: 'specialCommittee',
  prefix: 'spc',
  subgraph: 'members',
  statuses: ['OPEN', 'CLOSED'],
  duty: 'REGISTRAR',
  label: ['专门委员会', 'Special committee'],
  description: ['政协的专门委员会（专委会）。', 'A special committee (专委会) of a committee.'],
  fields: {
    name: text(['名称', 'Name'], ['专门委员会的名称。', 'Name of the special committee.'], { example: '农业和农村委员会', required: true }),
    establishedOn: date(['设立日期', 'Set up on'], ['设立的日期。', 'Day on which it was set up.'], {
      example: '2022-01-10',
      required: true,
    }),
    dissolvedOn: date(
      ['撤销日期', 'Dissolved on'],
      ['撤销的日期；未撤销的为空。', 'Day on which it was dissolved; empty while it exists.'],
    ),
  },
  naturalKey: ['name'],
  lasts: ['establishedOn', 'dissolvedOn'],
});
