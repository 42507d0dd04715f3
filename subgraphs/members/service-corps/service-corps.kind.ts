import { date, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';

export const serviceCorps = defineKind({
  name: 'serviceCorps',
  prefix: 'svc',
  subgraph: 'members',
  statuses: ['OPEN', 'CLOSED'],
  duty: 'REGISTRAR',
  label: ['专家服务团', 'Service corps'],
  description: [
    '专家服务团：由各级、各地政协的专家和委员组成，哪里需要就到哪里。',
    'A service corps (专家服务团): experts and members of any level and committee who go where they are needed.',
  ],
  fields: {
    name: text(['名称', 'Name'], ['服务团的名称。', 'Name of the corps.'], { example: '乡村振兴专家服务团', required: true }),
    field: text(['服务领域', 'Field of service'], ['服务团服务的领域。', 'What it serves.'], { example: '乡村振兴', max: 100 }),
    foundedOn: date(['成立日期', 'Founded on'], ['成立的日期。', 'Day on which it was founded.'], {
      example: '2022-05-01',
      required: true,
    }),
    dissolvedOn: date(
      ['撤销日期', 'Dissolved on'],
      ['撤销的日期；未撤销的为空。', 'Day on which it was dissolved; empty while it exists.'],
    ),
  },
  naturalKey: ['name'],
  lasts: ['foundedOn', 'dissolvedOn'],
});
