import { choicesOf, dimension } from '@tongxin/infra/kernel/dimension.ts';
import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';
import { placeLevel } from '@tongxin/vocabulary/dimensions.ts';
import { memberActivity } from './member-activity.kind.ts';

export const memberActivityMeasures = defineMeasures({
  MEMBER_ACTIVITIES: {
    label: ['委员活动', 'Activities of members'],
    definition: [
      '期内开展的委员活动日、小组活动和志愿服务；几个政协联合开展并注明为同一活动的，对其共同的上级只计一次，日期和分类以牵头一方的记录为准。',
      'Activity days, activities of groups and voluntary service in the period. One that several committees held together, and say so, counts once for those above them, on the day and under the headings of the record that led.',
    ],
    unit: '次',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 2,
    earlier: [
      {
        version: 1,
        until: '0.6.0',
        definition: [
          '期内开展的委员活动日、小组活动和志愿服务；几个政协联合开展并注明为同一活动的，对其共同的上级只计一次。',
          'Activity days, activities of groups and voluntary service in the period. One that several committees held together, and say so, counts once for those above them.',
        ],
      },
    ],
    joint: true,
    dimensions: {
      kind: dimension(['活动类型', 'Kind of activity'], choicesOf(memberActivity, 'kind')),
      place_level: placeLevel,
    },
  },
});
