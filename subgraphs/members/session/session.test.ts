import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';

const { create, change, cards, refused, read } = kit();
const problems = async (answer: Promise<{ userErrors: { code: string; field: string | null }[] }>) =>
  (await answer).userErrors.map(({ code, field }) => `${code} ${field}`);

test('sessions lie within their term, one after another, and are named by their ordinals', async () => {
  const term = await create('term', '421300', { number: 6, startsOn: '2022-01-05' });
  const first = await create('session', '421300', { term, number: 1, beginsOn: '2022-01-05', endsOn: '2022-01-08' });
  const second = await create('session', '421300', { term, number: 2, beginsOn: '2023-01-10', name: '政协示例市六届二次会议' });
  expect(await cards('sessions')).toEqual(['政协示例市六届二次会议 RUNNING', '第6届第1次会议 ENDED']);
  expect(await read('term', term, 'sessions { nodes { number } }')).toEqual({ sessions: { nodes: [{ number: 1 }, { number: 2 }] } });

  const third = { term, number: 3, beginsOn: '2024-01-08', endsOn: '2024-01-11' };
  expect(await refused('session', '421300', third)).toEqual(['OVERLAPS beginsOn']);
  // A session ends: the rest of the term lies after it.
  expect(await problems(change('update', 'session', second, { endsOn: '2023-01-13' }))).toEqual([]);
  expect(await refused('session', '421300', { ...third, beginsOn: '2021-12-30', endsOn: '2021-12-31' })).toEqual([
    'NOT_THERE_YET beginsOn',
  ]);
  expect(await refused('session', '421300', { ...third, beginsOn: '2023-01-12' })).toEqual(['OVERLAPS beginsOn']);
  expect(await refused('session', '421300', { ...third, number: 1 }, 'zh')).toEqual(['已有同样的次会议（届次、次相同）。']);
  await create('session', '421300', third);
  expect(await problems(change('update', 'term', term, { endsOn: '2026-01-04' }))).toEqual([]);
  const last = { ...third, number: 4, beginsOn: '2026-01-03' };
  expect(await refused('session', '421300', { ...last, endsOn: '2026-01-05' })).toEqual(['OUTLASTS endsOn']);
  expect(await refused('session', '421300', { ...last, endsOn: null })).toEqual(['OUTLASTS endsOn']);

  expect(await problems(change('correct', 'term', term, { endsOn: '2024-01-10' }))).toEqual(['OUTLIVED endsOn']);
  expect(await problems(change('withdraw', 'term', term))).toEqual(['STILL_REFERRED_TO id']);
  await change('correct', 'term', term, { number: 7 });
  expect(await cards('sessions', { until: '2022-12-31' })).toEqual(['第7届第1次会议 ENDED']);
  expect(await problems(change('withdraw', 'session', first))).toEqual([]);
});
