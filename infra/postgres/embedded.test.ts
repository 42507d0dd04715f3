import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { until } from '@tongxin/test/kit/until.ts';
import { OperatorError } from '../errors.ts';
import { postgresBinaries, reachable } from './binaries.ts';
import { startEmbeddedPostgres } from './embedded.ts';
import { asAdmin } from './postgres.ts';
import { commandOf } from './processes.ts';

const SETTINGS = { shared_buffers: '16MB' };
const log = { info: () => {}, error: () => {} };

let folder: string;
/** A folder as a first start and a stop leave it. */
let started: string;

beforeAll(async () => {
  started = temporaryFolder();
  await (await start(started)).stop();
});
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
afterAll(() => rmSync(started, { recursive: true, force: true }));

const temporaryFolder = () => mkdtempSync(join(tmpdir(), 'tongxin-embedded-'));
/** Where a test is not about the first start; owners and rights are kept. */
const startedBefore = () => execFileSync('cp', ['-a', `${started}/.`, folder]);

const start = (at = folder) => startEmbeddedPostgres({ folder: at, log, settings: SETTINGS });
const ask = (url: string, sql: string) => asAdmin(url, async client => (await client.query({ text: sql, rowMode: 'array' })).rows.flat());

/** A process of its own that starts PostgreSQL on the folder, writes a row and waits to be killed. */
async function startElsewhere() {
  startedBefore();
  const script = `
    import { startEmbeddedPostgres } from ${JSON.stringify(new URL('./embedded.ts', import.meta.url).href)};
    import { asAdmin } from ${JSON.stringify(new URL('./postgres.ts', import.meta.url).href)};
    const { url } = await startEmbeddedPostgres(${JSON.stringify({ folder, settings: SETTINGS })});
    await asAdmin(url, client => client.query('CREATE TABLE kept AS SELECT 42 AS answer'));
    setInterval(() => {}, 1000);
    console.log('ready');`.replace('"settings"', '"log": { info() {}, error() {} }, "settings"');
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  const server = Number(readFileSync(join(folder, 'cluster/postmaster.pid'), 'utf8').split('\n')[0]);
  const guard = Number(execFileSync('pgrep', ['-f', `tongxin-guard ${server}`], { encoding: 'utf8' }));
  const killUs = async () => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return { server, guard, killUs };
}

async function untilGone(pid: number): Promise<void> {
  while (commandOf(pid)) await new Promise(resolve => setTimeout(resolve, 20)); // not our child: there is no event
}

test('what was written is there after a stop and a start', async () => {
  const first = await start();
  await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
  await first.stop();
  const second = await start();
  expect(await ask(second.url, 'SELECT answer FROM kept')).toEqual([42]);
  await second.stop();
});

test('it is set up for the service: UTF-8, an order that no machine changes, no replication, local, by password', async () => {
  const server = await start();
  const shown = await ask(
    server.url,
    `SELECT current_setting('server_encoding'), current_setting('wal_level'), current_setting('listen_addresses'),
       current_setting('password_encryption'), current_setting('timezone'), datlocale, upper('é') FROM pg_database WHERE datname = 'postgres'`,
  );
  expect(shown).toEqual(['UTF8', 'minimal', '127.0.0.1', 'scram-sha-256', 'Asia/Shanghai', 'C.UTF-8', 'É']);
  await expect(ask(server.url.replace(server.passwords.postgres, 'guessed'), 'SELECT 1')).rejects.toThrow(/password authentication failed/);
  expect(statSync(join(folder, 'passwords.json')).mode & 0o777).toBe(0o600);
  await server.stop();
});

test('a folder in use is refused, naming the process', async () => {
  startedBefore();
  const server = await start();
  await expect(start()).rejects.toThrow(`in use by process ${process.pid}. Stop that one first`);
  await server.stop();
  await (await start()).stop();
});

test('no process is left after stop', async () => {
  startedBefore();
  const server = await start();
  const pid = Number(readFileSync(join(folder, 'cluster/postmaster.pid'), 'utf8').split('\n')[0]);
  expect(commandOf(pid)).toContain(folder);
  await server.stop();
  expect(commandOf(pid)).toBeUndefined();
  await server.stop();
});

