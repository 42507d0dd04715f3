import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';

const { create, change, figure, cards, refused, read } = kit();

test('the duty list of a special committee: due, done, overdue as of any day', async () => {
  const special = await create('specialCommittee', '421300', { name: '农业委', establishedOn: '2022-01-10' });
  const item = { specialCommittee: special, quarter: 2, setOn: '2023-01-15', dueOn: '2023-06-30' };
  const late = await create('dutyItem', '421300', { ...item, task: '调研' });
  await create('dutyItem', '421300', { ...item, task: '协商', doneOn: '2023-06-30' });
  await create('dutyItem', '421300', { ...item, task: '督办', quarter: 4, dueOn: '2023-12-31' });
  expect(await figure('421300', 'DUTY_ITEMS', { period: { year: 2023, quarter: 2 } })).toBe(2);
  expect(await figure('421300', 'DUTY_ITEMS_DONE', { period: { year: 2023 } })).toBe(1);
  expect(await figure('421300', 'DUTY_ITEMS_OVERDUE', { period: { day: '2023-06-30' } })).toBe(0);
  expect(await figure('421300', 'DUTY_ITEMS_OVERDUE', { period: { day: '2023-07-01' } })).toBe(1);
  expect(await cards('dutyItems', { dueUntil: '2023-06-30' })).toEqual(['调研 OPEN']);
  await change('update', 'dutyItem', late, { doneOn: '2023-08-01' });
  expect(await figure('421300', 'DUTY_ITEMS_OVERDUE', { period: { day: '2023-07-31' } })).toBe(1);
  expect(await figure('421300', 'DUTY_ITEMS_OVERDUE', { period: { day: '2023-08-01' } })).toBe(0);
  expect(await figure('421300', 'DUTY_ITEMS_OVERDUE')).toBe(1);
  expect(await read('specialCommittee', special, 'dutyItems { totalCount }')).toEqual({ dutyItems: { totalCount: 3 } });
  expect(await refused('dutyItem', '421300', { ...item, task: '早', doneOn: '2023-01-14' })).toEqual(['OUT_OF_ORDER doneOn']);
});
