import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createServer, connect as dial, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { consultation } from '@tongxin/consultations/consultation/consultation.kind.ts';
import { model } from '@tongxin/gateway/model.ts';
import { importRows } from '@tongxin/infra/import/import-rows.ts';
import { compact, recount } from '@tongxin/infra/ledger/ledger.ts';
import { startEmbeddedPostgres } from '@tongxin/infra/postgres/embedded.ts';
import { loginUrl } from '@tongxin/infra/postgres/logins.ts';
import { findFreePort } from '@tongxin/infra/postgres/port.ts';
import { asAdmin } from '@tongxin/infra/postgres/postgres.ts';
import { runningPostgresUrl } from '@tongxin/infra/postgres/running.ts';
import { openDatabase } from '@tongxin/infra/store/database.ts';
import { changeRecord } from '@tongxin/infra/store/write.ts';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { staffOf } from '../kit/cell.ts';
import { acquaint, published, sql } from '../kit/cells.ts';
import { fc } from '../kit/property.ts';
import { until } from '../kit/until.ts';
import { type Running, run } from '../process/run.ts';

const [PROVINCE, CITY] = ['420000', '421300'] as const;
const folder = mkdtempSync(join(tmpdir(), 'tongxin-faults-'));

/** A cell as it runs anywhere: a process with its own PostgreSQL, which can be killed, taken back to an earlier day, and started again. */
class Process {
  #running: Running | undefined;
  readonly data: string;
  readonly #env: Record<string, string>;

  constructor(name: string, env: Record<string, string>) {
    this.data = join(folder, name);
    this.#env = { DATA_FOLDER: this.data, PORT: '0', DEMONSTRATION: 'false', LOG_LEVEL: 'info', ...env };
  }

  get url(): string {
    return runningPostgresUrl(this.data) ?? '';
  }

  async start(more: Record<string, string> = {}): Promise<void> {
    Object.assign(this.#env, more);
    this.#running = run('gateway/main.ts', this.#env);
    await this.#running.printed(/GraphQL /);
  }

  async command(...args: string[]): Promise<string> {
    const running = run('gateway/commands/cells.ts', this.#env, args);
    const { code } = await running.exited;
    expect([code, running.output()]).toEqual([0, expect.any(String)]);
    return running.output();
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    this.#running?.kill(signal);
    await this.#running?.exited;
  }

  output(): string {
    return this.#running?.output() ?? '';
  }

  /** Kills the postmaster, as the kernel does when memory is out, and the service with it; both begin again. */
  async killPostgres(): Promise<void> {
    const [postmaster] = readFileSync(join(this.data, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(postmaster), 'SIGKILL');
    await this.kill();
  }

  async kill(): Promise<void> {
    await this.stop('SIGKILL');
    await this.start();
  }
}

/** A line between the cells that is cut now and then, wherever an answer is. */
async function line(port: number, to: number): Promise<{ cut(): void; close(): void; server: Server }> {
  const sockets = new Set<Socket>();
  const server = createServer(here => {
    const there = dial(to, '127.0.0.1');
    for (const socket of [here, there]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        here.destroy();
        there.destroy();
      });
    }
    here.pipe(there).pipe(here);
  });
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve));
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    cut,
    server,
    close() {
      cut();
      server.close();
    },
  };
}

let city: Process;
let province: Process;
let wire: Awaited<ReturnType<typeof line>>;

beforeAll(async () => {
  const [cellPort, wirePort] = [await findFreePort(), await findFreePort()];
  city = new Process('city', { CELL: CITY, CELL_PORT: String(cellPort), PUBLISH_TO: PROVINCE });
  province = new Process('province', { CELL: PROVINCE });
  await Promise.all([city.start(), province.start()]);
  expect(await province.command('open', CITY)).toMatch(/^Cell 421300 keeps the records of \d+ committees from now on: .*421303/);
  await acquaint({ code: PROVINCE, url: province.url }, { code: CITY, url: city.url });
  await province.stop();
  wire = await line(wirePort, cellPort);
  await province.start({ RECEIVE_FROM: `${CITY}=http://127.0.0.1:${wirePort}` });
}, 120_000);
afterAll(async () => {
  wire?.close();
  await Promise.all([city?.stop(), province?.stop()]);
  rmSync(folder, { recursive: true, force: true });
});

let titles = 0;
const rows = (count: number) =>
  Array.from({ length: count }, () => ({
    title: `协商 ${++titles}`,
    form: 'FRONTLINE',
    heldOn: `2023-0${1 + (titles % 9)}-15`,
    opinions: ['甲'],
  }));

