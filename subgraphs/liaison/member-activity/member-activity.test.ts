import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';

const { create, change, figure, read } = kit();

test('an activity counts by kind and place, its members by head, and its group lists it', async () => {
  const group = await create('activityGroup', '340822', { name: '工商联界别小组', kind: 'SECTOR', establishedOn: '2022-03-01' });
  const day = {
    kind: 'ACTIVITY_DAY',
    activityGroup: group,
    placeLevel: 'ENTERPRISE',
    participants: [
      { role: 'MEMBER', level: 'COUNTY', count: 6 },
      { role: 'MEMBER', level: 'COUNTY', count: 1, personKey: 'P7K2M9QX' },
      { role: 'DEPARTMENT', count: 3 },
    ],
  };
  await create('memberActivity', '340822', { ...day, title: '助企', heldOn: '2023-03-10', placeName: '甲公司' });
  const wrong = await create('memberActivity', '340822', { ...day, title: '助企', heldOn: '2023-06-10', placeName: '乙公司' });
  await create('memberActivity', '340822', { kind: 'VOLUNTEERING', title: '义诊', heldOn: '2023-06-11', placeLevel: 'VILLAGE' });
  const filter = { kind: ['ACTIVITY_DAY'], place_level: ['ENTERPRISE'] };
  expect(await figure('340822', 'MEMBER_ACTIVITIES', { filter })).toBe(2);
  expect(await figure('340822', 'MEMBER_ACTIVITIES')).toBe(3);
  expect(await figure('340822', 'ATTENDANCES', { filter: { event: ['MEMBER_ACTIVITY'] } })).toBe(14);
  expect(await figure('340822', 'DUTY_ENTRIES', { filter: { duty: ['MEMBER_ACTIVITY'] } })).toBe(2);
  await change('withdraw', 'memberActivity', wrong);
  expect(await figure('340822', 'MEMBER_ACTIVITIES', { filter })).toBe(1);
  expect(await figure('340822', 'ATTENDANCES')).toBe(7);
  expect(await read('activityGroup', group, 'activities { nodes { placeName } }')).toEqual({
    activities: { nodes: [{ placeName: '甲公司' }] },
  });
});
