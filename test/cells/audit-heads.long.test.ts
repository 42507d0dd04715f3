import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { consultation } from '@tongxin/consultations/consultation/consultation.kind.ts';
import { contradictions, publishedHeads } from '@tongxin/infra/audit/heads.ts';
import { keepHeads } from '@tongxin/infra/audit/keep-heads.ts';
import { verifyChains } from '@tongxin/infra/audit/verify.ts';
import type { Feed } from '@tongxin/infra/feed/protocol.ts';
import { pull } from '@tongxin/infra/feed/pull.ts';
import { resync } from '@tongxin/infra/feed/states.ts';
import { listen } from '@tongxin/infra/http/listener.ts';
import type { Queryable } from '@tongxin/infra/kernel/queryable.ts';
import { loginUrl } from '@tongxin/infra/postgres/logins.ts';
import { asOwner, withOwner } from '@tongxin/infra/store/owner.ts';
import { createRecord } from '@tongxin/infra/store/write.ts';
import pg from 'pg';
import { request } from 'undici';
import { staffOf } from '../kit/cell.ts';
import { createTestCell, sql, type TestCell } from '../kit/cells.ts';

const [PROVINCE, CITY] = ['420000', '421300'] as const;
let province: TestCell;
let city: TestCell;
let feeds: { up: Feed; down: Feed };
const pools: pg.Pool[] = [];

const receives = async (cell: TestCell, feed: Feed) => {
  const pool = new pg.Pool({ connectionString: loginUrl(cell.url, 'tongxin_migrator'), ...asOwner });
  pools.push(pool);
  await pool.query('INSERT INTO ledger.feed (cell) VALUES ($1) ON CONFLICT DO NOTHING', [feed.cell]);
  return () => pull({ pool, feed, peers: cell.peers, wait: 0, signal: new AbortController().signal });
};
let up: () => Promise<unknown>;
let down: () => Promise<unknown>;

beforeAll(async () => {
  [province, city] = [await createTestCell(PROVINCE, [CITY]), await createTestCell(CITY)];
  await withOwner(city.url, client => client.query("SELECT ledger.open_cell('420000', false)"));
  feeds = { up: await city.publishTo(province), down: await province.publishTo(city) };
  [up, down] = [await receives(province, feeds.up), await receives(city, feeds.down)];
});
afterAll(async () => {
  await Promise.all(pools.map(pool => pool.end()));
  for (const cell of [province, city]) await cell?.drop();
});

let met = 0;
async function meeting(cell: TestCell, committee: string): Promise<void> {
  const input = { title: `协商 ${++met}`, form: 'FRONTLINE', heldOn: '2023-03-01' };
  expect(
    (await createRecord({ database: cell.database, actor: staffOf(committee), language: 'en' }, consultation, committee, input)).faults,
  ).toEqual([]);
}
/** What is noted at night; as if a day had passed since. */
async function night(cell: TestCell): Promise<void> {
  await sql(cell, `UPDATE ledger.audit_head_${cell.code} SET at = at - interval '1 day'`);
  await withOwner(cell.url, client => keepHeads().run(client as Queryable));
}
const received = () => withOwner(province.url, client => publishedHeads(client, 'OTHERS'));
const told = () => withOwner(province.url, contradictions);
/** What the owner of the city's database can do: an entry is edited, and the chain made anew from its beginning. */
const rewrite = () =>
  withOwner(city.url, client =>
    client.query(`BEGIN; ALTER TABLE record.audit DISABLE TRIGGER USER; UPDATE record.audit SET actor = 'STAFF:other'; ALTER TABLE record.audit ENABLE TRIGGER USER;
      CREATE TEMP TABLE works ON COMMIT DROP AS SELECT work, seq, committee FROM record.audit_link; DELETE FROM record.audit_link; DELETE FROM record.audit_head; DELETE FROM ledger.audit_head_421300;
      SELECT record.link(work, committee) FROM (SELECT * FROM works ORDER BY seq) w; COMMIT`),
  );

