import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';

const { create, change, figure, cards, refused } = kit();

test('visits, households and people met count on the day of the visit', async () => {
  const visit = { visitedOn: '2023-05-15', by: 'MEMBER', purpose: '走访联系户', placeName: '吕冲村', households: 8, peopleMet: 20 };
  await create('visit', '421303', visit);
  const leaders = await create('visit', '421300', {
    ...visit,
    by: 'LEADER',
    placeName: '双岗社区',
    visitedOn: '2023-06-01',
    households: 3,
    peopleMet: null,
  });

  expect(await figure('421300', 'VISITS', { period: { year: 2023, quarter: 2 } })).toBe(2);
  expect(await figure('421300', 'VISITS', { filter: { by: ['LEADER'] } })).toBe(1);
  expect(await figure('421300', 'HOUSEHOLDS_VISITED')).toBe(11);
  expect(await figure('421300', 'HOUSEHOLDS_VISITED', { period: { until: '2023-05-31' } })).toBe(8);
  expect(await figure('421300', 'CONSTITUENT_CONTACTS', { filter: { by: ['VISIT'] } })).toBe(20);
  expect(await cards('visits')).toEqual(['双岗社区：走访联系户 HELD', '吕冲村：走访联系户 HELD']);

  await change('correct', 'visit', leaders, { visitedOn: '2022-12-31', peopleMet: 5 });
  expect(await figure('421300', 'VISITS', { period: { year: 2022 } })).toBe(1);
  expect(await figure('421300', 'CONSTITUENT_CONTACTS')).toBe(25);
  await change('withdraw', 'visit', leaders);
  expect(await figure('421300', 'HOUSEHOLDS_VISITED')).toBe(8);
  expect(await refused('visit', '421303', visit)).toEqual(['ALREADY_EXISTS visitedOn']);
  expect(await refused('visit', '421303', { ...visit, purpose: '事'.repeat(501) })).toEqual(['TOO_LONG purpose']);
});
