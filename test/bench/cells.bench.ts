import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { model } from '@tongxin/gateway/model.ts';
import type { Feed } from '@tongxin/infra/feed/protocol.ts';
import type { Queryable } from '@tongxin/infra/kernel/queryable.ts';
import { startEmbeddedPostgres } from '@tongxin/infra/postgres/embedded.ts';
import { loginUrl } from '@tongxin/infra/postgres/logins.ts';
import { asAdmin, prepareDatabase, prepareRole } from '@tongxin/infra/postgres/postgres.ts';
import { committees } from '@tongxin/infra/reference/territory.ts';
import { readTerritory } from '@tongxin/infra/store/load-territory.ts';
import { withOwner } from '@tongxin/infra/store/owner.ts';
import { openCell } from '@tongxin/infra/store/ownership.ts';
import { prepareDatabase as prepareCell } from '@tongxin/infra/store/prepare.ts';
import pg from 'pg';
import { acquaint } from '../kit/cells.ts';
import { until } from '../kit/until.ts';
import { clusterTime, postmasterOf, timeOf } from './cpu.ts';
import { median } from './median.ts';

const [PROVINCE, CITY] = ['420000', '421300'];
const FACTS = 100_000;
const SAMPLES = 200;
const IDLE_S = 60;

/** A helper process of this bench. */
interface Helper {
  child: ChildProcess;
  ask<T>(message: object | string): Promise<T>;
}

function helper(name: string): Helper {
  const child = fork(new URL(`cells/${name}.ts`, import.meta.url), { execArgv: [], env: { ...process.env, NODE_ENV: 'production' } });
  return {
    child,
    async ask(message) {
      const replied = once(child, 'message');
      child.send(message);
      return (await replied)[0];
    },
  };
}

interface Cost {
  cpu: number;
  rss: number;
}

type Server = Awaited<ReturnType<typeof cluster>>;

