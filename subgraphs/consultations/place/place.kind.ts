import { choice, date, division, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import { placeLevel } from '@tongxin/vocabulary/vocabulary.ts';

export const place = defineKind({
  name: 'place',
  prefix: 'plc',
  subgraph: 'consultations',
  statuses: ['REGISTERED', 'REMOVED'],
  duty: 'CONSULTATIONS',
  label: ['协商地点', 'Consultation place'],
  description: [
    '政协登记的村、社区、小区等地点，是应当开展协商的地方。',
    'A village, community or other place (村、社区、小区…) in the register of a committee: where consultations are to be held.',
  ],
  fields: {
    title: text(['名称', 'Name'], ['名称。', 'Name.'], { example: '幸福社区', required: true }),
    level: choice(placeLevel, ['类型', 'Kind'], ['地点的类型。', 'Kind of the place.'], { example: '社区', required: true }),
    township: text(['所属乡镇街道', 'Township or street'], ['所属的乡镇或街道。', 'Township or street to which it belongs.'], {
      example: '太平街道',
    }),
    division: division(['行政区划', 'Division'], ['所在的行政区划。', 'Division in which it lies.'], { example: '210214' }),
    registeredOn: date(['登记日期', 'Registered on'], ['从哪一天起计入。', 'Day from which it counts.'], {
      example: '2024-01-01',
      required: true,
    }),
    removedOn: date(
      ['撤并日期', 'Merged or dissolved on'],
      ['因合并或撤销，从哪一天起不再计入。', 'Day from which it no longer counts: merged or dissolved.'],
    ),
  },
  naturalKey: ['title', 'township', 'level'],
  lasts: ['registeredOn', 'removedOn'],
});
