import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';

export const readingSessionMeasures = defineMeasures({
  READING_SESSIONS: {
    label: ['读书活动', 'Reading sessions'],
    definition: [
      '期内举办的读书活动；几个政协联合开展并注明为同一活动的，对其共同的上级只计一次，日期和分类以牵头一方的记录为准。',
      'Reading sessions held in the period. One that several committees held together, and say so, counts once for those above them, on the day and under the headings of the record that led.',
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
          '期内举办的读书活动；几个政协联合开展并注明为同一活动的，对其共同的上级只计一次。',
          'Reading sessions held in the period. One that several committees held together, and say so, counts once for those above them.',
        ],
      },
    ],
    joint: true,
    dimensions: {},
  },
});
