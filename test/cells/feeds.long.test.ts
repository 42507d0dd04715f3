import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { consultation } from '@tongxin/consultations/consultation/consultation.kind.ts';
import { startFeeds } from '@tongxin/infra/feed/feeds.ts';
import type { Feed } from '@tongxin/infra/feed/protocol.ts';
import { feedStates, resync } from '@tongxin/infra/feed/states.ts';
import { importRows } from '@tongxin/infra/import/import-rows.ts';
import { compact, recount } from '@tongxin/infra/ledger/ledger.ts';
import { loginUrl } from '@tongxin/infra/postgres/logins.ts';
import { transaction } from '@tongxin/infra/store/database.ts';
import { withOwner } from '@tongxin/infra/store/owner.ts';
import { createRecord } from '@tongxin/infra/store/write.ts';
import { person } from '@tongxin/members/person/person.kind.ts';
import { request } from 'undici';
import { settle, staffOf } from '../kit/cell.ts';
import { acquaint, caughtUp, createTestCell, published, sql, type TestCell } from '../kit/cells.ts';
import { until } from '../kit/until.ts';

const [PROVINCE, SUIZHOU, HUANGSHI] = ['420000', '421300', '420200'] as const;
let province: TestCell;
let suizhou: TestCell;
let huangshi: TestCell;
let feeds: { suizhou: Feed; huangshi: Feed };
let watching: { stop(): Promise<void> };
const told: string[] = [];

const consultations = (count: number, title: string) =>
  Array.from({ length: count }, (_, n) => ({
    title: `${title} ${n}`,
    form: 'FRONTLINE',
    heldOn: `2023-0${1 + (n % 9)}-15`,
    opinions: n % 2 ? ['甲'] : [],
  }));
const hold = (cell: TestCell, committee: string, count: number, title: string) =>
  importRows(cell.database, { kind: consultation, committee, actor: staffOf(committee) }, consultations(count, title));
const forge = (cell: TestCell, owner: string) =>
  sql(
    cell,
    `INSERT INTO ledger.fact_${cell.code} (cell, owner, record, measure, amount, day, known, dimensions) VALUES ($1, $2, $3, 'CONSULTATIONS_HELD', 1000, '2023-05-01', now(), '{}')`,
    [cell.code, owner, `con_${owner}_${'0'.repeat(32)}`],
  );
const states = () => withOwner(province.url, feedStates);
const stateOf = async (code: string | undefined) => (await states()).find(state => state.cell === code);
const receiving = (log: { info(line: string): void; warn(line: string): void }) => ({
  ...{ url: province.url, feeds: [feeds.suizhou, feeds.huangshi], peers: province.peers, log, pausesMs: [50] },
});
const heard = (pattern: RegExp, since = 0) =>
  until(
    () => told.slice(since),
    lines => lines.some(line => pattern.test(line)),
  );

beforeAll(async () => {
  [province, suizhou, huangshi] = [
    await createTestCell(PROVINCE, [SUIZHOU, HUANGSHI]),
    await createTestCell(SUIZHOU),
    await createTestCell(HUANGSHI),
  ];
  feeds = { suizhou: await suizhou.publishTo(province), huangshi: await huangshi.publishTo(province) };
  await hold(suizhou, '421303', 3, '先前的');
  const tell = (seriousness: string) => (line: string) => void told.push(`${seriousness}${line}`);
  watching = startFeeds(receiving({ info: tell(''), warn: tell('WARN ') }));
});
afterAll(async () => {
  await watching?.stop();
  for (const cell of [province, suizhou, huangshi]) await cell?.drop();
});

test('what was there before is copied, what comes is followed, and both feeds are current', async () => {
  await caughtUp(suizhou, province);
  await hold(suizhou, '421300', 2, '后来的');
  await caughtUp(suizhou, province);
  expect((await published(province, SUIZHOU)).map(({ what, count }) => [what, count])).toEqual([
    ['card', 5],
    ['card_version', 0],
    ['fact', 7],
    ['link', 0],
  ]);
  await heard(/^Receiving from cell 421300/);
  await heard(/^Receiving from cell 420200/);
  expect((await states()).map(({ cell, state, trouble }) => [cell, state, trouble])).toEqual([
    ['420200', 'CURRENT', null],
    ['421300', 'CURRENT', null],
  ]);
});

