import { beforeAll, expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';

const { create, change, cards, tongxin } = kit();

/** 阿 ā, 波 bō, 次 cì, 茶 chá, 得 dé, 佛 fó, 中 zhōng: by their sound, not by their number of strokes or their code. */
const TITLES = ['中', '波', '阿', '得', '茶', '次', '佛'];
const BY_SOUND = ['阿', '波', '茶', '次', '得', '佛', '中'];
const day = (index: number) => `2023-05-0${1 + ((index * 3) % 7)}`;
const made: string[] = [];

beforeAll(async () => {
  for (const [index, title] of TITLES.entries()) {
    made.push(
      await create('consultation', index % 2 ? '421303' : '421300', {
        title,
        form: index < 3 ? 'THEMED' : 'FRONTLINE',
        heldOn: day(index),
        initiativeName: '行动',
      }),
    );
  }
  const gone = await create('consultation', '421300', { title: '错', form: 'THEMED', heldOn: '2023-05-03' });
  await change('withdraw', 'consultation', gone);
  await create('consultation', '420200', { title: '别处', form: 'THEMED', heldOn: '2023-05-03' });
});

const QUERY = `query ($order: RecordOrder, $first: Int, $after: String, $filter: RecordFilter) { committee(code: "421300") {
  consultations(orderBy: $order, first: $first, after: $after, filter: $filter) { totalCount nodes { id card { title day } } edges { cursor } pageInfo { hasNextPage hasPreviousPage endCursor } } } }`;

async function all(order: object | undefined, first: number): Promise<{ id: string; card: { title: string; day: string } }[]> {
  const found = [];
  for (let after: string | null = null; ; ) {
    const { data, errors } = await tongxin.ask(QUERY, { order, first, after });
    expect(errors).toBeUndefined();
    const { nodes, totalCount, pageInfo, edges } = data.committee.consultations;
    expect(totalCount).toBe(7);
    expect(pageInfo).toMatchObject({ hasPreviousPage: after !== null, endCursor: edges.at(-1).cursor });
    found.push(...nodes);
    if (!pageInfo.hasNextPage) return found;
    after = pageInfo.endCursor;
  }
}

const days = TITLES.map((_, index) => day(index)).sort();
const titlesOf = (records: { card: { title: string } }[]) => records.map(({ card }) => card.title);

test.each([1, 2, 3, 7, 100])('all pages of %i, in every order: each record once', async size => {
  expect((await all({ field: 'DAY', direction: 'ASC' }, size)).map(({ card }) => card.day)).toEqual(days);
  expect((await all({ field: 'DAY', direction: 'DESC' }, size)).map(({ card }) => card.day)).toEqual(days.toReversed());
  expect(titlesOf(await all({ field: 'TITLE', direction: 'ASC' }, size))).toEqual(BY_SOUND);
  expect(titlesOf(await all({ field: 'TITLE' }, size))).toEqual(BY_SOUND.toReversed());
  expect((await all({ field: 'MADE', direction: 'ASC' }, size)).map(({ id }) => id)).toEqual(made);
  expect((await all({ field: 'MADE', direction: 'DESC' }, size)).map(({ id }) => id)).toEqual(made.toReversed());
  expect((await all(undefined, size)).map(({ card }) => card.day)).toEqual(days.toReversed());
});

test('filters: own or with all below, days, status, words of the title, dimensions', async () => {
  const titles = async (filter: object) => (await cards('consultations', filter)).map(card => card.replace(' HELD', '')).sort();
  expect(await titles({ committee: '421300', reach: 'SELF' })).toEqual(
    ['中', '次', '阿', '茶', '佛'].filter(title => TITLES.indexOf(title) % 2 === 0).sort(),
  );
  expect(await titles({ committee: '421300', from: '2023-05-02', until: '2023-05-03' })).toEqual(
    TITLES.filter((_, index) => day(index) > '2023-05-01' && day(index) < '2023-05-04').sort(),
  );
  expect(await titles({ title: '别' })).toEqual(['别处']);
  expect(await titles({ title: '%' })).toEqual([]);
  expect(
    await titles({
      committee: '421300',
      dimensions: [
        { name: 'form', values: ['THEMED'] },
        { name: 'initiative_name', values: ['行动'] },
      ],
    }),
  ).toEqual(TITLES.slice(0, 3).sort());
  expect(await titles({ withdrawn: true })).toEqual(['错']);
});

test('a filter within a committee names one at or below it', async () => {
  const county = await tongxin.ask(QUERY, { filter: { committee: '421303' } });
  expect(county.data.committee.consultations.totalCount).toBe(3);
  for (const [committee, message] of [
    ['420200', /not below 421300/],
    ['999999', /no committee 999999/],
  ] as const) {
    const { errors } = await tongxin.ask(QUERY, { filter: { committee } });
    expect(errors).toMatchObject([{ message: expect.stringMatching(message), extensions: { code: 'BAD_USER_INPUT' } }]);
  }
});

test('cursors of another list, of another order, and nonsense are refused; so are pages too large', async () => {
  const title = (await tongxin.ask(QUERY, { order: { field: 'TITLE' }, first: 1 })).data.committee.consultations.pageInfo.endCursor;
  const committee = (await tongxin.ask('{ committees(first: 1) { pageInfo { endCursor } } }')).data.committees.pageInfo.endCursor;
  const forged = Buffer.from(JSON.stringify(['DAY', 'today', made[0]])).toString('base64url');
  for (const after of [title, committee, forged, 'nonsense', '%%%', Buffer.from('{}').toString('base64url')]) {
    const { errors } = await tongxin.ask(QUERY, { after });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' }, message: expect.stringMatching(/cursor/) }]);
  }
  const behind = await tongxin.ask(
    'query ($after: String) { committee(code: "421300") { figure(measure: DEEDS) { records(after: $after) { totalCount } } } }',
    { after: title },
  );
  expect(behind.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  for (const first of [101, -1])
    expect((await tongxin.ask(QUERY, { first })).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  const none = await tongxin.ask(QUERY, { first: 0 });
  expect(none.data.committee.consultations).toMatchObject({ totalCount: 7, nodes: [], pageInfo: { hasNextPage: true, endCursor: null } });
});

async function statements(query: string): Promise<number> {
  await tongxin.ask(query);
  const before = await tongxin.statements();
  const { errors } = await tongxin.ask(query);
  expect(errors).toBeUndefined();
  return (await tongxin.statements()) - before;
}

const MEASURES = ['CONSULTATIONS_HELD', 'OPINIONS_COLLECTED', 'PROBLEMS_SOLVED', 'PLATFORMS', 'DEEDS', 'PROBLEM_SOLUTION_RATE'];
const six = MEASURES.map((measure, index) => `f${index}: figure(measure: ${measure}, period: { year: 2023 }) { value }`).join(' ');
const latest = 'consultations(first: 3) { nodes { card { title day } ... on Consultation { title host { shortName } } } }';

test('a dashboard costs the same few statements however many cities there are', async () => {
  const dashboard = (first: number) =>
    `{ committee(code: "420000") { ${six} ${latest} children(first: ${first}) { nodes { shortName ${six} ${latest} } } } }`;
  const few = await statements(dashboard(2));
  expect(await statements(dashboard(17))).toBe(few);
  // Sums, what is closed where there is nothing, pages of cards, and the records themselves: those of the province and those of the cities.
  expect(few).toBeLessThanOrEqual(5);
});

test('drilling down, series and comparisons add a statement each, not one for each number', async () => {
  const figure = (more: string) =>
    `{ committee(code: "420000") { figure(measure: CONSULTATIONS_HELD, period: { year: 2023 }) { value ${more} } } }`;
  expect(await statements(figure(''))).toBe(1);
  expect(await statements(figure('series(by: DAY) { value }'))).toBeLessThanOrEqual(2);
  expect(await statements(figure('byChild { value byChild { value } }'))).toBeLessThanOrEqual(4);
  expect(await statements(figure('byChild { value againstLastYear { rate } completeness { closed } }'))).toBeLessThanOrEqual(6);
  expect(
    await statements(figure('records(first: 5) { totalCount nodes { record { card { title } links { relation } } } }')),
  ).toBeLessThanOrEqual(5);
});
