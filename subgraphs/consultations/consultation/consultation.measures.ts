import { openDimension } from '@tongxin/infra/kernel/dimension.ts';
import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';
import { specialCommittee } from '@tongxin/vocabulary/dimensions.ts';
import { form, initiatives } from '../dimensions.ts';

export const consultationMeasures = defineMeasures({
  CONSULTATIONS_HELD: {
    label: ['协商活动', 'Consultations held'],
    definition: [
      '期内举行的协商活动；几个政协联合开展并注明为同一活动的，对其共同的上级只计一次，日期和分类以牵头一方的记录为准。',
      'Consultations held in the period. One that several committees held together, and say so, counts once for those above them, on the day and under the headings of the record that led.',
    ],
    unit: '场次',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 2,
    earlier: [
      {
        version: 1,
        until: '0.6.0',
        definition: [
          '期内举行的协商活动；几个政协联合开展并注明为同一活动的，对其共同的上级只计一次。',
          'Consultations held in the period. One that several committees held together, and say so, counts once for those above them.',
        ],
      },
    ],
    joint: true,
    dimensions: {
      form,
      special_committee: specialCommittee,
      activity_group: openDimension(
        ['活动小组', 'Activity group'],
        ['举办该次协商的活动小组的编号', 'Id of the activity group that held it'],
      ),
    },
  },
  INITIATIVE_SESSIONS: {
    label: ['行动协商活动', 'Consultations under initiatives'],
    definition: [
      '期内在某一行动或其品牌下举行的协商活动；几个政协联合开展并注明为同一活动的，对其共同的上级只计一次，日期和分类以牵头一方的记录为准。',
      'Consultations held in the period under an initiative or a brand of one. One that several committees held together, and say so, counts once for those above them, on the day and under the headings of the record that led.',
    ],
    unit: '场次',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 2,
    earlier: [
      {
        version: 1,
        until: '0.6.0',
        definition: [
          '期内在某一行动或其品牌下举行的协商活动；几个政协联合开展并注明为同一活动的，对其共同的上级只计一次。',
          'Consultations held in the period under an initiative or a brand of one. One that several committees held together, and say so, counts once for those above them.',
        ],
      },
    ],
    joint: true,
    dimensions: { ...initiatives },
  },
  PLACES_REACHED: {
    label: ['覆盖地点', 'Places reached'],
    definition: [
      '当年 1 月 1 日至期末至少举行过一次协商的登记地点；每个地点只计一次。',
      'Places of the registers where at least one consultation was held from 1 January up to the end of the period; each place once.',
    ],
    unit: '个',
    decimals: 0,
    kind: 'DISTINCT_STOCK',
    basis: 'PLACES',
    version: 1,
    dimensions: initiatives,
  },
  PLACE_COVERAGE: {
    label: ['地点覆盖率', 'Share of places reached'],
    definition: [
      '当年 1 月 1 日至期末举行过协商的地点 ÷ 期末登记的地点。',
      'Places reached since 1 January ÷ places registered, both at the end of the period.',
    ],
    unit: '%',
    decimals: 2,
    kind: 'RATIO',
    numerator: 'PLACES_REACHED',
    denominator: 'PLACES',
    scale: 100,
    basis: 'SHARE',
    version: 1,
    dimensions: {},
  },
  CITIZENS_PRESENT: {
    label: ['到场群众', 'Citizens present'],
    definition: ['期内协商活动到场群众之和，按人次计。', 'Citizens present at consultations of the period, summed (人次).'],
    unit: '人次',
    decimals: 0,
    kind: 'FLOW',
    basis: 'ATTENDANCES',
    version: 1,
    dimensions: { form },
  },
  OPINIONS_COLLECTED: {
    label: ['收集意见建议', 'Opinions collected'],
    definition: ['期内各次协商收集的意见建议。', 'Opinions collected at the consultations of the period.'],
    unit: '条',
    decimals: 0,
    kind: 'FLOW',
    basis: 'TEXTS',
    version: 1,
    dimensions: { form },
  },
  SUGGESTIONS_MADE: {
    label: ['专业建议', 'Suggestions made'],
    definition: ['期内各次协商中委员和专家提出的专业建议。', 'Suggestions made by members and experts at the consultations of the period.'],
    unit: '条',
    decimals: 0,
    kind: 'FLOW',
    basis: 'TEXTS',
    version: 1,
    dimensions: { form },
  },
  SESSIONS_SOLVING_SEVERAL: {
    label: ['一次协商解决多个问题', 'Consultations that solved more than one problem'],
    definition: [
      '到期末，会上提出的问题中已有两个以上得到解决的协商活动。',
      'Consultations of which more than one problem raised at them was solved by the end of the period.',
    ],
    unit: '场次',
    decimals: 0,
    kind: 'STOCK',
    basis: 'RECORDS',
    version: 1,
    dimensions: { form },
  },
});
