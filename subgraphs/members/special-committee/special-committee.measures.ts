import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';

export const specialCommitteeMeasures = defineMeasures({
  SPECIAL_COMMITTEES: {
    label: ['专门委员会', 'Special committees'],
    definition: ['期末设有的专门委员会。', 'Special committees at the end of the period.'],
    unit: '个',
    decimals: 0,
    kind: 'STOCK',
    basis: 'RECORDS',
    version: 1,
    dimensions: {},
  },
});
