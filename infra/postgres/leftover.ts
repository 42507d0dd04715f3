import { readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { OperatorError } from '../errors.ts';
import { commandOf } from './processes.ts';

const PATIENCE_MS = 30_000;

/**
 * Clears the way after a process that was killed: stops its PostgreSQL if that still runs on this data folder (the caller
 * holds the folder's lock, so nobody uses it), and removes a postmaster.pid whose number now belongs to another program.
 */
export async function clearLeftover(folder: string): Promise<void> {
  const cluster = join(folder, 'cluster');
  const file = join(cluster, 'postmaster.pid');
  const pid = readPid(file);
  if (pid === undefined) return;
  if (!isServerOf(pid, cluster)) return rmSync(file, { force: true });
  const deadline = Date.now() + PATIENCE_MS;
  stop(pid);
  while (isServerOf(pid, cluster)) {
    if (Date.now() > deadline) throw stillThere(pid, folder);
    await wait(50); // it is not our child, so there is no event to wait for
  }
}

/** Whether PostgreSQL runs on this data folder now. */
export function isServerRunning(folder: string): boolean {
  const cluster = join(folder, 'cluster');
  const pid = readPid(join(cluster, 'postmaster.pid'));
  return pid !== undefined && isServerOf(pid, cluster);
}

function isServerOf(pid: number, cluster: string): boolean {
  return commandOf(pid)?.includes(`-D ${realpathSync(cluster)} `) ?? false;
}

function stop(pid: number): void {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    // gone already, or another user's: the caller looks again
  }
}

function readPid(file: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10) || undefined;
  } catch {
    return undefined;
  }
}

const stillThere = (pid: number, folder: string) =>
  new OperatorError(`PostgreSQL (process ${pid}) still runs on ${folder} and does not stop. End that process first.`);
