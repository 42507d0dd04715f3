import { readdirSync, readFileSync } from 'node:fs';
import type { Database } from '@tongxin/infra/store/database.ts';

/** What one operation costs, on average. */
export interface Cost {
  statements: number;
  /** Milliseconds of CPU of this process; what the machine does besides does not count. */
  node: number;
  /** Milliseconds of CPU of the PostgreSQL processes that serve the database; not a number where there is no /proc. */
  postgres: number;
}

/** Linux counts the time of a process in hundredths of a second. */
const TICK_MS = 10;
const [PARENT, USER, SYSTEM, ENDED_USER, ENDED_SYSTEM] = [1, 11, 12, 13, 14];

/** What `operation` costs when it is done so many times. */
export async function costOf(database: Database, times: number, operation: () => Promise<unknown>): Promise<Cost> {
  const before = await postgresTimes(database);
  const statements = database.statements();
  const start = process.cpuUsage();
  for (let time = 0; time < times; time++) await operation();
  const { user, system } = process.cpuUsage(start);
  const sent = database.statements() - statements;
  const after = await postgresTimes(database);
  const spent = [...after].reduce((sum, [pid, ms]) => sum + ms - (before.get(pid) ?? 0), 0);
  return { statements: sent / times, node: (user + system) / 1000 / times, postgres: spent / times };
}

/** Milliseconds so far of each connection's process. */
async function postgresTimes({ pool }: Database): Promise<Map<number, number>> {
  const { rows } = await pool.query<{ pid: number }>('SELECT pid FROM pg_stat_activity WHERE datname = current_database()');
  return new Map(rows.map(({ pid }) => [pid, timeOf(pid)]));
}

/** Milliseconds of CPU that a process has taken so far, with all its threads; not a number where there is no /proc. */
export const timeOf = (pid: number): number => {
  const { user = Number.NaN, system = Number.NaN } = statOf(pid) ?? {};
  return user + system;
};

/** Milliseconds of CPU so far of a PostgreSQL: its first process, those that descend from it, and those that did and have ended. */
export function clusterTime(postmaster: number): number {
  const own = statOf(postmaster);
  if (!own) return Number.NaN;
  const all = readdirSync('/proc').map(name => (/^\d+$/.test(name) ? statOf(Number(name)) : undefined));
  const children = all.reduce((sum, each) => (each?.parent === postmaster ? sum + each.user + each.system : sum), 0);
  return own.user + own.system + own.ended + children;
}

/** The process from which a connection's process descends. */
export async function postmasterOf(pool: { query(sql: string): Promise<{ rows: { pid: number }[] }> }): Promise<number> {
  const { rows } = await pool.query('SELECT pg_backend_pid() AS pid');
  return statOf(rows[0]?.pid ?? 0)?.parent ?? Number.NaN;
}

/** Undefined when there is no such process, or no /proc. */
function statOf(pid: number): { parent: number; user: number; system: number; ended: number } | undefined {
  const stat = readStat(pid);
  if (stat === undefined) return undefined;
  // The name, in brackets, may hold spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ms = (field: number) => Number(fields[field]) * TICK_MS;
  return { parent: Number(fields[PARENT]), user: ms(USER), system: ms(SYSTEM), ended: ms(ENDED_USER) + ms(ENDED_SYSTEM) };
}

function readStat(pid: number): string | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined;
  }
}
