import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { model } from '@tongxin/gateway/model.ts';
import { startFeeds } from '@tongxin/infra/feed/feeds.ts';
import { compact, recount } from '@tongxin/infra/ledger/ledger.ts';
import { openPeers } from '@tongxin/infra/peer/peers.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@tongxin/infra/postgres/embedded.ts';
import { asAdmin, prepareDatabase as makeDatabase, prepareRole } from '@tongxin/infra/postgres/postgres.ts';
import { openCell } from '@tongxin/infra/store/ownership.ts';
import { prepareDatabase } from '@tongxin/infra/store/prepare.ts';
import { acquaint, feedServer, published, sql } from '../kit/cells.ts';
import { until } from '../kit/until.ts';

const [PROVINCE, CITY] = ['420000', '421300'];
const folder = mkdtempSync(join(tmpdir(), 'tongxin-take-over-'));
const log = { info: () => {}, error: console.error };
const LOGICAL = { wal_level: 'logical', max_replication_slots: 8, max_wal_senders: 8, max_logical_replication_workers: 8 };
let server: EmbeddedPostgres;

const cell = (code: string) => ({ url: server.connectionUrl(`cell_${code}`, 'tongxin'), code });
const admin = (code: string) => server.connectionUrl(`cell_${code}`);
const card = (title: string) =>
  sql(
    cell(CITY),
    `INSERT INTO ledger.card (cell, id, owner, kind, title, day) VALUES ('421300', format('con_421300_%s', md5($1)), '421300', 'consultation', $1, '2023-05-01')`,
    [title],
  );
const replicated = async () => ({
  subscriptions: await sql({ url: admin(PROVINCE) }, 'SELECT subname FROM pg_subscription'),
  publications: await sql({ url: admin(CITY) }, 'SELECT pubname FROM pg_publication'),
  slots: await sql({ url: admin(CITY) }, 'SELECT slot_name FROM pg_replication_slots'),
  logins: await sql(
    { url: admin(CITY) },
    "SELECT rolname FROM pg_roles WHERE rolreplication AND rolname <> 'postgres' OR rolname ~ '_to_'",
  ),
});

beforeAll(async () => {
  server = await startEmbeddedPostgres({ folder, log, settings: LOGICAL });
  await prepareRole(server);
  for (const code of [PROVINCE, CITY]) {
    await makeDatabase(server.url, `cell_${code}`);
    await prepareDatabase(cell(code).url, model, code);
  }
  await openCell(cell(PROVINCE).url, CITY);
  await card('一');
  // As release 0.3 left them.
  await asAdmin(admin(CITY), async client => {
    await client.query('ALTER ROLE tongxin REPLICATION; GRANT pg_create_subscription TO tongxin');
  });
  await asAdmin(cell(CITY).url, async client => {
    await client.query("CREATE ROLE tongxin_421300_to_420000 LOGIN REPLICATION PASSWORD 'invented-password-of-a-feed-0123456789'");
    await client.query(
      'GRANT USAGE ON SCHEMA ledger TO tongxin_421300_to_420000; GRANT SELECT ON ledger.card_421300 TO tongxin_421300_to_420000',
    );
    const { rows } = await client.query(
      "SELECT string_agg(quote_ident(attname), ', ') AS columns FROM pg_attribute WHERE attrelid = 'ledger.card_421300'::regclass AND attnum > 0 AND attgenerated = '' AND attname <> 'arrived'",
    );
    await client.query(
      `CREATE PUBLICATION tongxin_421300 FOR TABLE ledger.card_421300 (${rows[0].columns}) WITH (publish = 'insert, update')`,
    );
    await client.query("SELECT pg_create_logical_replication_slot('tongxin_421300_to_420000_0123abcd', 'pgoutput')");
  });
  await asAdmin(cell(PROVINCE).url, async client => {
    const from = admin(CITY).replace(/\/\/[^@]+@/, '//tongxin_421300_to_420000:invented-password-of-a-feed-0123456789@');
    await client.query(
      `CREATE SUBSCRIPTION tongxin_421300 CONNECTION '${from}' PUBLICATION tongxin_421300 WITH (create_slot = false, slot_name = tongxin_421300_to_420000_0123abcd, copy_data = true)`,
    );
  });
  await until(
    () => sql(cell(PROVINCE), 'SELECT title FROM ledger.card_421300'),
    rows => rows.length === 1,
  );
}, 120_000);
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('the city is upgraded first: it names what the province still uses, and drops it when the province has been', async () => {
  const warned: string[] = [];
  const start = (code: string) => prepareDatabase(cell(code).url, model, code, { log: { warn: line => void warned.push(line) } });
  await start(CITY);
  expect(await replicated()).toMatchObject({ publications: [] });
  expect(warned).toEqual([
    expect.stringMatching(/^The slot tongxin_421300_to_420000_0123abcd of the former release is still in use: upgrade the cell/),
  ]);
  await start(PROVINCE);
  await start(CITY);
  await prepareRole(server);
  expect(await replicated()).toEqual({ subscriptions: [], publications: [], slots: [], logins: [] });
}, 60_000);

test('what arrived before stays until the feed has brought all of it anew, and is not there twice', async () => {
  await card('二');
  expect(await sql(cell(PROVINCE), 'SELECT title FROM ledger.card_421300')).toEqual([{ title: '一' }]);
  const feeding = await feedServer(cell(CITY), [PROVINCE]);
  await acquaint(cell(PROVINCE), cell(CITY));
  const peers = openPeers(cell(PROVINCE).url, PROVINCE);
  const feeds = startFeeds({
    ...{ url: cell(PROVINCE).url, feeds: [{ cell: CITY, url: feeding.url }], peers },
    log: { info: () => {}, warn: console.error },
  });
  const there = JSON.stringify(await published(cell(CITY), CITY));
  await until(
    async () => JSON.stringify(await published(cell(PROVINCE), CITY)),
    here => here === there,
  );
  await feeds.stop();
  await peers.close();
  await feeding.close();
  await compact(cell(PROVINCE).url);
  expect(await recount(cell(PROVINCE).url)).toMatchObject({ differences: 0 });
}, 60_000);

test('a data folder with a slot in it starts under the settings of today, which keep none', async () => {
  await asAdmin(admin(CITY), client =>
    client.query("SELECT pg_create_logical_replication_slot('tongxin_421300_to_420000_left', 'pgoutput')"),
  );
  await server.stop();
  server = await startEmbeddedPostgres({ folder, log });
  expect(
    await sql(
      { url: admin(CITY) },
      "SELECT current_setting('wal_level') AS level, count(slot_name)::int AS slots FROM pg_replication_slots",
    ),
  ).toEqual([{ level: 'minimal', slots: 0 }]);
}, 60_000);
