import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';

const { create, change, figure, cards, refused, read } = kit();

test('joint activities count by the level of the partner', async () => {
  const activity = { title: '联合助企', partnerLevel: 'PROVINCE', partner: '420000', heldOn: '2023-05-15', placeName: '高新区' };
  const first = await create('jointActivity', '421300', activity);
  await create('jointActivity', '421300', { ...activity, partnerLevel: 'CITY', partner: '421100', placeName: '开发区' });
  expect(await figure('421300', 'JOINT_ACTIVITIES')).toBe(2);
  expect(await figure('421300', 'JOINT_ACTIVITIES', { filter: { with: ['PROVINCE'] }, period: { year: 2023, half: 1 } })).toBe(1);
  expect(await read('jointActivity', first, 'partnerLevel partner { shortName }')).toEqual({
    partnerLevel: 'PROVINCE',
    partner: { shortName: '湖北省政协' },
  });
  await change('correct', 'jointActivity', first, { heldOn: '2023-07-01' });
  expect(await figure('421300', 'JOINT_ACTIVITIES', { filter: { with: ['PROVINCE'] }, period: { year: 2023, half: 1 } })).toBe(0);
  expect(await cards('jointActivities')).toEqual(['联合助企 HELD', '联合助企 HELD']);
  expect(await refused('jointActivity', '421300', { ...activity, partner: '999999' })).toEqual(['UNKNOWN_COMMITTEE partner']);
});
