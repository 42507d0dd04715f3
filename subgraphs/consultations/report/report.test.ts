import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';

const { create, change, figure, cards, refused } = kit();

test('reports count when delivered', async () => {
  const report = { title: '调研报告', origin: 'SURVEY', deliveredOn: '2023-06-20' };
  const consultation = await create('consultation', '421300', { title: '环境', form: 'THEMED', heldOn: '2023-06-01' });
  await create('report', '421300', report);
  const second = await create('report', '421300', { ...report, title: '综合报告', origin: 'CONSULTATION', form: 'THEMED', consultation });
  expect(await figure('420000', 'REPORTS', { period: { year: 2023 } })).toBe(2);
  expect(await figure('420000', 'REPORTS', { filter: { origin: ['CONSULTATION'], form: ['THEMED'] } })).toBe(1);
  expect(await figure('420000', 'REPORTS', { filter: { form: ['PLENARY'] } })).toBe(0);
  await change('correct', 'report', second, { deliveredOn: '2024-01-05' });
  expect(await figure('420000', 'REPORTS', { period: { year: 2023 } })).toBe(1);
  expect(await cards('reports')).toEqual(['综合报告 DELIVERED', '调研报告 DELIVERED']);
  expect(await refused('report', '421300', report)).toEqual(['ALREADY_EXISTS deliveredOn']);
});
