import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Account, POSTGRES_ENVIRONMENT } from './account.ts';

const LARGEST_LOG_BYTES = 10_000_000;
const STOP_LIMIT_MS = 30_000;

/** A running PostgreSQL. */
export interface Server {
  /** Ends every connection, writes everything to disk and resolves when no process is left. */
  stop(): Promise<void>;
  /** Resolves when the server is gone, for whatever reason. */
  gone: Promise<unknown>;
}

/** Where and how one server runs. */
export interface Launch {
  folder: string;
  postgres: string;
  account: Account;
  port: number;
  settings: Readonly<Record<string, string | number>>;
  /** What the guard deletes when we are gone without having stopped. */
  removeAfterwards?: string | undefined;
}

/** Starts PostgreSQL and resolves when it accepts connections. Rejects with what it wrote to its log when it ends instead. */
export async function startServer(launch: Launch): Promise<Server> {
  const log = openLog(launch.folder);
  const settings = Object.entries(launch.settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const cluster = join(launch.folder, 'cluster');
  const [command = '', ...words] = [...launch.account.through, launch.postgres, '-D', cluster, '-p', String(launch.port), ...settings];
  const child = spawn(command, words, {
    ...(launch.account.through.length > 0 ? {} : launch.account.owner),
    env: POSTGRES_ENVIRONMENT,
    cwd: '/',
    stdio: ['ignore', log.descriptor, log.descriptor], // a file, not a pipe: a busy event loop must never block PostgreSQL
    detached: true, // Ctrl-C in the terminal reaches us alone; we stop PostgreSQL after the requests in flight
  });
  closeSync(log.descriptor);
  const guard = startGuard(child, launch.removeAfterwards);
  let running = true;
  const gone = once(child, 'exit')
    .catch(() => undefined) // setpriv or postgres itself is missing: the same to the caller as a server that ended
    .then(() => {
      running = false;
      guard.kill('SIGKILL');
    });
  while (running && !isReady(cluster, child.pid)) await Promise.race([gone, wait(20)]);
  if (!running) throw new Error(readFileSync(log.path).subarray(log.start).toString());
  child.unref();
  return { gone, stop: () => stopServer(child, gone, () => running) };
}

async function stopServer(child: ChildProcess, gone: Promise<unknown>, isRunning: () => boolean): Promise<void> {
  if (!isRunning()) return;
  child.ref();
  child.kill('SIGINT'); // PostgreSQL's fast shutdown
  const harder = setTimeout(() => child.kill('SIGQUIT'), STOP_LIMIT_MS); // immediate shutdown; the next start recovers
  await gone;
  clearTimeout(harder);
}

/**
 * PostgreSQL would outlive us if we were killed. A shell waits for the end of a pipe that only we hold open, so it
 * wakes when we are gone, however we went.
 */
function startGuard(server: ChildProcess, removeAfterwards = ''): ChildProcess {
  const script = 'cat >/dev/null; kill -INT "$1"; if [ -n "$2" ]; then while kill -0 "$1" 2>/dev/null; do sleep 0.1; done; rm -rf "$2"; fi';
  const guard = spawn('/bin/sh', ['-c', script, 'tongxin-guard', String(server.pid), removeAfterwards], {
    env: POSTGRES_ENVIRONMENT,
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    cwd: '/',
  });
  guard.unref();
  (guard.stdin as unknown as { unref(): void }).unref();
  return guard;
}

/** PostgreSQL tells its state on line 8 of postmaster.pid, as pg_ctl reads it. */
function isReady(cluster: string, pid: number | undefined): boolean {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

function openLog(folder: string): { path: string; descriptor: number; start: number } {
  const path = join(folder, 'postgres.log');
  const size = () => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size() > LARGEST_LOG_BYTES) renameSync(path, `${path}.old`);
  return { path, start: size(), descriptor: openSync(path, 'a', 0o600) };
}
