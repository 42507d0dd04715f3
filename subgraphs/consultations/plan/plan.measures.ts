import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';

export const planMeasures = defineMeasures({
  PLANS: {
    label: ['推进方案', 'Plans'],
    definition: ['期内通过的推进方案。', 'Plans adopted in the period.'],
    unit: '个',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 1,
    dimensions: {},
  },
});