test('one that is killed runs again at the same address within seconds, with all that was committed, and ends when it is told to', async () => {
  startedBefore();
  const server = await start();
  await ask(server.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
  const pid = () => Number(readFileSync(join(folder, 'cluster/postmaster.pid'), 'utf8').split('\n')[0]);
  const first = pid();
  process.kill(first, 'SIGKILL');
  const answer = () => ask(server.url, 'SELECT answer FROM kept').catch(() => undefined);
  expect(await until(answer, Boolean)).toEqual([42]);
  const second = pid();
  expect(second).not.toBe(first);
  await server.stop();
  expect([commandOf(first), commandOf(second)]).toEqual([undefined, undefined]);
});

test('when we are killed, PostgreSQL ends too', async () => {
  const { server, guard, killUs } = await startElsewhere();
  await killUs();
  await Promise.all([untilGone(server), untilGone(guard)]);
  const again = await start();
  expect(await ask(again.url, 'SELECT answer FROM kept')).toEqual([42]);
  await again.stop();
});

test('a PostgreSQL that was left running is stopped and started anew', async () => {
  const { server, guard, killUs } = await startElsewhere();
  process.kill(guard, 'SIGKILL');
  await killUs();
  expect(commandOf(server)).toContain(folder);
  const again = await start();
  expect(commandOf(server)).toBeUndefined();
  expect(await ask(again.url, 'SELECT answer FROM kept')).toEqual([42]);
  await again.stop();
});

test('everything killed at once: the next start recovers', async () => {
  const { server, guard, killUs } = await startElsewhere();
  process.kill(guard, 'SIGKILL');
  process.kill(server, 'SIGKILL');
  await killUs();
  const again = await start();
  expect(await ask(again.url, 'SELECT answer FROM kept')).toEqual([42]);
  await again.stop();
});

test('a left-over postmaster.pid whose number now belongs to another program does not block', async () => {
  startedBefore();
  const pidFile = join(folder, 'cluster/postmaster.pid');
  const other = spawn('sleep', ['600'], { stdio: 'ignore' });
  writeFileSync(pidFile, `${other.pid}\n${folder}/cluster\n1700000000\n5432\n\n127.0.0.1\n  5432001         0\nready\n`);
  await (await start()).stop();
  expect(other.exitCode).toBeNull();
  other.kill();
});

test('a start that was interrupted while it created the cluster is done again', async () => {
  writeFileSync(join(folder, 'initial-password'), 'half');
  execFileSync('mkdir', ['-p', join(folder, 'cluster.new/base')]);
  await (await start()).stop();
  expect(readdirSync(folder).sort()).toEqual(['cluster', 'passwords.json', 'postgres.log']);
});

test('a folder that cannot be made or written is one line that says what to do', async () => {
  writeFileSync(join(folder, 'file'), '');
  const inFile = start(join(folder, 'file/data'));
  await expect(inFile).rejects.toThrow(OperatorError);
  await expect(inFile).rejects.toThrow(/^Cannot write to \S+file\/data\. Give this user .* or set DATA_FOLDER to another folder\.$/);
});

test('lost passwords are told', async () => {
  startedBefore();
  rmSync(join(folder, 'passwords.json'));
  await expect(start()).rejects.toThrow(/passwords\.json is missing/);
});

test('data of another version of PostgreSQL is told', async () => {
  startedBefore();
  writeFileSync(join(folder, 'cluster/PG_VERSION'), '14\n');
  await expect(start()).rejects.toThrow(/was written by another version of PostgreSQL/);
});

test('programs below a folder that only root may enter are copied to where their user may run them, once', async () => {
  const { postgres } = postgresBinaries();
  const native = dirname(dirname(postgres));
  const closed = join(folder, 'closed', 'package');
  cpSync(dirname(native), closed, { recursive: true, verbatimSymlinks: true });
  chmodSync(join(folder, 'closed'), 0o700);
  const [first, again] = [0, 1].map(() =>
    reachable({ postgres: join(closed, 'native/bin/postgres'), initdb: join(closed, 'native/bin/initdb') }),
  );
  expect(again).toEqual(first);
  const asRoot = process.getuid?.() === 0;
  expect(first!.initdb.startsWith(asRoot ? '/var/lib/tongxin/' : closed)).toBe(true);
  const user = asRoot ? { uid: 65_534, gid: 65_534 } : {};
  expect(execFileSync(first!.initdb, ['--version'], { ...user, cwd: '/', encoding: 'utf8' })).toMatch(/^initdb \(PostgreSQL\)/);
});

test('a folder below one that only we may enter works, as root too', async () => {
  chmodSync(folder, 0o700);
  const server = await start(join(folder, 'below'));
  expect(await ask(server.url, 'SELECT 1')).toEqual([1]);
  await server.stop();
  await (await start(join(folder, 'below'))).stop();
});
