import { dimension } from '@tongxin/infra/kernel/dimension.ts';
import { choices } from '@tongxin/infra/kernel/field.ts';
import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';

const reach = choices('DispatchReach', ['服务团是否到本行政区划以外服务。', 'Whether a service corps went beyond its own division.'], {
  WITHIN: ['本行政区划', 'Within its own division'],
  ACROSS: ['跨行政区划', 'Across divisions'],
});

export const dispatchMeasures = defineMeasures({
  CORPS_DISPATCHES: {
    label: ['服务团出动', 'Service corps gathered'],
    definition: ['期内专家服务团到需要的地方集中服务的次数。', 'How often service corps gathered where they were needed in the period.'],
    unit: '次',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 1,
    dimensions: { reach: dimension(['服务范围', 'Reach'], reach) },
  },
});
