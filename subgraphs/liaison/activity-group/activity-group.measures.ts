import { openDimension } from '@tongxin/infra/kernel/dimension.ts';
import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';
import { sector } from '@tongxin/vocabulary/dimensions.ts';
import { groupKind } from '../dimensions.ts';

export const activityGroupMeasures = defineMeasures({
  ACTIVITY_GROUPS: {
    label: ['活动小组', 'Activity groups'],
    definition: ['期末设有的委员活动小组。', 'Activity groups at the end of the period.'],
    unit: '个',
    decimals: 0,
    kind: 'STOCK',
    basis: 'RECORDS',
    per: { SPECIAL_COMMITTEE: 'SPECIAL_COMMITTEES' },
    version: 1,
    dimensions: { kind: groupKind, sector },
  },
  GROUPS_COMPLETE: {
    label: ['要素齐全的活动小组', 'Groups that lack nothing'],
    definition: [
      '期末达到本级政协当时所定要求（五有）而无一缺项的活动小组。',
      'Activity groups that lack nothing, at the end of the period, of what their committee asks (五有) under the local vocabulary in force then.',
    ],
    unit: '个',
    decimals: 0,
    kind: 'STOCK',
    basis: 'RECORDS',
    version: 1,
    dimensions: { kind: groupKind },
  },
  GROUP_ELEMENTS_LACKING: {
    label: ['活动小组所缺要素', 'Elements that groups lack'],
    definition: [
      '按期末有效的本地标准，活动小组尚缺的要素（五有）；一个小组缺两项的，计两项。',
      'Elements (五有) asked of activity groups under the local vocabulary in force at the end of the period and missing then; a group that lacks two counts twice.',
    ],
    unit: '项',
    decimals: 0,
    kind: 'STOCK',
    basis: 'RECORDS',
    version: 1,
    dimensions: {
      element: openDimension(
        ['要素', 'Element'],
        [
          '要素的代码：CONVENOR、LIAISON_OFFICER、PLAN、ACTIVITIES、SUMMARY，或各地自定的代码',
          'Code of the element: CONVENOR, LIAISON_OFFICER, PLAN, ACTIVITIES, SUMMARY, or one of the place',
        ],
      ),
      kind: groupKind,
    },
  },
});
