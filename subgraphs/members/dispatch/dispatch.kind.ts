import { date, division, record, reference, text } from '../../../infra/records/field.ts';
import { defineKind } from '../../../infra/records/kind.ts';
import { personKeys } from '../../../schema/vocabulary.ts';

export const dispatch = defineKind({
  name: 'dispatch',
  prefix: 'dsp',
  subgraph: 'members',
  label: '服务团出动',
  description: 'A service corps gathered where it was needed: for which place, platform, submission or topic, who went, what came of it.',
  fields: {
    corps: reference('serviceCorps', '服务团', 'The corps.', '乡村振兴专家服务团', { required: true, inverse: 'dispatches' }),
    purpose: text('事由', 'What it was needed for.', '香菇产业技术会诊', { required: true, max: 500 }),
    neededFor: record('服务对象', 'The platform, submission or topic that it was needed for, of whatever committee.', '', {
      anyOwner: true,
      relation: 'SENT_FOR',
    }),
    division: division('行政区划', 'Division to which it went.', '421321', { required: true }),
    placeName: text('地点', 'Where it gathered.', '三里岗镇'),
    gatheredOn: date('集结日期', 'Day on which it gathered.', '2023-05-15', { required: true }),
    participants: personKeys('参加人员统一码', 'Opaque keys of those who went.'),
    outcome: text('成效', 'What came of it.', '', { max: 1000 }),
  },
  naturalKey: ['corps', 'gatheredOn', 'purpose'],
});