/** A PostgreSQL that could replicate as well, for the yardstick; every cell has a database in it. */
async function cluster() {
  const folder = await mkdtemp(join(tmpdir(), 'tongxin-bench-cells-'));
  const settings = {
    wal_level: 'logical',
    max_wal_senders: 8,
    max_replication_slots: 8,
    max_logical_replication_workers: 8,
    max_connections: 700,
  };
  const server = await startEmbeddedPostgres({ folder, log: { info: () => {}, error: console.error }, settings, temporary: true });
  await prepareRole(server);
  await prepareDatabase(server.url, 'cell');
  await prepareCell(server.connectionUrl('cell', 'tongxin'), model, PROVINCE);
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  const postmaster = await postmasterOf(client);
  return {
    postmaster,
    async cell(name: string, code: string): Promise<string> {
      await client.query(`CREATE DATABASE ${name} OWNER tongxin TEMPLATE cell STRATEGY FILE_COPY`);
      const url = server.connectionUrl(name, 'tongxin');
      await withOwner(url, async owner => {
        await owner.query('SELECT ledger.settle_identity(), ledger.move_home($1)', [code]);
        await owner.query('SELECT ledger.derive_owners()');
      });
      return url;
    },
    admin: (name: string) => server.connectionUrl(name),
    async stop() {
      await client.end();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Facts of one transaction, as an import publishes them. */
const publish = (url: string, count: number) =>
  withOwner(url, client =>
    client.query(
      `INSERT INTO ledger.fact (cell, owner, record, measure, amount, day, known, dimensions)
       SELECT $1, $1, 'con_421300_' || md5(n::text || clock_timestamp()), 'CONSULTATIONS_HELD', 1, date '2023-01-01' + n % 365, now(), jsonb_build_object('form', 'FRONTLINE')
       FROM generate_series(1, $2::int) n`,
      [CITY, count],
    ),
  );

const factsIn = (url: string): Promise<number> =>
  asAdmin(url, async client => (await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ledger.fact_${CITY}`)).rows[0]!.n);

/** As release 0.3 did it, its guard of every row included. */
async function replicate(server: Server, from: string, to: string): Promise<void> {
  const tables = ['fact', 'link', 'card', 'card_version'];
  await asAdmin(server.admin(from), async client => {
    const listed: string[] = [];
    for (const table of tables) {
      const { rows } = await client.query<{ columns: string }>(
        `SELECT string_agg(quote_ident(attname), ', ') AS columns FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND attgenerated = '' AND attname <> 'arrived'`,
        [`ledger.${table}_${CITY}`],
      );
      listed.push(`ledger.${table}_${CITY} (${rows[0]!.columns})`);
    }
    await client.query(`CREATE PUBLICATION old FOR TABLE ${listed.join(', ')} WITH (publish = 'insert')`);
    await client.query("SELECT pg_create_logical_replication_slot('old', 'pgoutput')");
  });
  await asAdmin(server.admin(to), async client => {
    await client.query(`CREATE FUNCTION ledger.only_own_row() RETURNS trigger LANGUAGE plpgsql SET search_path = ledger, pg_temp AS $$
      DECLARE row jsonb := to_jsonb(NEW); whose text := coalesce(row ->> 'owner', split_part(row ->> 'source', '_', 2), row ->> 'cell');
      BEGIN
        IF NOT EXISTS (SELECT FROM ledger.owner o WHERE o.committee = whose AND o.cell = NEW.cell) THEN RAISE EXCEPTION 'not its own'; END IF;
        RETURN NEW;
      END $$`);
    await client.query(`CREATE TRIGGER old BEFORE INSERT ON ledger.fact_${CITY} FOR EACH ROW EXECUTE FUNCTION ledger.only_own_row()`);
    await client.query(`ALTER TABLE ledger.fact_${CITY} ENABLE ALWAYS TRIGGER old`);
    await client.query(
      `CREATE SUBSCRIPTION old CONNECTION '${server.admin(from)}' PUBLICATION old WITH (create_slot = false, slot_name = old, copy_data = false, streaming = on)`,
    );
  });
}

/** Beside logical replication: CPU of both sides for many facts of one transaction, less that of writing them; and how late one fact is. */
async function travel(server: Server): Promise<void> {
  const [receiver, publishers] = [helper('receiver'), helper('publishers')];
  const spent = async (work: () => Promise<unknown>): Promise<number> => {
    const all = async () =>
      clusterTime(server.postmaster) + (await receiver.ask<Cost>('cost')).cpu + (await publishers.ask<Cost>('cost')).cpu;
    const before = await all();
    await work();
    return (await all()) - before;
  };
  try {
    const [alone, replicated, fed] = [
      await server.cell('alone', CITY),
      await server.cell('replicated', CITY),
      await server.cell('fed', CITY),
    ];
    const [byReplication, byFeed] = [await server.cell('by_replication', PROVINCE), await server.cell('by_feed', PROVINCE)];
    for (const url of [byReplication, byFeed]) await openCell(url, CITY);
    await acquaint({ code: PROVINCE, url: byFeed }, { code: CITY, url: fed });
    await replicate(server, 'replicated', 'by_replication');
    const [address] = await publishers.ask<string[]>([[fed, CITY, PROVINCE]]);
    await receiver.ask({ url: byFeed, code: PROVINCE, feeds: [{ cell: CITY, url: address }] });
    const arrives = (from: string, to: string, count: number) => async () => {
      await publish(from, count);
      const all = await factsIn(from);
      await until(
        () => factsIn(to),
        seen => seen === all,
        120_000,
      );
    };
    // Once each beforehand: a first copy, plans, pages.
    for (const [from, to] of [
      [replicated, byReplication],
      [fed, byFeed],
    ] as const)
      await arrives(from, to, 10_000)();
    const rounds: { replication: number; feed: number }[] = [];
    for (let round = 0; round < 3; round++) {
      await asAdmin(server.admin('alone'), client => client.query('CHECKPOINT'));
      const written = await spent(() => publish(alone, FACTS));
      const replication = (await spent(arrives(replicated, byReplication, FACTS))) - written;
      rounds.push({ replication, feed: (await spent(arrives(fed, byFeed, FACTS))) - written });
    }
    const ratio = median(rounds.map(({ feed, replication }) => feed / replication));
    const [feed, replication] = (['feed', 'replication'] as const).map(each => median(rounds.map(round => round[each])) / 1000);
    console.log(
      `  ${FACTS} facts of one transaction   feed ${feed!.toFixed(1)} s of CPU, logical replication ${replication!.toFixed(1)} s: ${ratio.toFixed(2)} times`,
    );

    for (const [name, from, to] of [
      ['logical replication', replicated, byReplication],
      ['feed', fed, byFeed],
    ] as const) {
      const late: number[] = [];
      const look = new pg.Client({ connectionString: to });
      await look.connect();
      const there = async () =>
        (await look.query<{ n: number }>(`SELECT count(*)::int AS n FROM ledger.fact_${CITY} WHERE day = '2020-01-01'`)).rows[0]!.n;
      const write = new pg.Client({ connectionString: loginUrl(from, 'tongxin_migrator'), options: '-c role=tongxin_owner' });
      await write.connect();
      for (let sample = 0; sample < SAMPLES; sample++) {
        const text = `INSERT INTO ledger.fact (cell, owner, record, measure, amount, day, known, dimensions)
          VALUES ('${CITY}', '${CITY}', 'con_421300_' || md5(clock_timestamp()::text), 'CONSULTATIONS_HELD', 1, '2020-01-01', now(), '{}')`;
        await write.query(text);
        const begun = performance.now();
        while ((await there()) < sample + 1) await wait(1);
        late.push(performance.now() - begun);
        await wait(20 + ((sample * 37) % 60));
      }
      await Promise.all([look.end(), write.end()]);
      const sorted = late.toSorted((one, other) => one - other);
      console.log(
        `  one fact later, ${name.padEnd(20)} median ${median(late).toFixed(0)} ms, 95 of 100 within ${sorted[Math.floor(SAMPLES * 0.95)]!.toFixed(0)} ms`,
      );
    }
    await asAdmin(server.admin('by_replication'), async client => {
      await client.query('ALTER SUBSCRIPTION old DISABLE');
      await client.query('DROP SUBSCRIPTION old');
    });
    await receiver.ask('stop');
  } finally {
    for (const { child } of [receiver, publishers]) child.kill('SIGKILL');
  }
}

/** Milliseconds of CPU of a database's connections within so many seconds; looked at every second, for connections end and begin. */
async function connectionsSpend(url: string, seconds: number): Promise<number> {
  const spans = new Map<number, { first: number; last: number }>();
  await asAdmin(url, async client => {
    for (let second = 0; second <= seconds; second++) {
      const { rows } = await client.query<{ pid: number }>(
        'SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
      );
      for (const { pid } of rows) {
        const time = timeOf(pid);
        const span = spans.get(pid) ?? { first: second === 0 ? time : 0, last: 0 };
        if (!Number.isNaN(time)) spans.set(pid, { ...span, last: time });
      }
      await wait(1_000);
    }
  });
  return [...spans.values()].reduce((sum, { first, last }) => sum + last - first, 0);
}

/** What a province pays for cells that have nothing to say: its own process, and its connections' processes. */
async function idle(server: Server): Promise<void> {
  const [receiver, publishers] = [helper('receiver'), helper('publishers')];
  try {
    const province = await server.cell('idle_province', PROVINCE);
    await withOwner(province, client => readTerritory(client as Queryable));
    const codes = committees.map(({ code }) => code).filter(code => code.startsWith('42') && code !== PROVINCE);
    const cells: [string, string, string][] = [];
    for (const code of codes) {
      cells.push([await server.cell(`idle_${code}`, code), code, PROVINCE]);
      await openCell(province, code);
    }
    await acquaint({ code: PROVINCE, url: province }, ...cells.map(([url, code]) => ({ url, code })));
    const addresses = await publishers.ask<string[]>(cells);
    const feeds: Feed[] = codes.map((code, n) => ({ cell: code, url: addresses[n]! }));
    const began = performance.now();
    await receiver.ask({ url: province, code: PROVINCE, feeds });
    const answered = () =>
      asAdmin(
        server.admin('idle_province'),
        async client => (await client.query<{ n: number }>('SELECT count(received_at)::int AS n FROM ledger.feed')).rows[0]!.n,
      );
    await until(answered, n => n === codes.length, 120_000);
    console.log(`  ${codes.length} cells at the province: all answered within ${((performance.now() - began) / 1000).toFixed(1)} s`);
    await wait(5_000);
    const begun = await receiver.ask<Cost>('cost');
    const postgres = await connectionsSpend(server.admin('idle_province'), IDLE_S);
    const after = await receiver.ask<Cost>('cost');
    const share = (ms: number) => `${((ms / IDLE_S / 1000) * 100).toFixed(1)} %`;
    console.log(
      `  idle for ${IDLE_S} s: ${share(after.cpu - begun.cpu)} of a core in Node, ${share(postgres)} in PostgreSQL, ${Math.round(after.rss / 1024 ** 2)} MB`,
    );
  } finally {
    for (const { child } of [receiver, publishers]) child.kill('SIGKILL');
  }
}

/** The feed between cells: beside PostgreSQL's logical replication, which it replaced; and many cells at one province. */
export async function benchCells(): Promise<void> {
  console.log('\nCells');
  const server = await cluster();
  try {
    await travel(server);
    await idle(server);
  } finally {
    await server.stop();
  }
}
