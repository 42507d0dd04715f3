import { beforeAll, expect, test } from '@jest/globals';
import { today } from '@tongxin/infra/days.ts';
import { kit } from '@tongxin/test/kit/kit.ts';

const { tongxin, create, change, figure, refused, read } = kit();
const ids = { initiative: '', brand: '', other: '', places: [] as string[] };

const held = (committee: string, heldOn: string, more: object) =>
  create('consultation', committee, { title: `协商${heldOn}`, form: 'FRONTLINE', heldOn, ...more });

// The province leads; the district of 大连 lives it under a brand of its own and has four communities; its city holds one session there.
beforeAll(async () => {
  ids.initiative = await create('initiative', '210000', { title: '双百协商', begunOn: '2024-01-01' });
  ids.other = await create('initiative', '210200', { title: '另一行动', begunOn: '2024-01-01' });
  ids.brand = await create('brand', '210214', { title: '双百恳谈', initiative: ids.initiative, begunOn: '2024-01-01' });
  for (const title of ['甲社区', '乙社区', '丙社区', '丁村'])
    ids.places.push(
      await create('place', '210214', {
        title,
        level: title.endsWith('村') ? 'VILLAGE' : 'COMMUNITY',
        township: '太平街道',
        registeredOn: '2023-06-01',
      }),
    );
  const [first, second, third] = ids.places;
  const target = { initiative: ids.initiative, year: 2024 };
  await create('target', '210000', { ...target, title: '十场协商', aimedAt: '210200', measure: 'SESSIONS', number: 10 });
  await create('target', '210214', { ...target, title: '每个社区一次', measure: 'EVERY_PLACE', byMarch: 20 });
  await create('target', '210214', { ...target, title: '解决三件', measure: 'PROBLEMS_SOLVED', number: 3, byMarch: 0, byJune: 1 });
  await held('210214', '2023-12-01', { brand: ids.brand, place: third });
  const session = await held('210214', '2024-02-01', { brand: ids.brand, place: first });
  await held('210214', '2024-03-31', { brand: ids.brand, place: first });
  await held('210200', '2024-04-01', { initiative: ids.initiative, place: second });
  await held('210214', '2024-05-01', { initiative: ids.other, place: third });
  const problem = { title: '路灯', origin: 'CONSULTATION', raisedOn: '2024-02-01', consultation: session };
  await create('problem', '210214', { ...problem, solvedOn: '2024-06-30' });
  await create('problem', '210214', { ...problem, title: '停车', solvedOn: '2024-11-01' });
  await create('problem', '210214', { ...problem, title: '另一', consultation: null, solvedOn: '2024-06-01' });
});

const PROGRESS = 'committee { code } measure asked reached behind quarters { quarter asked reached behind } target { title }';

async function progress(more: string, fields = PROGRESS) {
  const { data, errors } = await tongxin.ask(
    `query ($id: ID!) { record(id: $id) { ... on Initiative { progress(${more}) { totalCount pageInfo { endCursor } nodes { ${fields} } } } } }`,
    { id: ids.initiative },
  );
  expect(errors).toBeUndefined();
  return data.record.progress;
}

test('how far each target of an initiative is reached by each quarter, brands and committees below included', async () => {
  const { nodes } = await progress('year: 2024');
  const shown = nodes.map((each: any) => ({ ...each, quarters: each.quarters.map((q: any) => `${q.asked} ${q.reached} ${q.behind}`) }));
  expect(shown).toEqual([
    {
      ...{ committee: { code: '210200' }, measure: 'SESSIONS', asked: 10, reached: 3, behind: true, target: { title: '十场协商' } },
      quarters: ['3 2 true', '5 3 true', '8 3 true', '10 3 true'],
    },
    {
      ...{
        committee: { code: '210214' },
        measure: 'EVERY_PLACE',
        asked: 100,
        reached: 50,
        behind: true,
        target: { title: '每个社区一次' },
      },
      quarters: ['20 25 false', '50 50 false', '75 50 true', '100 50 true'],
    },
    {
      ...{ committee: { code: '210214' }, measure: 'PROBLEMS_SOLVED', asked: 3, reached: 2, behind: true, target: { title: '解决三件' } },
      quarters: ['0 0 false', '1 1 false', '3 1 true', '3 2 true'],
    },
  ]);
});

