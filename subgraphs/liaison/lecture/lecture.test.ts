import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';

const { create, change, figure, cards, refused } = kit();

test('lectures count in the period in which they are given', async () => {
  const lecture = { title: '乡村振兴政策宣讲', kind: 'THEMATIC', heldOn: '2023-05-15', placeName: '文化站', audience: 60 };
  await create('lecture', '421303', lecture);
  const forum = await create('lecture', '421300', { ...lecture, kind: 'FORUM', title: '委员讲坛', heldOn: '2023-07-01' });
  expect(await figure('421300', 'LECTURES', { period: { year: 2023 } })).toBe(2);
  expect(await figure('421300', 'LECTURES', { period: { year: 2023, half: 2 } })).toBe(1);
  expect(await figure('421300', 'LECTURES', { filter: { kind: ['THEMATIC'] } })).toBe(1);
  expect(await cards('lectures', { title: '讲坛' })).toEqual(['委员讲坛 HELD']);
  await change('withdraw', 'lecture', forum);
  expect(await figure('421300', 'LECTURES')).toBe(1);
  expect(await refused('lecture', '421303', lecture)).toEqual(['ALREADY_EXISTS heldOn']);
});
