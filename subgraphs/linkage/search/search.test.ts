import { beforeAll, expect, test } from '@jest/globals';
import { sql } from '@tongxin/test/kit/cells.ts';
import { kit } from '@tongxin/test/kit/kit.ts';

const { create, change, tongxin } = kit();

const SEARCH = `query ($text: String!, $kinds: [RecordKind!], $committee: CommitteeCode, $reach: Reach, $from: Date, $until: Date, $status: [String!],
  $dimensions: [DimensionFilter!], $orderBy: SearchOrder, $first: Int, $after: String) {
  search(text: $text, kinds: $kinds, committee: $committee, reach: $reach, from: $from, until: $until, status: $status, dimensions: $dimensions,
    orderBy: $orderBy, first: $first, after: $after) {
    totalCount totalIsExact nodes { record { id card { title day } } title { text found } text { text found } } edges { cursor } pageInfo { hasNextPage endCursor } } }`;

interface Part {
  text: string;
  found: boolean;
}
const marked = (parts: Part[]) => parts.map(({ text, found }) => (found ? `[${text}]` : text)).join('');

async function search(text: string, more: object = {}) {
  const { data, errors } = await tongxin.ask(SEARCH, { text, orderBy: 'DAY', ...more });
  expect(errors).toBeUndefined();
  return data.search;
}
const found = async (text: string, more: object = {}): Promise<string[]> =>
  (await search(text, more)).nodes.map((hit: { title: Part[] }) => marked(hit.title));
const refused = async (variables: object) => (await tongxin.ask(SEARCH, variables)).errors?.map(({ extensions }) => extensions.code);

const held = (committee: string, title: string, heldOn: string, more = {}) =>
  create('consultation', committee, { title, form: 'FRONTLINE', heldOn, ...more });
const problem = (committee: string, title: string, raisedOn: string, more = {}) =>
  create('problem', committee, { title, origin: 'CONSULTATION', raisedOn, ...more });

beforeAll(async () => {
  await held('421303', '幸福社区夜间停车难协商', '2023-05-15', { opinions: ['增设夜间停车位', '规范共享单车停放'] });
  await problem('421303', '幸福社区停车位不足', '2023-05-16', { outcome: '新增车位 46 个，Ｗｉ－Ｆｉ 覆盖' });
  await problem('421300', '3号线 Metro 站口积水', '2023-06-01', { solvedOn: '2023-06-30' });
  await problem('420200', '车辆乱停，难管理', '2023-06-02');
  await held('420000', '停 车', '2023-06-03', { form: 'THEMED' });
  const gone = await problem('421300', '停车场收费', '2023-06-04');
  await change('withdraw', 'problem', gone);
});

test('Chinese words are found inside others, only with their characters in a row, and are marked', async () => {
  expect(await found('停车')).toEqual(['幸福社区[停车]位不足', '幸福社区夜间[停车]难协商']);
  expect(await found('停车难')).toEqual(['幸福社区夜间[停车难]协商']);
  expect(await found('社区停车位')).toEqual(['幸福[社区停车位]不足']);
  expect(await found('难停')).toEqual([]);
});

test('a single character, also at the end; several words, all of them, in any order', async () => {
  expect(await found('难')).toEqual(['车辆乱停，[难]管理', '幸福社区夜间停车[难]协商']);
  expect(await found('商')).toEqual(['幸福社区夜间停车难协[商]']);
  expect(await found('停车　社区 幸福')).toEqual(['[幸福][社区][停车]位不足', '[幸福][社区]夜间[停车]难协商']);
  expect(await found('停 车')).toEqual(['[停] [车]', '[车]辆乱[停]，难管理', '幸福社区[停][车]位不足', '幸福社区夜间[停][车]难协商']);
});

test('Latin words by their beginning, digits, capitals and full-width forms', async () => {
  for (const text of ['metro', 'METRO', 'ｍｅｔｒｏ', 'Met']) expect(await found(text)).toHaveLength(1);
  expect(await found('etro')).toEqual([]);
  expect(await found('3号线')).toEqual(['[3号线] Metro 站口积水']);
  expect(await found('３号线')).toEqual(['[3号线] Metro 站口积水']);
  expect(await found('号线')).toEqual(['3[号线] Metro 站口积水']);
});

