import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';

const { create, change, cards, refused, read } = kit();
const rule = { year: 2023, edition: 1, duty: 'LECTURE', points: 2.5, cap: 10, split: 'EACH' };

test('a rule set has one line for each duty, and a new edition beside the old', async () => {
  const id = await create('pointRule', '421300', rule);
  expect(await refused('pointRule', '421300', { ...rule, points: 3 })).toEqual(['ALREADY_EXISTS year']);
  await create('pointRule', '421300', { ...rule, edition: 2, cap: null });
  expect(await cards('pointRules', { dimensions: [{ name: 'edition', values: ['2'] }] })).toEqual(['2023 年第 2 版 LECTURE null']);
  expect(await read('pointRule', id, 'points cap card { dimensions { name value } }')).toEqual({
    points: 2.5,
    cap: 10,
    card: {
      dimensions: expect.arrayContaining([
        { name: 'points', value: '2.5' },
        { name: 'cap', value: '10' },
      ]),
    },
  });
  await change('withdraw', 'pointRule', id);
  expect(await cards('pointRules')).toEqual(['2023 年第 2 版 LECTURE null']);
  expect(await refused('pointRule', '421300', { ...rule, year: 2024, points: -1 })).toEqual(['OUT_OF_RANGE points']);
  expect(await refused('pointRule', '421300', { ...rule, year: 2024, cap: 1.005 })).toEqual(['TOO_FINE cap']);
});
