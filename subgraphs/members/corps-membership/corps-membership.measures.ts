import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';

export const corpsMembershipMeasures = defineMeasures({
  CORPS_MEMBERS: {
    label: ['服务团成员', 'Members of service corps'],
    definition: [
      '期末至少参加一个专家服务团的人，不论来自哪级政协；一人只计一次。',
      'Persons in at least one service corps at the end of the period, from whatever committee.',
    ],
    unit: '人',
    decimals: 0,
    kind: 'DISTINCT_STOCK',
    basis: 'PERSONS',
    version: 1,
    dimensions: {},
  },
});
