import { date, division, record, reference, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import { personKeys } from '@tongxin/vocabulary/vocabulary.ts';

export const dispatch = defineKind({
  name: 'dispatch',
  prefix: 'dsp',
  subgraph: 'members',
  statuses: ['HELD'],
  duty: 'REGISTRAR',
  label: ['服务团出动', 'Service corps dispatch'],
  description: [
    '服务团按需集结的一次服务：去了哪里，为哪个平台、群众反映或议题，哪些人参加，成效如何。',
    'A service corps gathered where it was needed: for which place, platform, submission or topic, who went, what came of it.',
  ],
  fields: {
    corps: reference('serviceCorps', ['服务团', 'Service corps'], ['所在的服务团。', 'The corps.'], {
      example: '乡村振兴专家服务团',
      required: true,
      inverse: 'dispatches',
      aliveOn: 'gatheredOn',
      onEnd: 'REFUSE',
    }),
    purpose: text(['事由', 'Purpose'], ['因何事需要服务团。', 'What it was needed for.'], {
      example: '香菇产业技术会诊',
      required: true,
      max: 500,
    }),
    neededFor: record(
      ['服务对象', 'Needed for'],
      [
        '所服务的平台、群众反映或议题，可以是任何政协的。',
        'The platform, submission or topic that it was needed for, of whatever committee.',
      ],
      {
        anyOwner: true,
        relation: 'SENT_FOR',
        onEnd: 'STAYS',
      },
    ),
    division: division(['行政区划', 'Division'], ['前往的行政区划。', 'Division to which it went.'], { example: '421321', required: true }),
    placeName: text(['地点', 'Place'], ['集结的地点。', 'Where it gathered.'], { example: '三里岗镇' }),
    gatheredOn: date(['集结日期', 'Gathered on'], ['集结的日期。', 'Day on which it gathered.'], { example: '2023-05-15', required: true }),
    participants: personKeys(['参加人员统一码', 'Person keys of participants'], ['参加人员的统一码。', 'Opaque keys of those who went.']),
    outcome: text(['成效', 'Outcome'], ['取得的结果。', 'What came of it.'], { max: 1000 }),
  },
  naturalKey: ['corps', 'gatheredOn', 'purpose'],
});
