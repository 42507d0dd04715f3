import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';
import { asStaff } from '@tongxin/test/kit/service.ts';

const { create, change, figure, cards, refused } = kit();

test('groups, and the persons in them, count while they exist', async () => {
  const farmers = await create('activityGroup', '421300', {
    name: '农业界别活动小组',
    kind: 'SECTOR',
    sector: '22',
    establishedOn: '2022-03-01',
  });
  await create('activityGroup', '421303', { name: '读书群', kind: 'READING', establishedOn: '2022-03-01', dissolvedOn: '2023-01-01' });
  const joining = { activityGroup: farmers, level: 'CITY', joinedOn: '2022-04-01' };
  const staying = await create('groupMembership', '421300', { ...joining, personKey: 'P7K2M9QX' });
  const again = await create('groupMembership', '421300', { ...joining, personKey: 'P7K2M9QX', joinedOn: '2022-05-01' });
  const leaving = await create('groupMembership', '421300', { ...joining, personKey: 'P0000002', level: 'COUNTY' });
  await change('update', 'groupMembership', leaving, { leftOn: '2023-06-01' });

  expect(await figure('421300', 'ACTIVITY_GROUPS', { period: { year: 2022 } })).toBe(2);
  expect(await figure('421300', 'ACTIVITY_GROUPS')).toBe(1);
  expect(await figure('421300', 'ACTIVITY_GROUPS', { filter: { sector: ['22'] } })).toBe(1);
  expect(await figure('421300', 'GROUP_MEMBERS', { period: { day: '2023-05-31' } })).toBe(2);
  expect(await figure('421300', 'GROUP_MEMBERS')).toBe(1);
  expect(await figure('421300', 'GROUP_MEMBERS', { period: { day: '2023-05-31' }, filter: { level: ['COUNTY'] } })).toBe(1);
  expect(await cards('groupMemberships', { committee: '420000', status: ['LEFT'] }, asStaff('420000'))).toEqual([
    '农业界别活动小组 成员 LEFT',
  ]);

  // The kind of the group reaches its members.
  await change('correct', 'activityGroup', farmers, { kind: 'CONCENTRIC', name: '同心圆小组' });
  expect(await figure('421300', 'GROUP_MEMBERS', { filter: { kind: ['SECTOR'] } })).toBe(0);
  expect(await figure('421300', 'GROUP_MEMBERS', { filter: { kind: ['CONCENTRIC'] } })).toBe(1);
  expect(await cards('groupMemberships', { committee: '420000', status: ['LEFT'] }, asStaff('420000'))).toEqual(['同心圆小组 成员 LEFT']);
  // A group stays while somebody is in it; nobody comes back into one that is not there.
  const members = () => figure('421300', 'GROUP_MEMBERS', { period: { day: '2023-05-31' } });
  expect((await change('withdraw', 'activityGroup', farmers)).userErrors).toEqual([
    {
      code: 'STILL_REFERRED_TO',
      field: 'id',
      message: expect.stringMatching(/^3 of kind GroupMembership still refer to this ActivityGroup/),
    },
  ]);
  expect(await members()).toBe(2);
  for (const membership of [staying, again, leaving]) await change('withdraw', 'groupMembership', membership);
  expect(await members()).toBe(0);
  expect((await change('withdraw', 'activityGroup', farmers)).userErrors).toEqual([]);
  expect((await change('restore', 'groupMembership', leaving)).userErrors).toMatchObject([{ code: 'WITHDRAWN', field: 'activityGroup' }]);
  await change('restore', 'activityGroup', farmers);
  for (const membership of [staying, leaving]) await change('restore', 'groupMembership', membership);
  expect(await members()).toBe(2);
});

test('a membership is of a group of the same committee', async () => {
  const group = { name: '专班', kind: 'TASK_FORCE', establishedOn: '2022-03-01' };
  const id = await create('activityGroup', '421300', group);
  const membership = { activityGroup: id, personKey: 'P7K2M9QX', level: 'CITY', joinedOn: '2022-04-01' };
  expect(await refused('groupMembership', '421303', membership)).toEqual(['OTHER_OWNER activityGroup']);
});
