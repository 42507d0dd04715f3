import { readFileSync } from 'node:fs';
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
const [USER, SYSTEM] = [11, 12];

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

function timeOf(pid: number): number {
  if (process.platform !== 'linux') return Number.NaN;
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name, in brackets, may hold spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[USER]) + Number(fields[SYSTEM])) * TICK_MS;
}
