import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';

export const activitySummaryMeasures = defineMeasures({
  ACTIVITY_SUMMARIES: {
    label: ['小组年度总结', 'Yearly summaries of groups'],
    definition: ['期内活动小组报送的年度总结。', 'Yearly summaries that activity groups filed in the period.'],
    unit: '篇',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 1,
    dimensions: {},
  },
});
