import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';

const { create, change, figure, cards, refused } = kit();

test('trainings count by whom they are for', async () => {
  const training = { title: '履职培训班', audience: 'MEMBER', heldOn: '2023-03-20', days: 3, participants: 80 };
  await create('training', '421300', training);
  const second = await create('training', '421300', { ...training, title: '召集人培训班', audience: 'CONVENOR' });
  expect(await figure('420000', 'TRAININGS', { period: { year: 2023, quarter: 1 } })).toBe(2);
  expect(await figure('420000', 'TRAININGS', { filter: { audience: ['CONVENOR'] } })).toBe(1);
  await change('correct', 'training', second, { audience: 'STAFF', heldOn: '2023-04-03' });
  expect(await figure('420000', 'TRAININGS', { filter: { audience: ['CONVENOR'] } })).toBe(0);
  expect(await figure('420000', 'TRAININGS', { filter: { audience: ['MEMBER', 'STAFF'] } })).toBe(2);
  expect(await cards('trainings')).toEqual(['召集人培训班 HELD', '履职培训班 HELD']);
  expect(await refused('training', '421300', { ...training, heldOn: '2023-05-01', days: 0 })).toEqual(['OUT_OF_RANGE days']);
});
