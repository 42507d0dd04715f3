import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';

export const deedMeasures = defineMeasures({
  DEEDS: {
    label: ['办实事', 'Practical things done'],
    definition: ['期内为群众办成的实事。', 'Practical things done in the period.'],
    unit: '件',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 1,
    dimensions: {},
  },
});
