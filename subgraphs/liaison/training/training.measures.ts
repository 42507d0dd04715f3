import { choicesOf, dimension } from '../../../infra/records/dimension.ts';
import { defineMeasures } from '../../../infra/records/measure.ts';
import { training } from './training.kind.ts';

export const trainingMeasures = defineMeasures({
  TRAININGS: {
    label: ['培训', 'Trainings'],
    definition: ['期内开班的培训。', 'Training courses begun in the period.'],
    unit: '期',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 1,
    dimensions: { audience: dimension(['培训对象', 'Who is trained'], choicesOf(training, 'audience')) },
  },
});
