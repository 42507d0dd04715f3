import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';

export const serviceCorpsMeasures = defineMeasures({
  SERVICE_CORPS: {
    label: ['专家服务团', 'Service corps'],
    definition: ['期末设有的专家服务团。', 'Service corps at the end of the period.'],
    unit: '个',
    decimals: 0,
    kind: 'STOCK',
    basis: 'RECORDS',
    version: 1,
    dimensions: {},
  },
});
