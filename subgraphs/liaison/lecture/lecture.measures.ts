import { choicesOf, dimension } from '@tongxin/infra/kernel/dimension.ts';
import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';
import { lecture } from './lecture.kind.ts';

export const lectureMeasures = defineMeasures({
  LECTURES: {
    label: ['宣讲', 'Lectures'],
    definition: [
      '期内开展的宣讲；几个政协联合开展并注明为同一活动的，对其共同的上级只计一次，日期和分类以牵头一方的记录为准。',
      'Lectures given in the period. One that several committees held together, and say so, counts once for those above them, on the day and under the headings of the record that led.',
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
          '期内开展的宣讲；几个政协联合开展并注明为同一活动的，对其共同的上级只计一次。',
          'Lectures given in the period. One that several committees held together, and say so, counts once for those above them.',
        ],
      },
    ],
    joint: true,
    dimensions: { kind: dimension(['宣讲类型', 'Kind of lecture'], choicesOf(lecture, 'kind')) },
  },
});
