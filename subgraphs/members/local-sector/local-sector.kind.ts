import { date, sector, text } from '../../../infra/records/field.ts';
import { defineKind } from '../../../infra/records/kind.ts';

export const localSector = defineKind({
  name: 'localSector',
  prefix: 'lsc',
  subgraph: 'members',
  label: '本地界别',
  description:
    'The name that a committee gives to a sector, and the standard sector (01 to 34) that it stands for: a seat that names a local sector must have that standard one.',
  fields: {
    name: text('本地名称', 'Name of the sector in this place.', '农业和农村界', { required: true, max: 60 }),
    sector: sector('标准界别', 'Standard sector that it stands for, 01 to 34.', '22', { required: true }),
    since: date('启用日期', 'Day since which the name is in use.', '2022-01-05', { required: true }),
  },
  naturalKey: ['name'],
});
