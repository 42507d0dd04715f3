import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';
import { sameEvent } from '@tongxin/vocabulary/dimensions.ts';

export const readingSessionMeasures = defineMeasures({
  READING_SESSIONS: {
    label: ['读书活动', 'Reading sessions'],
    definition: [
      '期内举办的读书活动；几个政协联合开展并注明为同一活动的，对其共同的上级只计一次。',
      'Reading sessions held in the period. One that several committees held together, and say so, counts once for those above them.',
    ],
    unit: '期',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 1,
    dimensions: { same_event: sameEvent },
  },
});
