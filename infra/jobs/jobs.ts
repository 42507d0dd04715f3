import pg from 'pg';
import { PgBoss } from 'pg-boss';
import type { Job } from '../kernel/job.ts';
import type { Queryable } from '../kernel/queryable.ts';
import { loginUrl } from '../postgres/logins.ts';
import { type TroubleLog, trouble } from '../process/trouble.ts';
import { asOwner, withOwner } from '../store/owner.ts';

interface JobLog extends TroubleLog {
  debug(message: string): void;
}

/** A job that fails is tried again so often, each time after twice as long. */
const RETRY = { retryLimit: 5, retryDelay: 30, retryBackoff: true };
const LONGEST_S = 3_600;
/** So long a job under way may keep the process that is stopping; another does it again. */
const STOP_MS = 10_000;

/**
 * The queue of a cell, kept in its database (schema `job`): each job is done at its times and once now, by one of the processes that serve the
 * cell. `stop` waits for what is under way.
 */
export async function startJobs(url: string, jobs: readonly Job[], log: JobLog): Promise<{ stop(): Promise<void> }> {
  const pool = new pg.Pool({ connectionString: loginUrl(url, 'tongxin_migrator'), ...asOwner, max: 2 });
  pool.on('error', () => {});
  const queue = trouble(log, ['The queue of jobs does not answer; trying again', 'The queue of jobs answers again']);
  const executeSql = async (text: string, values?: unknown[]) => {
    const result = await pool.query(text, values);
    queue.well();
    return result;
  };
  const boss = new PgBoss({ db: { executeSql }, schema: 'job', createSchema: false });
  boss.on('error', queue.failed);
  try {
    await boss.start();
    for (const job of jobs) {
      await boss.createQueue(job.name, { policy: 'short', ...RETRY, expireInSeconds: LONGEST_S });
      await boss.work(job.name, () => done(url, job, log));
      await boss.schedule(job.name, job.cron, null, { tz: 'Asia/Shanghai' });
      await boss.send(job.name);
    }
  } catch (error) {
    await boss.stop({ graceful: false }).catch(() => {});
    await pool.end();
    throw error;
  }
  return {
    async stop() {
      await boss.stop({ graceful: true, timeout: STOP_MS });
      await pool.end();
    },
  };
}

async function done(url: string, { name, label, run }: Job, log: JobLog): Promise<void> {
  try {
    await withOwner(url, client => run(client as Queryable));
    log.debug(`${name}: ${label[1]}`);
  } catch (err) {
    log.warn({ err }, `${name} could not be done (${label[1]}); trying again`);
    throw err;
  }
}