test('heads go upward, and nowhere else', async () => {
  for (const committee of [CITY, '421303', CITY]) await meeting(city, committee);
  await meeting(province, PROVINCE);
  await night(city);
  await night(province);
  await up();
  await down();
  expect((await received()).map(({ cell, committee, seq }) => [cell, committee, seq])).toEqual([
    [CITY, CITY, 2],
    [CITY, '421303', 1],
  ]);
  expect(await told()).toEqual([]);
  expect(await withOwner(city.url, client => publishedHeads(client, 'OTHERS'))).toEqual([]);
  await meeting(city, CITY);
  await night(city);
  await up();
  expect((await received()).filter(({ committee }) => committee === CITY).map(({ seq }) => seq)).toEqual([2, 3]);
  expect(await told()).toEqual([]);
});

test('a cell gives heads of its own committees alone: a forged one stops its feed', async () => {
  await sql(
    city,
    "INSERT INTO ledger.audit_head_421300 (cell, committee, seq, hash, at) VALUES ('421300', '420200', 9, sha256('x'), now())",
  );
  await expect(up()).rejects.toThrow(/rows that are not its own: 1 of committee 420200/);
  await sql(city, "DELETE FROM ledger.audit_head_421300 WHERE committee = '420200'");
  await up();
});

test('a chain that the city rewrites as a whole is proved by the city, and found by the heads that the province has', async () => {
  const heads = (await received()).map(head => ({ ...head, from: 'the province' }));
  await rewrite();
  expect((await verifyChains(city.url)).flatMap(({ faults }) => faults)).toEqual([]);
  const found = (await verifyChains(city.url, { heads })).flatMap(({ committee, faults }) => faults.map(fault => [committee, fault]));
  expect(found).toHaveLength(3);
  expect(found).toEqual(
    expect.arrayContaining([
      [CITY, expect.stringMatching(/^link 3 is another than the one noted .* in the province: the chain was rewritten/)],
    ]),
  );
  await night(city);
  await up();
  expect((await told()).map(({ committee, cell, words }) => [committee, cell, words])).toEqual([
    [CITY, CITY, expect.stringMatching(/^two heads say of link 3 what cannot both be/)],
    ['421303', CITY, expect.stringMatching(/^two heads say of link 1/)],
  ]);
});

test('nor is it forgotten when all that the city publishes is copied anew, or when the chain goes back', async () => {
  const before = await received();
  await sql(city, 'DELETE FROM ledger.mark');
  await up();
  await withOwner(province.url, client => resync(client, CITY));
  await up();
  expect(await received()).toEqual(before);
  await withOwner(city.url, client =>
    client.query(`BEGIN; DELETE FROM ledger.audit_head_421300; DELETE FROM record.audit_link WHERE committee = '421300' AND seq > 1;
      UPDATE record.audit_head h SET (seq, at, hash) = (SELECT seq, at, hash FROM record.audit_link l WHERE l.committee = h.committee) WHERE committee = '421300'; COMMIT`),
  );
  await night(city);
  await up();
  expect((await told()).map(({ words }) => words)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^after a head at link 3 .* came one at link 1 .*: the chain went back there/)]),
  );
});

test('who does not know the table of heads passes it over', async () => {
  const path = '/feed?protocol=1';
  const headers = await province.peers.sign({ purpose: 'feed', to: CITY, method: 'GET', path });
  const { body } = await request(`${feeds.up.url}${path}`, { headers });
  const answer = (await body.text()).replaceAll('"audit_head"', '"of_a_later_release"');
  const later = await listen((_, response) => void response.end(answer), { host: '127.0.0.1', port: 0 });
  try {
    const before = await received();
    await withOwner(province.url, client => resync(client, CITY));
    await (await receives(province, { ...feeds.up, url: later.url }))();
    expect(answer).toContain('of_a_later_release');
    expect(await received()).toEqual(before);
  } finally {
    await later.close();
  }
});
