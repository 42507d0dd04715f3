import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';

export const expertMeasures = defineMeasures({
  EXPERTS: {
    label: ['专家', 'Experts'],
    definition: ['期末至少在一个专家库中的人；一人只计一次。', 'Persons in at least one expert bank at the end of the period.'],
    unit: '人',
    decimals: 0,
    kind: 'DISTINCT_STOCK',
    basis: 'PERSONS',
    version: 1,
    dimensions: {},
  },
});