/** What a cell answers to whoever signs this. */
async function answerOf(feed: Feed, search = 'protocol=1', by = province): Promise<{ status: number; text: string }> {
  const path = `/feed?${search}`;
  const headers = await by.peers.sign({ purpose: 'feed', to: feed.cell, method: 'GET', path });
  const { statusCode, body } = await request(`${feed.url}${path}`, { headers });
  return { status: statusCode, text: await body.text() };
}

test('nothing but facts, links, cards and heads of audits is sent, by a login that can read nothing else', async () => {
  await importRows(suizhou.database, { kind: person, committee: SUIZHOU, actor: staffOf(SUIZHOU) }, [
    { key: 'P7K2M9QX', registeredOn: '2022-01-05', name: '林示例', phone: '13800000000' },
  ]);
  expect((await sql(suizhou, 'SELECT * FROM record.personal')).length).toBe(1);
  const { status, text } = await answerOf(feeds.suizhou);
  expect(status).toBe(200);
  expect(text).not.toMatch(/林示例|13800000000|arrived/);
  const lines = text.trimEnd().split('\n');
  expect(JSON.parse(lines[0]!)).toMatchObject({ feed: 1, cell: SUIZHOU, sends: 'ALL', anew: true });
  expect(lines.filter(line => line.startsWith('{"table"')).map(line => JSON.parse(line).table)).toEqual([
    'card',
    'card_version',
    'link',
    'fact',
    'audit_head',
  ]);
  expect(JSON.parse(lines.at(-1)!)).toEqual({
    mark: expect.any(String),
    at: expect.any(String),
    rows: { card: 6, card_version: 0, link: 0, fact: expect.any(Number), audit_head: 0 },
  });
  const peer = { url: loginUrl(suizhou.url, 'tongxin_peer') };
  expect(await sql(peer, 'SELECT count(*)::int FROM ledger.card_421300')).toEqual([{ count: 6 }]);
  for (const hidden of [
    'record.personal',
    'members.person',
    'consultations.consultation',
    'record.audit',
    'ledger.rollup',
    'ledger.mark',
    'ledger.card',
  ])
    await expect(sql(peer, `SELECT * FROM ${hidden}`)).rejects.toThrow(/permission denied/);
});

test('who is not to receive, or asks nonsense, is told what is wrong and gets nothing', async () => {
  const { suizhou: feed } = feeds;
  expect(await answerOf(feed, undefined, huangshi)).toMatchObject({ status: 401, text: expect.stringContaining('UNKNOWN_KEY') });
  await acquaint(suizhou, huangshi);
  expect(await answerOf(feed, undefined, huangshi)).toMatchObject({ status: 403, text: expect.stringContaining('PUBLISH_TO') });
  expect(await answerOf(feed, 'protocol=7')).toMatchObject({ status: 400, text: expect.stringContaining('speaks protocol 1') });
  expect(await answerOf(feed, 'protocol=1&after=%27%20OR%20true')).toMatchObject({ status: 400 });
  expect(await answerOf(feed, `protocol=1&after=${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}`)).toMatchObject({ status: 409 });
});

test('facts arrive while the compactor runs: each is counted exactly once', async () => {
  let importing = true;
  const compacting = (async () => {
    while (importing) await Promise.all([compact(province.url), compact(province.url)]);
  })();
  for (const [cell, committee, title] of [
    [suizhou, '421321', '大批'],
    [huangshi, '420281', '大批'],
    [suizhou, '421303', '又一批'],
  ] as const)
    await hold(cell, committee, committee === '421321' ? 5000 : 1000, title);
  await Promise.all([caughtUp(suizhou, province), caughtUp(huangshi, province)]);
  importing = false;
  await compacting;
  for (const cell of [province, suizhou, huangshi]) {
    await settle(cell.url);
    expect(await recount(cell.url)).toMatchObject({ differences: 0, compared: expect.any(Number) });
  }
  const sum = async (cell: TestCell, scope: string) =>
    (
      await sql(
        cell,
        "SELECT sum(amount)::int AS held FROM ledger.rollup WHERE scope = $1 AND reach = 'SUBTREE' AND measure = 'CONSULTATIONS_HELD' AND grain = 'MONTH' AND dimensions = 'null'",
        [scope],
      )
    )[0]?.held;
  expect([await sum(province, SUIZHOU), await sum(suizhou, SUIZHOU)]).toEqual([6005, 6005]);
  expect([await sum(province, HUANGSHI), await sum(huangshi, HUANGSHI)]).toEqual([1000, 1000]);
});