test('a quarter that is not over is not judged; targets can be limited to a scope and to those behind', async () => {
  expect((await progress('year: 2024, scope: "210214"')).totalCount).toBe(2);
  expect((await progress('year: 2024, scope: "210200"')).totalCount).toBe(3);
  expect((await progress('year: 2024, behind: false')).totalCount).toBe(0);
  expect((await progress('year: 2023')).nodes).toEqual([]);
  const first = await progress('year: 2024, first: 1', 'measure');
  expect(first.nodes).toEqual([{ measure: 'SESSIONS' }]);
  expect((await progress(`year: 2024, first: 1, after: "${first.pageInfo.endCursor}"`, 'measure')).nodes).toEqual([
    { measure: 'EVERY_PLACE' },
  ]);
  const next = await create('target', '210214', {
    ...{ title: '来年', initiative: ids.initiative, year: 2099, measure: 'PLACES', number: 4 },
  });
  const set = async () => (await progress('year: 2099', `${PROGRESS} carriedFrom`)).nodes.filter((each: any) => each.carriedFrom === null);
  expect(await set()).toMatchObject([{ asked: 4, reached: 0, behind: false, quarters: [{ asked: 1, behind: null }, {}, {}, {}] }]);
  await change('withdraw', 'target', next);
  expect(await set()).toEqual([]);
});

test('a target holds in the years after, until it is set anew, its last year is over, or its initiative has ended', async () => {
  const running = await create('initiative', '210000', { title: '逐年', begunOn: '2024-01-01' });
  const target = { initiative: running, year: 2024 };
  await create('target', '210000', { ...target, title: '每年八场', aimedAt: '210200', measure: 'SESSIONS', number: 8, byMarch: 5 });
  await create('target', '210214', { ...target, title: '只限当年', measure: 'PROBLEMS_SOLVED', number: 3, lastYear: 2024 });
  const until = await create('target', '210214', { ...target, title: '沿用一年', measure: 'PLACES', number: 2, lastYear: 2025 });
  await held('210200', '2026-02-01', { initiative: running });
  const inYear = async (year: number, more = '') => {
    const { data, errors } = await tongxin.ask(
      `query ($id: ID!) { record(id: $id) { ... on Initiative { progress(year: ${year}${more}) {
        nodes { target { title } carriedFrom asked reached quarters { asked reached } } } } } }`,
      { id: running },
    );
    expect(errors).toBeUndefined();
    return data.record.progress.nodes;
  };
  const titles = async (year: number, more = '') =>
    (await inYear(year, more)).map((each: any) => `${each.target.title} ${each.carriedFrom} ${each.asked}`);
  expect(await titles(2023)).toEqual([]);
  expect(await titles(2024)).toEqual(['每年八场 null 8', '只限当年 null 3', '沿用一年 null 2']);
  expect(await titles(2025)).toEqual(['每年八场 2024 8', '沿用一年 2024 2']);
  // Quarter by quarter as in its own year, and what is reached is that of the year asked for.
  expect(await inYear(2026)).toEqual([
    {
      ...{ target: { title: '每年八场' }, carriedFrom: 2024, asked: 8, reached: 1 },
      quarters: [
        { asked: 5, reached: 1 },
        { asked: 5, reached: 1 },
        { asked: 6, reached: 1 },
        { asked: 8, reached: 1 },
      ],
    },
  ]);
  const before = new Date().toISOString();
  const anew = await create('target', '210000', {
    ...{ ...target, year: 2026, title: '改为十场', aimedAt: '210200', measure: 'SESSIONS', number: 10, lastYear: 2026 },
  });
  expect(await titles(2025)).toEqual(['每年八场 2024 8', '沿用一年 2024 2']);
  expect(await titles(2026)).toEqual(['改为十场 null 10']);
  // The newest decides, also where it holds no longer.
  expect(await titles(2027)).toEqual([]);
  expect(await titles(2026, `, asOf: "${before}"`)).toEqual(['每年八场 2024 8']);
  await change('correct', 'target', anew, { lastYear: null });
  expect(await titles(2027)).toEqual(['改为十场 2026 10']);
  await change('withdraw', 'target', anew);
  expect(await titles(2027)).toEqual(['每年八场 2024 8']);
  await change('update', 'initiative', running, { endedOn: '2025-06-30' });
  expect(await titles(2025)).toEqual(['每年八场 2024 8', '沿用一年 2024 2']);
  expect(await titles(2026)).toEqual([]);
  expect(await titles(2026, `, asOf: "${before}"`)).toEqual(['每年八场 2024 8']);
  const { userErrors } = await change('correct', 'target', until, { lastYear: 2023 });
  expect(userErrors).toMatchObject([{ code: 'OUT_OF_ORDER', field: 'lastYear' }]);
});

