import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { clearLeftover, isServerRunning } from '@tongxin/infra/postgres/leftover.ts';
import { type Running, run } from './run.ts';

const TIME = String.raw`^\d\d:\d\d:\d\d`;

let folder: string;
let started: Running[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tongxin-process-'));
  started = [];
});
afterEach(async () => {
  for (const service of started) service.kill('SIGKILL');
  await Promise.all(started.map(service => service.exited));
  await clearLeftover(join(folder, 'postgres'));
  rmSync(folder, { recursive: true, force: true });
});

function service(env: Record<string, string> = {}, file = 'test/process/service.ts'): Running {
  const running = run(file, { PORT: '0', DATA_FOLDER: folder, ...env });
  started.push(running);
  return running;
}

const ready = async (running: Running) => (await running.printed(/Ready at (\S+)/))[1] ?? '';
const postgresRuns = () => isServerRunning(join(folder, 'postgres'));

test.each(['SIGTERM', 'SIGINT'] as const)('%s: the request in flight is answered, PostgreSQL stops, exit code 0', async signal => {
  const running = service();
  const url = await ready(running);
  expect(postgresRuns()).toBe(true);
  const slow = fetch(`${url}slow`);
  await running.printed(/slow request came/);
  running.kill(signal);
  expect(await (await slow).text()).toBe('answered');
  expect(await running.exited).toEqual({ code: 0, signal: null });
  expect(postgresRuns()).toBe(false);
  expect(running.output()).toMatch(new RegExp(`${TIME} Stopped\n$`, 'm'));
});

test('one Ctrl-C that npm passes on again is still one: a clean stop', async () => {
  const running = service();
  const slow = fetch(`${await ready(running)}slow`);
  await running.printed(/slow request came/);
  running.kill('SIGINT');
  await running.printed(/Stopping/);
  running.kill('SIGINT');
  expect(await (await slow).text()).toBe('answered');
  expect(await running.exited).toEqual({ code: 0, signal: null });
});

test('an uncaught error is logged as a bug, everything is stopped, exit code 1', async () => {
  const running = service();
  const url = await ready(running);
  await fetch(`${url}crash`).catch(() => {});
  expect(await running.exited).toEqual({ code: 1, signal: null });
  expect(running.output()).toMatch(/ERROR Bug: invented bug/);
  expect(postgresRuns()).toBe(false);
});

test('a taken port is one line, and what was started before is stopped', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const running = service({ PORT: String(port), LOG_LEVEL: 'warn' });
  expect((await running.exited).code).toBe(1);
  expect(running.output()).toBe(`Port ${port} is taken. Stop the other program or set PORT to another number.\n`);
  expect(postgresRuns()).toBe(false);
  other.close();
});

test('an address that this machine does not have is one line', async () => {
  const running = service({ HOST: '192.0.2.1', LOG_LEVEL: 'warn' });
  expect((await running.exited).code).toBe(1);
  expect(running.output()).toMatch(/^This machine has no address 192\.0\.2\.1\. Set HOST [^\n]*\n$/);
});

test('wrong variables are a line each, with no stack', async () => {
  const running = service({ PORT: 'four', CELL: 'x' });
  expect((await running.exited).code).toBe(1);
  expect(running.output()).toMatch(/^PORT is "four"; allowed: .*\nCELL is "x"; allowed: .*\n$/);
});

test('a data folder that cannot be written is one line', async () => {
  writeFileSync(join(folder, 'file'), '');
  const running = service({ DATA_FOLDER: join(folder, 'file/data') });
  expect((await running.exited).code).toBe(1);
  expect(running.output()).toMatch(/^Cannot write to \S*\. Give this user [^\n]*\n$/);
});

test('a second start on the same data is one line that names the first', async () => {
  const first = service();
  await ready(first);
  const second = service();
  expect((await second.exited).code).toBe(1);
  expect(second.output()).toContain(`is in use by process ${first.pid}. Stop that one first`);
  expect(second.output().trim()).not.toContain('\n');
});

test('a database that is down is one line', async () => {
  const running = service({ DATABASE_URL: 'postgres://tongxin:invented-password@127.0.0.1:1/tongxin' });
  expect((await running.exited).code).toBe(1);
  expect(running.output()).toBe('DATABASE_URL: nothing answers at 127.0.0.1:1. Start PostgreSQL there, or correct host and port.\n');
});

test('reset refuses while the service runs, and deletes the data when it does not', async () => {
  const running = service();
  await ready(running);
  const early = service({}, 'gateway/commands/reset.ts');
  expect((await early.exited).code).toBe(1);
  expect(early.output()).toContain(`is in use by process ${running.pid}`);
  running.kill('SIGTERM');
  await running.exited;
  const late = service({}, 'gateway/commands/reset.ts');
  expect((await late.exited).code).toBe(0);
  expect(late.output()).toMatch(/^Deleted \S+\. The next start makes it anew\.\n$/);
  expect(existsSync(join(folder, 'postgres'))).toBe(false);
});

test('reset deletes nothing that is not ours', async () => {
  mkdirSync(join(folder, 'postgres'));
  writeFileSync(join(folder, 'postgres/letter.txt'), 'dear');
  const other = service({}, 'gateway/commands/reset.ts');
  expect((await other.exited).code).toBe(1);
  expect(other.output()).toContain('was not made by this program');
  expect(readFileSync(join(folder, 'postgres/letter.txt'), 'utf8')).toBe('dear');
});

test('reset leaves a database that others run, and says what to do there', async () => {
  const refused = service({ DATABASE_URL: 'postgres://tongxin:invented-password@127.0.0.1:1/figures' }, 'gateway/commands/reset.ts');
  expect((await refused.exited).code).toBe(1);
  expect(refused.output()).toMatch(
    /not ours to delete\. Do it there: DROP DATABASE "figures"; CREATE DATABASE "figures" OWNER "tongxin";\n$/,
  );
  expect(refused.output()).not.toContain('invented-password');
});