test('what a card said before travels, and what is erased of it is erased at the receiver too', async () => {
  const committee = '421303';
  const { record } = await createRecord(
    { database: suizhou.database, actor: staffOf(committee), language: 'en' },
    consultation,
    committee,
    {
      ...{ title: '林示例诉求协商', form: 'FRONTLINE', heldOn: '2023-05-15' },
    },
  );
  const { id } = record!;
  const act = (text: string, values: unknown[]) =>
    transaction(suizhou.database.writer, async client => {
      await client.query("SELECT set_config('tongxin.role', 'OPERATOR', true), set_config('tongxin.committee', $1, true)", [committee]);
      await client.query(text, values);
    });
  await act("UPDATE consultations.consultation SET title = '林示例的诉求', version = version + 1 WHERE id = $1", [id]);
  await caughtUp(suizhou, province);
  const titles = async (cell: TestCell) =>
    (
      await sql(cell, 'SELECT title FROM ledger.card WHERE id = $1 UNION ALL SELECT title FROM ledger.card_version WHERE id = $1', [id])
    ).map(({ title }) => title);
  expect((await titles(province)).sort()).toEqual(['林示例的诉求', '林示例诉求协商']);
  await act('SELECT record.erase($1, $2)', [id, ['title', 'natural_key']]);
  await caughtUp(suizhou, province);
  for (const cell of [suizhou, province]) expect(await titles(cell)).toEqual(['', '']);
});

test('a forged row stops that feed alone, with an alarm; once it is taken out there, the feed goes on by itself', async () => {
  const since = told.length;
  await forge(suizhou, '420100');
  await heard(/^WARN Cell 421300 published rows that are not its own: 1 of committee 420100\./, since);
  expect(await stateOf(SUIZHOU)).toMatchObject({ state: 'STOPPED', trouble: expect.stringContaining('goes on by itself') });
  await hold(huangshi, '420200', 10, '照常');
  await caughtUp(huangshi, province);
  expect(await sql(province, "SELECT count(*)::int FROM ledger.fact WHERE owner = '420100'")).toEqual([{ count: 0 }]);
  expect(told.slice(since).filter(line => line.startsWith('WARN'))).toHaveLength(1);

  await hold(suizhou, '421300', 4, '停的时候');
  await sql(suizhou, "DELETE FROM ledger.fact_421300 WHERE owner = '420100'");
  await caughtUp(suizhou, province);
  await heard(/^Receiving from cell 421300/, since);
  expect(told.slice(since).filter(line => line.startsWith('WARN'))).toHaveLength(1);
  await compact(province.url);
  expect(await recount(province.url)).toMatchObject({ differences: 0 });
});

test("rows of another cell in this one's name are refused by the database itself, whichever way they come", async () => {
  const row = `'bad', '420100', 'con_420100_${'0'.repeat(32)}', 'CONSULTATIONS_HELD', 1, '2023-05-01', now(), '{}'`;
  const columns = '(cell, owner, record, measure, amount, day, known, dimensions)';
  await expect(sql(province, `INSERT INTO ledger.fact_421300 ${columns} VALUES (${row.replace('bad', SUIZHOU)})`)).rejects.toThrow(
    /1 of committee 420100/,
  );
  await expect(sql(province, `INSERT INTO ledger.fact_421300 ${columns} VALUES (${row.replace('bad', HUANGSHI)})`)).rejects.toThrow(
    /partition constraint/,
  );
});