test('other published text is searched as well and shown where it was found; personal text is not', async () => {
  const { nodes } = await search('46');
  expect(nodes).toMatchObject([{ title: [{ text: '幸福社区停车位不足', found: false }] }]);
  expect(marked(nodes[0].text)).toBe('新增车位 [46] 个，Ｗｉ－Ｆｉ 覆盖');
  expect(marked((await search('wi-fi')).nodes[0].text)).toBe('新增车位 46 个，[Ｗｉ－Ｆｉ] 覆盖');
  expect(marked((await search('共享单车')).nodes[0].text)).toBe('增设夜间停车位；规范[共享单车]停放');
  await create('submission', '421303', { subject: '路灯不亮', text: '住在幸福小区二栋', channel: 'CODE', receivedOn: '2023-05-01' });
  expect([await found('路灯'), await found('二栋')]).toEqual([['[路灯]不亮'], []]);
});

test('filters: kind, committee alone or with all below, days, status, dimensions; not what is withdrawn', async () => {
  expect(await found('停车', { kinds: ['CONSULTATION'] })).toEqual(['幸福社区夜间[停车]难协商']);
  expect(await found('停车', { kinds: ['CONSULTATION', 'PROBLEM'] })).toHaveLength(2);
  expect(await found('停车', { kinds: [] })).toEqual([]);
  expect(await found('积水 站口', { committee: '421300', reach: 'SELF' })).toHaveLength(1);
  expect(await found('停车', { committee: '421300', reach: 'SELF' })).toEqual([]);
  for (const committee of ['421303', '421300', '420000']) expect(await found('停车', { committee })).toHaveLength(2);
  expect(await found('停车', { committee: '420200' })).toEqual([]);
  expect(await found('停车', { from: '2023-05-16' })).toEqual(['幸福社区[停车]位不足']);
  expect(await found('停车', { until: '2023-05-15' })).toEqual(['幸福社区夜间[停车]难协商']);
  expect(await found('站口', { status: ['SOLVED'] })).toHaveLength(1);
  expect(await found('站口', { status: ['OPEN', 'HELD'] })).toEqual([]);
  expect(await found('停 车', { dimensions: [{ name: 'form', values: ['THEMED', 'PLENARY'] }] })).toEqual(['[停] [车]']);
  expect(await found('收费')).toEqual([]);
});

test('by relevance a title comes before other text, a short title before a long one', async () => {
  await held('420500', '单车', '2020-01-01');
  await held('420500', '规范全市共享单车停放秩序的若干问题', '2020-01-02');
  const { nodes } = await search('单车', { orderBy: 'RELEVANCE' });
  expect(nodes.map(({ title }: { title: Part[] }) => marked(title))).toEqual([
    '[单车]',
    '规范全市共享[单车]停放秩序的若干问题',
    '幸福社区夜间停车难协商',
  ]);
});

test('what is hostile, empty or without a letter finds nothing and breaks nothing', async () => {
  for (const text of ['', ' ', '%', "'", '\\', '&', '|', '!', ':*', '()', '<->', '。', '"', '\u200b'])
    expect(await found(text)).toEqual([]);
  for (const text of ["停车'", "'停车' | !社区", '停车:*', '停车\\', '%停车%', '停车&', '!停车', '停车;--', '《停车》'])
    expect(await found(text)).toEqual(text.includes('社区') ? await found('停车 社区') : await found('停车'));
  expect(await found('_')).toEqual([]);
  expect(await refused({ text: '停\0车' })).toEqual(['BAD_REQUEST']);
  expect(await refused({ text: '停'.repeat(101) })).toEqual(['BAD_USER_INPUT']);
  expect(await found('停'.repeat(100))).toEqual([]);
  expect(await found('a'.repeat(100))).toEqual([]);
  expect(await refused({ text: '停', committee: '999999' })).toEqual(['BAD_USER_INPUT']);
  expect(await refused({ text: '停', dimensions: [{ name: 'colour', values: ['RED'] }] })).toEqual(['BAD_USER_INPUT']);
});

