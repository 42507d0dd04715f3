import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';
import { memberLevel } from '@tongxin/vocabulary/dimensions.ts';
import { groupKind } from '../dimensions.ts';

export const groupMembershipMeasures = defineMeasures({
  GROUP_MEMBERS: {
    label: ['小组成员', 'Members of groups'],
    definition: [
      '至少参加一个活动小组、且到期末仍未退出的人；小组撤销本身不使成员关系终止。',
      'Persons with a membership of at least one activity group that has not ended by the end of the period; that the group was dissolved does not end it by itself.',
    ],
    unit: '人',
    decimals: 0,
    kind: 'DISTINCT_STOCK',
    basis: 'PERSONS',
    version: 1,
    dimensions: { kind: groupKind, level: memberLevel },
  },
});