test.each([
  ['a day that no calendar has', { day: "'4714-11-24 BC'" }],
  ['known for ever', { known: "'infinity'" }],
  ['no number', { amount: "'NaN'" }],
  ['more than there is', { amount: "'1e300'" }],
  ['dimensions as long as a book', { dimensions: `jsonb_build_object('form', repeat('甲', 3000))` }],
  ['dimensions that are none', { dimensions: "'[]'" }],
])('a fact by which sums would fail or mean nothing is no fact: %s', async (_, part) => {
  const fact = { amount: '1', day: "'2023-05-01'", known: 'now()', dimensions: "'{}'", ...part };
  const row = `'421300', '421300', 'con_421300_${'1'.repeat(32)}', 'CONSULTATIONS_HELD', ${fact.amount}, ${fact.day}, ${fact.known}, ${fact.dimensions}`;
  const columns = '(cell, owner, record, measure, amount, day, known, dimensions)';
  for (const cell of [province, suizhou])
    await expect(sql(cell, `INSERT INTO ledger.fact_421300 ${columns} VALUES (${row})`)).rejects.toThrow(/can_be_summed/);
});

test('a database that an old release restored, with rows of transactions to come, is numbered anew at its start', async () => {
  await sql(huangshi, 'DELETE FROM ledger.identity');
  await sql(huangshi, "UPDATE ledger.fact SET arrived = '99999999'");
  await sql(huangshi, 'SELECT ledger.settle_identity()');
  expect(await sql(huangshi, 'SELECT DISTINCT arrived::text FROM ledger.fact')).toEqual([{ arrived: '0' }]);
  await hold(huangshi, '420281', 1, '升级之后');
  await caughtUp(huangshi, province);
  for (const cell of [huangshi, province]) {
    await settle(cell.url);
    expect(await recount(cell.url)).toMatchObject({ differences: 0 });
  }
});

test('a city does not move the borders of the province: its cards are not taken for orders about territory', async () => {
  const version = () => sql(province, "SELECT name FROM reference.division WHERE code IN ('421321', '420281') ORDER BY code");
  const before = await version();
  await sql(
    suizhou,
    `INSERT INTO ledger.card (cell, id, owner, kind, title, day, dimensions) VALUES ('421300', $1, '421300', 'territoryChange', '改名', '2020-01-01',
       '{"change":"RENAMED","division":"421321","name":"别县","former_name":"随县"}')`,
    [`tch_421300_${'0'.repeat(32)}`],
  );
  await caughtUp(suizhou, province);
  expect(await version()).toEqual(before);
});

test('where the directory here was wrong, the feed goes on by itself once it is right', async () => {
  const since = told.length;
  await sql(province, "UPDATE ledger.owner SET cell = '420000' WHERE committee = '421381'");
  await hold(suizhou, '421381', 3, '广水');
  await heard(/^WARN Cell 421300 published rows .* of committee 421381/, since);
  await sql(province, 'SELECT ledger.derive_owners()');
  await caughtUp(suizhou, province);
  await compact(province.url);
  expect(await recount(province.url)).toMatchObject({ differences: 0 });
});

test('a cell that is copied anew is shown until all of it has come, and nothing is there twice', async () => {
  const before = await published(province, HUANGSHI);
  await hold(huangshi, '420281', 2, '另有');
  expect(await withOwner(province.url, client => resync(client, HUANGSHI))).toBe(true);
  await caughtUp(huangshi, province);
  expect(await published(province, HUANGSHI)).not.toEqual(before);
  await compact(province.url);
  expect(await recount(province.url)).toMatchObject({ differences: 0 });
  expect(await withOwner(province.url, client => resync(client, '420500'))).toBe(false);
});

test('a cell that was restored to an earlier day is noticed, and copied anew', async () => {
  // What a restored database does not know: the mark of what it had sent since. (It is restored for real in feed-faults.long.test.ts.)
  await sql(huangshi, 'DELETE FROM ledger.mark');
  await sql(huangshi, "DELETE FROM ledger.fact WHERE record = (SELECT id FROM ledger.card WHERE cell = '420200' LIMIT 1)");
  await hold(huangshi, '420281', 2, '恢复之后');
  await caughtUp(huangshi, province);
  await compact(province.url);
  expect(await recount(province.url)).toMatchObject({ differences: 0 });
});

test('of two who receive for the same cell at once, what arrives counts once', async () => {
  const other = startFeeds(receiving({ info: () => {}, warn: () => {} }));
  await hold(suizhou, '421303', 20, '两处');
  await caughtUp(suizhou, province);
  await other.stop();
  await compact(province.url);
  expect(await recount(province.url)).toMatchObject({ differences: 0 });
});
