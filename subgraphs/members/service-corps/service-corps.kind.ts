import { date, text } from '../../../infra/records/field.ts';
import { defineKind } from '../../../infra/records/kind.ts';

export const serviceCorps = defineKind({
  name: 'serviceCorps',
  prefix: 'svc',
  subgraph: 'members',
  label: '专家服务团',
  description: 'A service corps (专家服务团): experts and members of any level and committee who go where they are needed.',
  fields: {
    name: text('名称', 'Name of the corps.', '乡村振兴专家服务团', { required: true }),
    field: text('服务领域', 'What it serves.', '乡村振兴', { max: 100 }),
    foundedOn: date('成立日期', 'Day on which it was founded.', '2022-05-01', { required: true }),
    dissolvedOn: date('撤销日期', 'Day on which it was dissolved; empty while it exists.', ''),
  },
  naturalKey: ['name'],
  lasts: ['foundedOn', 'dissolvedOn'],
});
