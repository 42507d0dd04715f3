import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';

export const letterMeasures = defineMeasures({
  LETTERS: {
    label: ['委员来信', 'Letters passed on'],
    definition: ['期内转送有关部门的委员来信。', 'Letters of members passed on to an office in the period.'],
    unit: '件',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 1,
    dimensions: {},
  },
});
