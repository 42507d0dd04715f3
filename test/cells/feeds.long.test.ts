import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { consultation } from '@tongxin/consultations/consultation/consultation.kind.ts';
import { importRows } from '@tongxin/infra/import/import-rows.ts';
import { compact, recount } from '@tongxin/infra/ledger/ledger.ts';
import { checkFeed } from '@tongxin/infra/replication/check.ts';
import { type Feed, resync } from '@tongxin/infra/replication/receive.ts';
import { feedStates } from '@tongxin/infra/replication/states.ts';
import { startFeeds } from '@tongxin/infra/replication/watch.ts';
import { transaction } from '@tongxin/infra/store/database.ts';
import { createRecord } from '@tongxin/infra/store/write.ts';
import { person } from '@tongxin/members/person/person.kind.ts';
import { settle, staffOf } from '../kit/cell.ts';
import { caughtUp, createTestCell, published, sql, type TestCell } from '../kit/cells.ts';
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
const stateOf = async (code: string | undefined) => (await feedStates(province.url)).find(state => state.cell === code);
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
  feeds = { suizhou: await suizhou.publishTo(PROVINCE), huangshi: await huangshi.publishTo(PROVINCE) };
  await hold(suizhou, '421303', 3, '先前的');
  const log = { info: (line: string) => void told.push(line), warn: (line: string) => void told.push(`WARN ${line}`) };
  for (const cell of [suizhou, huangshi]) await sql(cell, 'SELECT ledger.beat()');
  watching = startFeeds(province.url, [feeds.suizhou, feeds.huangshi], log, 100);
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
    ['fact', 7],
    ['link', 0],
    ['card', 5],
    ['card_version', 0],
  ]);
  await heard(/^Receiving from cell 421300/);
  await heard(/^Receiving from cell 420200/);
  expect((await feedStates(province.url)).map(({ cell, state, trouble }) => [cell, state, trouble])).toEqual([
    ['420200', 'CURRENT', null],
    ['421300', 'CURRENT', null],
  ]);
});

test('nothing but facts, links, cards and the pulse is published, and a receiver can read nothing else', async () => {
  await importRows(suizhou.database, { kind: person, committee: SUIZHOU, actor: staffOf(SUIZHOU) }, [
    { key: 'P7K2M9QX', registeredOn: '2022-01-05', name: '林示例', phone: '13800000000' },
  ]);
  expect((await sql(suizhou, 'SELECT * FROM record.personal')).length).toBe(1);
  const tables = await sql(
    suizhou,
    "SELECT schemaname || '.' || tablename AS name, 'arrived' = ANY (attnames) AS numbered FROM pg_publication_tables ORDER BY 1",
  );
  expect(tables).toEqual(
    ['card', 'card_version', 'fact', 'link', 'pulse'].map(base => ({ name: `ledger.${base}_421300`, numbered: false })),
  );
  expect(await sql({ url: feeds.suizhou.url }, 'SELECT count(*)::int FROM ledger.card_421300')).toEqual([{ count: 6 }]);
  for (const hidden of ['record.personal', 'members.person', 'consultations.consultation', 'record.audit', 'ledger.rollup'])
    await expect(sql({ url: feeds.suizhou.url }, `SELECT * FROM ${hidden}`)).rejects.toThrow(/permission denied/);
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
      await client.query("SELECT set_config('tongxin.committee', $1, true)", [committee]);
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

test('a forged row stops that feed alone, with an alarm; once it is taken out there, the feed is copied anew', async () => {
  const since = told.length;
  await forge(suizhou, '420100');
  await heard(/^WARN Cell 421300 published rows that are not its own: 1 of committee 420100\./, since);
  expect(await stateOf(SUIZHOU)).toMatchObject({ state: 'STOPPED', trouble: expect.stringContaining('resync 421300') });
  await hold(huangshi, '420200', 10, '照常');
  await caughtUp(huangshi, province);
  expect(await sql(province, "SELECT count(*)::int FROM ledger.fact WHERE owner = '420100'")).toEqual([{ count: 0 }]);
  expect(told.slice(since).filter(line => line.startsWith('WARN'))).toHaveLength(1);

  await sql(suizhou, "DELETE FROM ledger.fact_421300 WHERE owner = '420100'");
  await hold(suizhou, '421300', 4, '停的时候');
  await resync(province.url, feeds.suizhou);
  await caughtUp(suizhou, province);
  await heard(/^Receiving from cell 421300/, since);
  await compact(province.url);
  expect(await recount(province.url)).toMatchObject({ differences: 0 });
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

test('a feed that a broken connection stopped is set going again, and nobody is called', async () => {
  const since = told.length;
  const [subscription] = await sql<{ oid: number }>(
    province,
    "SELECT oid FROM pg_subscription WHERE subname = 'tongxin_420200' AND subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())",
  );
  const pids = await sql<{ pid: number }>(
    huangshi,
    'SELECT active_pid AS pid FROM pg_replication_slots WHERE database = current_database() AND active',
  );
  expect(pids).toHaveLength(1);
  await sql({ url: feeds.huangshi.url }, 'SELECT pg_terminate_backend($1)', [pids[0]?.pid]);
  await until(
    () =>
      sql<{ errors: number }>(province, 'SELECT apply_error_count::int AS errors FROM pg_stat_subscription_stats WHERE subid = $1', [
        subscription?.oid,
      ]),
    ([stats]) => (stats?.errors ?? 0) > 0,
  );
  await hold(huangshi, '420281', 1, '断线之后');
  await caughtUp(huangshi, province);
  expect(told.slice(since).filter(line => line.startsWith('WARN'))).toEqual([]);
});

test('a lost slot is told, and the cell is copied anew', async () => {
  await sql(province, 'ALTER SUBSCRIPTION tongxin_420200 DISABLE');
  // A sender of a connection that broke before may take the slot once more: it is dropped when nobody has it.
  const slots = 'FROM pg_replication_slots WHERE database = current_database()';
  await until(
    async () => {
      await sql(huangshi, `SELECT pg_drop_replication_slot(slot_name) ${slots} AND NOT active`).catch(() => {});
      return sql(huangshi, `SELECT slot_name ${slots}`);
    },
    left => left.length === 0,
  );
  await hold(huangshi, '420281', 2, '丢失期间');
  await checkFeed(province.url, feeds.huangshi);
  expect(await stateOf(HUANGSHI)).toMatchObject({ state: 'STOPPED', trouble: expect.stringMatching(/no longer keeps .* resync 420200/) });
  await resync(province.url, feeds.huangshi);
  await caughtUp(huangshi, province);
  await compact(province.url);
  expect(await recount(province.url)).toMatchObject({ differences: 0 });
});

test('a publication that reaches for other tables is refused before it begins', async () => {
  const wuhan = await createTestCell('420100');
  try {
    const feed = await wuhan.publishTo(PROVINCE);
    await sql(wuhan, 'ALTER PUBLICATION tongxin_420100 ADD TABLE ledger.owner');
    await expect(resync(province.url, feed)).rejects.toThrow(/publishes ledger\.owner, which is not its to publish/);
  } finally {
    await wuhan.drop();
  }
});