async function without(more: string) {
  const { data, errors } = await tongxin.ask(
    `{ committee(code: "210200") { placesWithout(${more}) { totalCount nodes { title card { title } } pageInfo { hasNextPage endCursor } } } }`,
  );
  expect(errors).toBeUndefined();
  return data.committee.placesWithout;
}

test('the communities that are still without, by any consultation or by those of one initiative', async () => {
  const titles = async (more: string) => (await without(more)).nodes.map(({ title }: { title: string }) => title);
  expect(await titles('year: 2024')).toEqual(['丁村']);
  expect(await titles('year: 2024, levels: ["COMMUNITY"]')).toEqual([]);
  expect(await titles(`year: 2024, initiative: "${ids.initiative}"`)).toEqual(['丙社区', '丁村']);
  expect(await titles('year: 2024, until: "2024-02-28"')).toEqual(['乙社区', '丙社区', '丁村']);
  expect(await titles('year: 2099')).toHaveLength(4);
  const page = await without('year: 2099, first: 3');
  expect(page).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
  expect((await without(`year: 2099, first: 3, after: "${page.pageInfo.endCursor}"`)).nodes).toMatchObject([{ title: '丁村' }]);
});

test('places reached count once a year, and over any scope', async () => {
  expect(await figure('210000', 'PLACES')).toBe(4);
  expect(await figure('210000', 'PLACES_REACHED', { period: { year: 2023 } })).toBe(1);
  expect(await figure('210000', 'PLACES_REACHED', { period: { year: 2024, quarter: 1 } })).toBe(1);
  expect(await figure('210000', 'PLACES_REACHED', { period: { year: 2024 } })).toBe(3);
  expect(await figure('210214', 'PLACES_REACHED', { period: { year: 2024 } })).toBe(2);
  expect(await figure('210000', 'PLACE_COVERAGE', { period: { year: 2024 } })).toBe(75);
  expect(await figure('210000', 'PLACES_REACHED', { period: { year: 2025 } })).toBe(0);
  expect(await figure('210000', 'INITIATIVE_SESSIONS', { period: { year: 2024 } })).toBe(4);
  expect(await figure('210000', 'INITIATIVE_SESSIONS', { filter: { brand: [ids.brand] } })).toBe(3);
  expect(await figure('210000', 'INITIATIVE_PROBLEMS_SOLVED')).toBe(2);
  expect(
    await figure('210000', 'TARGETS_DUE', {
      period: { year: 2024, half: 1 },
      filter: { measure: ['SESSIONS'], initiative: [ids.initiative] },
    }),
  ).toBe(5);
});

