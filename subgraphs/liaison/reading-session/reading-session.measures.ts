import { defineMeasures } from '../../../infra/records/measure.ts';

export const readingSessionMeasures = defineMeasures({
  READING_SESSIONS: {
    label: ['读书活动', 'Reading sessions'],
    definition: ['期内举办的读书活动。', 'Reading sessions held in the period.'],
    unit: '期',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 1,
    dimensions: {},
  },
});
