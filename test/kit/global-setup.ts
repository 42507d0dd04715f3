import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { model } from '@tongxin/gateway/model.ts';
import { startEmbeddedPostgres } from '@tongxin/infra/postgres/embedded.ts';
import { prepareDatabase, prepareRole } from '@tongxin/infra/postgres/postgres.ts';
import { prepareDatabase as prepareCell } from '@tongxin/infra/store/prepare.ts';
import { TEMPLATE } from './postgres.ts';

/** A crash of the test machine may cost these data. */
const FASTER = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', shared_buffers: '128MB', autovacuum_naptime: '5min' };

/** One throw-away PostgreSQL for the whole run; if the run is killed, its guard stops and removes it. */
export default async function globalSetup({ maxWorkers }: { maxWorkers: number }): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tongxin-test-'));
  const log = { info: () => {}, error: console.error };
  const server = await startEmbeddedPostgres({ folder, log, settings: FASTER, temporary: true });
  globalThis.testServer = { folder, stop: server.stop, hosts: [] };
  await prepareRole(server);
  process.env.TEST_POSTGRES = JSON.stringify({ url: server.connectionUrl('postgres', 'tongxin'), adminUrl: server.url });
  await prepareDatabase(server.url, TEMPLATE);
  await prepareCell(server.connectionUrl(TEMPLATE, 'tongxin'), model, '420000');
  process.env.TEST_HOSTS = JSON.stringify(await Promise.all(Array.from({ length: maxWorkers }, startHost)));
}

/** A process that keeps the service loaded, for one worker (host.ts). It ends with this one. */
async function startHost(): Promise<string> {
  const host = fork(new URL('./host.ts', import.meta.url), { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  globalThis.testServer?.hosts.push(host);
  const [url] = await once(host, 'message');
  return url;
}

declare global {
  var testServer: { folder: string; stop(): Promise<void>; hosts: ChildProcess[] } | undefined;
}
