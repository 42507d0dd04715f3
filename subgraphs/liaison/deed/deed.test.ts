import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';

const { create, change, figure, cards, refused } = kit();

test('practical things count on the day on which they are done', async () => {
  const deed = { title: '修缮路灯', doneOn: '2023-06-01', beneficiary: '吕冲村村民' };
  const platform = await create('platform', '421303', { name: '均川镇委员工作室', kind: 'WORKROOM', openedOn: '2022-03-18' });
  const first = await create('deed', '421303', { ...deed, platform });
  await create('deed', '421300', { ...deed, doneOn: '2024-02-29' });
  expect(await figure('421300', 'DEEDS')).toBe(2);
  expect(await figure('421300', 'DEEDS', { period: { day: '2024-02-29' } })).toBe(1);
  expect(await figure('421300', 'DEEDS', { reach: 'SELF', period: { year: 2023 } })).toBe(0);
  expect(await cards('deeds')).toEqual(['修缮路灯 DONE', '修缮路灯 DONE']);
  await change('withdraw', 'deed', first);
  expect(await figure('421303', 'DEEDS')).toBe(0);
  expect(await refused('deed', '421300', { ...deed, platform })).toEqual(['OTHER_OWNER platform']);
});
