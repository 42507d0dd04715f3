import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';

const { create, change, figure, cards, refused } = kit();

test('special committees count while they exist', async () => {
  await create('specialCommittee', '421300', { name: '提案委员会', establishedOn: '2022-01-10' });
  const dissolved = await create('specialCommittee', '421303', {
    name: '提案委员会',
    establishedOn: '2022-01-10',
    dissolvedOn: '2023-03-01',
  });
  expect(await figure('420000', 'SPECIAL_COMMITTEES', { period: { day: '2023-02-28' } })).toBe(2);
  expect(await figure('420000', 'SPECIAL_COMMITTEES', { period: { day: '2023-03-01' } })).toBe(1);
  expect(await cards('specialCommittees', { status: ['CLOSED'] })).toEqual(['提案委员会 CLOSED']);
  await change('correct', 'specialCommittee', dissolved, { dissolvedOn: null });
  expect(await figure('420000', 'SPECIAL_COMMITTEES')).toBe(2);
  expect(await refused('specialCommittee', '421300', { name: '提案委员会', establishedOn: '2024-01-10' })).toEqual(['ALREADY_EXISTS name']);
});