/** Works in the city's database until it is told to stop, whatever happens to that. */
async function write(seed: number, stopped: () => boolean): Promise<void> {
  const random = fc.sample(fc.integer({ min: 0, max: 1_000_000 }), { seed, numRuns: 5_000 });
  const next = (upTo: number) => (random.pop() ?? 0) % upTo;
  const committee = [CITY, '421303', '421321', '421381'][seed % 4]!;
  while (!stopped()) {
    try {
      if (seed < 3) await ordinary(committee, next);
      else await held(committee, next);
    } catch {
      // It was killed under us: all of it, or nothing.
      await wait(200);
    }
  }
}

/** As the service writes: many at once, and changes. */
async function ordinary(committee: string, next: (upTo: number) => number): Promise<void> {
  const database = await openDatabase(city.url, model, { poolSize: 1 });
  try {
    for (let round = 0; round < 5; round++) {
      const report = await importRows(database, { kind: consultation, committee, actor: staffOf(committee) }, rows(1 + next(40)));
      expect(report).toBeDefined();
      const { rows: some } = await database.pool.query<{ id: string; version: number }>(
        'SELECT id, version FROM consultations.consultation WHERE committee = $1 ORDER BY md5(id || $2) LIMIT 1',
        [committee, String(next(1000))],
      );
      const [one] = some;
      if (one)
        await changeRecord({ database, actor: staffOf(committee), language: 'en' }, consultation, 'UPDATE', {
          ...{ id: one.id, title: `改 ${++titles}`, heldOn: `2023-1${next(3)}-01`, expectedVersion: one.version },
        }).catch(() => {});
    }
  } finally {
    await database.close().catch(() => {});
  }
}

/** One transaction that stays open for a while, with savepoints, some of them and some of the transactions rolled back. */
async function held(committee: string, next: (upTo: number) => number): Promise<void> {
  const client = new pg.Client({ connectionString: loginUrl(city.url, 'tongxin_writer') });
  client.on('error', () => {});
  await client.connect();
  const insert = (count: number) =>
    client.query(
      `INSERT INTO consultations.consultation SELECT (jsonb_populate_record(c, jsonb_build_object('id', x.id, 'natural_key', x.id, 'committee', $1::text, 'title', x.id))).*
       FROM (SELECT * FROM consultations.consultation LIMIT 1) c, (SELECT format('con_%s_%s', $1, replace(gen_random_uuid()::text, '-', '')) AS id FROM generate_series(1, $2::int)) x`,
      [committee, count],
    );
  try {
    await client.query('BEGIN');
    await client.query("SELECT set_config('tongxin.role', 'OPERATOR', true), set_config('tongxin.committee', $1, true)", [committee]);
    await insert(1 + next(20));
    await client.query('SAVEPOINT one');
    await insert(1 + next(20));
    if (next(2)) await client.query('ROLLBACK TO one');
    await client.query('SELECT pg_sleep($1)', [next(5)]);
    await insert(1);
    await client.query(next(4) ? 'COMMIT' : 'ROLLBACK');
  } finally {
    await client.end().catch(() => {});
  }
}

async function same(patienceMs = 60_000): Promise<void> {
  const both = (look: (cell: Process) => Promise<unknown>) => async () =>
    (await Promise.all([look(city), look(province)])).map(seen => JSON.stringify(seen));
  const alike = ([there, here]: string[]) => there === here;
  await until(
    both(cell => sql(cell, 'SELECT count(*) FROM ledger.fact_421300').catch(() => String(Math.random()))),
    alike,
    patienceMs,
  );
  await until(
    both(cell => published(cell, CITY)),
    alike,
    patienceMs,
  );
  for (const { url } of [city, province]) {
    await compact(url);
    expect(await recount(url)).toMatchObject({ differences: 0 });
  }
}

test('six writers, transactions held for seconds, both services and both databases killed, the line cut: nothing is lost or twice', async () => {
  await importRows(
    await openDatabase(city.url, model, { poolSize: 1 }),
    { kind: consultation, committee: CITY, actor: staffOf(CITY) },
    rows(50),
  );
  let stop = false;
  const writers = Array.from({ length: 6 }, (_, seed) => write(seed, () => stop));
  const cutting = (async () => {
    for (let n = 0; !stop; n++) {
      await wait(150 + ((n * 97) % 700));
      wire.cut();
    }
  })();
  try {
    for (const strike of [
      () => city.kill(),
      () => province.kill(),
      () => city.killPostgres(),
      () => province.killPostgres(),
      () => Promise.all([city.kill(), province.kill()]),
      () => province.killPostgres(),
      () => city.killPostgres(),
    ]) {
      await wait(3_000); // so that there is something under way
      await strike();
    }
    await wait(2_000);
  } finally {
    stop = true;
    await Promise.all([...writers, cutting]);
  }
  await same();
  const [facts] = await published(province, CITY);
  expect(Number(facts?.count)).toBeGreaterThan(200);
}, 300_000);

