import { choicesOf, dimension } from '@tongxin/infra/kernel/dimension.ts';
import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';
import { specialCommittee } from '@tongxin/vocabulary/dimensions.ts';
import { jointActivity } from './joint-activity.kind.ts';

export const jointActivityMeasures = defineMeasures({
  JOINT_ACTIVITIES: {
    label: ['联动活动', 'Joint activities'],
    definition: [
      '期内与其他政协或单位联合开展的活动；几个政协联合开展并注明为同一活动的，对其共同的上级只计一次，日期和分类以牵头一方的记录为准。',
      'Activities held together with other committees in the period. One that several committees held together, and say so, counts once for those above them, on the day and under the headings of the record that led.',
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
          '期内与其他政协或单位联合开展的活动；几个政协联合开展并注明为同一活动的，对其共同的上级只计一次。',
          'Activities held together with other committees in the period. One that several committees held together, and say so, counts once for those above them.',
        ],
      },
    ],
    joint: true,
    dimensions: {
      with: dimension(['联动对象', 'Level of the partner'], choicesOf(jointActivity, 'partnerLevel')),
      partner_kind: dimension(['联动单位类型', 'Kind of partner'], choicesOf(jointActivity, 'partnerKind')),
      across: dimension(['联动范围', 'Across what'], choicesOf(jointActivity, 'across')),
      special_committee: specialCommittee,
    },
  },
});