test('a brand leads to its initiative, whoever owns it, and the initiative to its brands and targets', async () => {
  expect(await read('brand', ids.brand, 'title initiative { title committee { code } }')).toEqual({
    title: '双百恳谈',
    initiative: { title: '双百协商', committee: { code: '210000' } },
  });
  const fields = 'brands { totalCount nodes { title } } targets(first: 1) { totalCount nodes { number } pageInfo { hasNextPage } }';
  expect(await read('initiative', ids.initiative, fields)).toEqual({
    brands: { totalCount: 1, nodes: [{ title: '双百恳谈' }] },
    targets: { totalCount: 3, nodes: [{ number: 10 }], pageInfo: { hasNextPage: true } },
  });
  expect(await read('initiative', ids.initiative, 'matter { records { totalCount } }')).toEqual({ matter: { records: { totalCount: 1 } } });
});

test('a target that cannot be is refused', async () => {
  const target = { title: '指标', initiative: ids.initiative, year: 2025, measure: 'SESSIONS' };
  expect(await refused('target', '210200', target)).toEqual(['REQUIRED number']);
  expect(await refused('target', '210200', { ...target, number: 10, aimedAt: '210000' })).toEqual(['NOT_BELOW aimedAt']);
  expect(await refused('target', '210200', { ...target, number: 10, byJune: 11 })).toEqual(['OUT_OF_ORDER byMarch']);
  expect(await refused('target', '210200', { ...target, measure: 'EVERY_PLACE', number: 10 })).toEqual(['NOT_WANTED number']);
});

test('progress takes two statements however many targets there are, places without two', async () => {
  const before = await tongxin.statements();
  await progress('year: 2024', 'asked reached committee { code }');
  const between = await tongxin.statements();
  await tongxin.ask('{ committee(code: "210200") { placesWithout(year: 2024) { totalCount nodes { id } } } }');
  expect({ progress: between - before, without: (await tongxin.statements()) - between }).toEqual({ progress: 2, without: 2 });
});

test('a brand that is corrected takes its sessions and problems along', async () => {
  await change('correct', 'brand', ids.brand, { initiative: ids.other });
  const { nodes } = await progress('year: 2024', 'reached');
  expect(nodes).toEqual([{ reached: 1 }, { reached: 25 }, { reached: 0 }]);
});

test('of the quarter that runs, an even pace asks for a part by the days that have begun; sessions and problems alike', async () => {
  const year = Number(today().slice(0, 4));
  const other = '211400';
  const initiative = await create('initiative', '210000', { title: '按进度', begunOn: `${year}-01-01` });
  for (const measure of ['SESSIONS', 'PROBLEMS_SOLVED'])
    await create('target', '210000', { title: measure, initiative, year, aimedAt: other, measure, number: 400 });
  const shown = 'measure onPace quarters { quarter asked behind dueByNow }';
  const { progress: page } = await read('initiative', initiative, `progress(year: ${year}) { nodes { ${shown} } }`);
  const [month, day] = [Number(today().slice(5, 7)), Number(today().slice(8))];
  const running = Math.ceil(month / 3);
  const days = (until: number) => until / 86_400_000;
  const first = days(Date.UTC(year, running * 3 - 3, 1));
  const share = (days(Date.UTC(year, month - 1, day)) - first + 1) / (days(Date.UTC(year, running * 3, 1)) - first);
  expect(page.nodes).toHaveLength(2);
  for (const { onPace, quarters } of page.nodes) {
    expect(onPace).toBe(false);
    for (const { quarter, behind, dueByNow } of quarters) {
      expect([quarter, behind === null]).toEqual([quarter, quarter >= running]);
      if (quarter === running) expect(dueByNow).toBeCloseTo(100 * (running - 1 + share), 1);
      else expect([quarter, dueByNow]).toEqual([quarter, null]);
    }
  }
  expect((await progress('year: 2024', shown)).nodes.every((each: any) => each.onPace === null)).toBe(true);
});