test('a big transaction arrives though the receiving database is killed in the middle of it', async () => {
  const database = await openDatabase(city.url, model, { poolSize: 1 });
  await importRows(database, { kind: consultation, committee: CITY, actor: staffOf(CITY) }, rows(8_000));
  await database.close();
  await wait(100);
  await province.killPostgres();
  await same(120_000);
}, 240_000);

test('a city restored from a copy of its files, and written on, is noticed and copied anew', async () => {
  const [cluster, copy] = [join(city.data, 'postgres', 'cluster'), join(city.data, 'copy')];
  await city.stop();
  execFileSync('cp', ['-a', cluster, copy]);
  await city.start();
  const write = async (count: number) => {
    const database = await openDatabase(city.url, model, { poolSize: 1 });
    await importRows(database, { kind: consultation, committee: CITY, actor: staffOf(CITY) }, rows(count));
    await database.close();
  };
  await write(30);
  await same();
  await city.stop();
  rmSync(cluster, { recursive: true });
  renameSync(copy, cluster);
  await city.start();
  await write(72);
  await same();
  expect(city.output()).not.toMatch(/ERROR/);
}, 240_000);

test('a city restored from a dump, where transaction numbers begin again, is noticed and copied anew', async () => {
  const tables = await sql<{ name: string; columns: string }>(
    city,
    `SELECT c.oid::regclass::text AS name, string_agg(quote_ident(attname), ', ' ORDER BY attnum) AS columns
     FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace JOIN pg_attribute ON attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
     WHERE relkind = 'r' AND nspname !~ '^pg_|^information_schema$|^jobs$|^pgboss$' AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND deptype = 'e')
     GROUP BY 1 ORDER BY 1`,
  );
  const dump = new Map<string, Buffer>();
  await asAdmin(city.url, async client => {
    for (const { name, columns } of tables)
      dump.set(name, await buffer(client.query(copyTo(`COPY (SELECT ${columns} FROM ${name}) TO STDOUT`))));
  });
  const sequences = await sql<{ name: string; last: string }>(
    city,
    "SELECT quote_ident(schemaname) || '.' || quote_ident(sequencename) AS name, last_value AS last FROM pg_sequences WHERE last_value IS NOT NULL AND schemaname <> 'pgboss'",
  );
  const ahead = Number((await sql<{ xid: string }>(city, 'SELECT pg_current_xact_id() AS xid'))[0]?.xid);
  await city.stop();
  rmSync(join(city.data, 'postgres'), { recursive: true });
  await city.start();
  expect(Number((await sql<{ xid: string }>(city, 'SELECT pg_current_xact_id() AS xid'))[0]?.xid)).toBeLessThan(ahead);
  await city.stop();
  // What pg_restore does, with the rights of the superuser: rows as they were, no trigger.
  const server = await startEmbeddedPostgres({ folder: join(city.data, 'postgres'), log: { info: () => {}, error: console.error } });
  await asAdmin(server.connectionUrl('tongxin'), async client => {
    await client.query('BEGIN');
    await client.query('SET LOCAL session_replication_role = replica');
    for (const { name } of tables) await client.query(`DELETE FROM ${name}`);
    for (const { name, columns } of tables)
      await pipeline(Readable.from([dump.get(name)!]), client.query(copyFrom(`COPY ${name} (${columns}) FROM STDIN`)));
    for (const { name, last } of sequences) await client.query('SELECT setval($1::regclass, $2)', [name, last]);
    await client.query('COMMIT');
  });
  await server.stop();
  await city.start();
  const database = await openDatabase(city.url, model, { poolSize: 1 });
  await importRows(database, { kind: consultation, committee: CITY, actor: staffOf(CITY) }, rows(40));
  await database.close();
  await same();
}, 240_000);

test('a cell with columns that the other does not know, either way, goes on publishing to it', async () => {
  const alter = (cell: { url: string }, statement: string) =>
    asAdmin(loginUrl(cell.url, 'tongxin_migrator'), async client => {
      await client.query('SET ROLE tongxin_owner');
      await client.query(statement);
    });
  await alter(city, "ALTER TABLE ledger.fact ADD COLUMN later text DEFAULT 'x\\y'");
  await alter(province, "ALTER TABLE ledger.card ADD COLUMN here text NOT NULL DEFAULT '这里'");
  const database = await openDatabase(city.url, model, { poolSize: 1 });
  await importRows(database, { kind: consultation, committee: CITY, actor: staffOf(CITY) }, rows(25));
  await database.close();
  await until(
    async () =>
      [await sql(city, 'SELECT count(*) FROM ledger.fact_421300'), await sql(province, 'SELECT count(*) FROM ledger.fact_421300')].map(
        each => JSON.stringify(each),
      ),
    ([there, here]) => there === here,
  );
  expect(await sql(province, "SELECT DISTINCT here FROM ledger.card WHERE cell = '421300'")).toEqual([{ here: '这里' }]);
}, 120_000);