/** Cards as a cell would publish them: more than a walk along the days looks at. */
const fill = (title: string, from: number, until: number) =>
  sql(
    { url: tongxin.databaseUrl },
    `INSERT INTO ledger.card (cell, id, owner, kind, title, day)
     SELECT '420000', 'ded_' || owner || '_' || lpad(n::text, 32, '0'), owner, 'deed', replace($1, '#', n::text), date '2010-01-01' + n / 10
     FROM generate_series($2::int, $3::int) n, LATERAL (SELECT (ARRAY['421000', '421002', '421003', '421022'])[1 + n % 4] AS owner) o`,
    [title, from, until],
  );

test('whether a word is rare or common, of one committee, a few or all: the same cards in the same order as by looking at each', async () => {
  await fill('送医下乡 #', 1, 6_000);
  await fill('修桥补路 #', 6_001, 12_000);
  await sql(
    { url: tongxin.databaseUrl },
    "UPDATE ledger.card SET title = '旧年修渠' || title WHERE kind = 'deed' AND day < '2010-02-01' AND owner <> '421002'",
  );
  for (const text of ['修渠', '送医', '修桥', '下乡 59', '补路 9', '1']) {
    for (const more of [
      {},
      { committee: '421000' },
      { committee: '421002' },
      { committee: '420000' },
      { kinds: ['DEED'] },
      { until: '2011-01-01' },
    ]) {
      const { committee, until } = more as { committee?: string; until?: string };
      const words = text.split(' ');
      const rows = await sql<{ id: string }>(
        { url: tongxin.databaseUrl },
        `SELECT id FROM ledger.card WHERE kind = 'deed' AND ($1::text IS NULL OR owner = $1 OR ($1 IN ('421000', '420000') AND owner LIKE '4210%'))
           AND ($2::date IS NULL OR day <= $2) AND (SELECT bool_and(title ~ CASE WHEN w ~ '\\d' THEN '\\m' || w ELSE w END) FROM unnest($3::text[]) w)
         ORDER BY day DESC, id DESC`,
        [committee ?? null, until ?? null, words],
      );
      const pages: string[] = [];
      let after: string | null = null;
      for (let page = 0; page < 3; page++) {
        const { nodes, pageInfo } = await search(text, { first: 7, after, kinds: ['DEED'], ...more });
        pages.push(...nodes.map(({ record }: { record: { id: string } }) => record.id));
        after = pageInfo.endCursor;
        expect(pageInfo.hasNextPage).toBe(rows.length > pages.length);
        if (!pageInfo.hasNextPage) break;
      }
      expect({ text, more, pages }).toEqual({ text, more, pages: rows.slice(0, 21).map(({ id }) => id) });
      const { totalCount } = await search(text, { first: 1, kinds: ['DEED'], ...more });
      expect(totalCount).toBe(rows.length);
    }
  }
});

test('pages by relevance go on; the latest 200 are ranked; a cursor of another order is refused', async () => {
  const first = await search('修桥', { orderBy: 'RELEVANCE', first: 100 });
  expect(first).toMatchObject({ totalCount: 200, totalIsExact: false });
  const second = await search('修桥', { orderBy: 'RELEVANCE', first: 100, after: first.pageInfo.endCursor });
  expect(second.pageInfo.hasNextPage).toBe(false);
  const ids = [...first.nodes, ...second.nodes].map(({ record }: { record: { id: string } }) => record.id);
  expect(new Set(ids).size).toBe(200);
  expect(await search('修桥', { first: 1 })).toMatchObject({ totalCount: 6_000, totalIsExact: true });
  expect(await refused({ text: '修桥', orderBy: 'DAY', after: first.pageInfo.endCursor })).toEqual(['BAD_USER_INPUT']);
});

test('a page is three statements, one more for its total', async () => {
  const statements = async (text: string, fields: string) => {
    const before = await tongxin.statements();
    const { errors } = await tongxin.ask(
      `{ search(text: "${text}", first: 50) { nodes { title { text } record { card { title } } } ${fields} } }`,
    );
    expect(errors).toBeUndefined();
    return (await tongxin.statements()) - before;
  };
  expect([await statements('修桥', ''), await statements('停车难', ''), await statements('停车难', 'totalCount')]).toEqual([2, 3, 3]);
});
