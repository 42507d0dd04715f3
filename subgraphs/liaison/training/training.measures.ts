import { choicesOf, dimension } from '@tongxin/infra/kernel/dimension.ts';
import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';
import { training } from './training.kind.ts';

export const trainingMeasures = defineMeasures({
  TRAININGS: {
    label: ['培训', 'Trainings'],
    definition: [
      '期内开班的培训；几个政协联合开展并注明为同一活动的，对其共同的上级只计一次，日期和分类以牵头一方的记录为准。',
      'Training courses begun in the period. One that several committees held together, and say so, counts once for those above them, on the day and under the headings of the record that led.',
    ],
    unit: '期',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 2,
    earlier: [
      {
        version: 1,
        until: '0.6.0',
        definition: [
          '期内开班的培训；几个政协联合开展并注明为同一活动的，对其共同的上级只计一次。',
          'Training courses begun in the period. One that several committees held together, and say so, counts once for those above them.',
        ],
      },
    ],
    joint: true,
    dimensions: { audience: dimension(['培训对象', 'Who is trained'], choicesOf(training, 'audience')) },
  },
});
