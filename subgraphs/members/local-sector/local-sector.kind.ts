import { date, sector, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';

export const localSector = defineKind({
  name: 'localSector',
  prefix: 'lsc',
  subgraph: 'members',
  duty: 'REGISTRAR',
  label: ['本地界别', 'Local sector'],
  description: [
    '本委员会对界别的称呼，及其对应的标准界别（01 至 34）；席位填写本地界别的，其界别须是这里对应的标准界别。',
    'The name that a committee gives to a sector, and the standard sector (01 to 34) that it stands for: a seat that names a local sector must have that standard one.',
  ],
  fields: {
    name: text(['本地名称', 'Local name'], ['界别在本地的名称。', 'Name of the sector in this place.'], {
      example: '农业和农村界',
      required: true,
      max: 60,
    }),
    sector: sector(['标准界别', 'Standard sector'], ['对应的标准界别，01 至 34。', 'Standard sector that it stands for, 01 to 34.'], {
      example: '22',
      required: true,
    }),
    since: date(['启用日期', 'In use since'], ['该名称启用的日期。', 'Day since which the name is in use.'], {
      example: '2022-01-05',
      required: true,
    }),
  },
  naturalKey: ['name'],
});
