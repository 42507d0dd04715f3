import { expect, test } from '@jest/globals';
import { testDatabase } from '@tongxin/test/kit/cell.ts';
import { until } from '@tongxin/test/kit/until.ts';
import type { Job } from '../kernel/job.ts';
import { withOwner } from '../store/owner.ts';
import { startJobs } from './jobs.ts';

const cell = testDatabase();
const warned: string[] = [];
const log = { debug() {}, info() {}, warn: (_: unknown, message: string) => void warned.push(message) };

/** Says in the database that it was done, and how often it was. */
function counted(name: string, fails = false): { job: Job; times(): number } {
  let times = 0;
  const job: Job = {
    ...{ name, label: ['测试', 'A test'], cron: '0 3 * * *' },
    async run(database) {
      times++;
      await database.query('INSERT INTO record.milestone (name) VALUES ($1) ON CONFLICT DO NOTHING', [name]);
      if (fails) throw new Error('not this time');
    },
  };
  return { job, times: () => times };
}
const asked = async (sql: string) => withOwner(cell.url, async client => (await client.query(sql)).rows);

test('a job is done at the start, by one of the processes, and kept for its times', async () => {
  const { job, times } = counted('once');
  const queues = [await startJobs(cell.url, [job], log), await startJobs(cell.url, [job], log)];
  await until(
    async () => times(),
    done => done > 0,
  );
  expect(await asked('SELECT name, cron, timezone FROM job.schedule')).toEqual([
    { name: 'once', cron: '0 3 * * *', timezone: 'Asia/Shanghai' },
  ]);
  for (const queue of queues) await queue.stop();
  expect(times()).toBeLessThanOrEqual(2);
  expect(await asked("SELECT count(*)::int AS done FROM record.milestone WHERE name = 'once'")).toEqual([{ done: 1 }]);
});

test('one that fails says so, and stays in the queue to be done again', async () => {
  const { job } = counted('failing', true);
  const queue = await startJobs(cell.url, [job], log);
  await until(
    async () => (await asked("SELECT state FROM job.job WHERE name = 'failing'"))[0]?.state,
    state => state === 'retry',
  );
  await queue.stop();
  expect(warned).toEqual(['failing could not be done (A test); trying again']);
});

test('the logins of the service may not touch the queue', async () => {
  await expect(cell.database.pool.query('SELECT * FROM job.job')).rejects.toThrow(/permission denied/);
  await expect(cell.database.writer.query('DELETE FROM job.job')).rejects.toThrow(/permission denied/);
});
