import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';

const { create, change, cards, refused } = kit();

test('terms are listed, the latest first', async () => {
  await create('term', '421300', { number: 5, startsOn: '2017-01-05', endsOn: '2022-01-04' });
  const running = await create('term', '421300', { number: 6, startsOn: '2022-01-05' });
  expect(await cards('terms')).toEqual(['第6届 RUNNING', '第5届 ENDED']);
  await change('update', 'term', running, { endsOn: '2027-01-04' });
  expect(await cards('terms', { status: ['RUNNING'] })).toEqual([]);
  expect(await refused('term', '421300', { number: 6, startsOn: '2027-01-05' })).toEqual(['ALREADY_EXISTS number']);
  expect(await refused('term', '421300', { number: 100, startsOn: '2027-01-05' }, 'zh')).toEqual(['“届”应在 1 与 99 之间。']);
});
