import { fileURLToPath } from 'node:url';
import { model } from '../../schema/model.ts';
import { type Database, openDatabase } from '../database/database.ts';
import { withOwner } from '../database/owner.ts';
import { showProgress } from '../import/progress.ts';
import { compact } from '../ledger/ledger.ts';
import type { Logger } from '../log.ts';
import { tableOf } from '../records/kind.ts';
import { readFigures } from './read-figures.ts';
import { runScenario } from './scenario.ts';
import { tellStories } from './showcase/showcase.ts';

const FIGURES = fileURLToPath(new URL('../../schema/data/published-figures.csv', import.meta.url));

/**
 * The first load: synthetic records from which the published figures come out. Only into a database without a real record, and once: a load that
 * was cut off goes on at the next start, where what is there already stays.
 */
export async function loadDemonstration(url: string, log: Logger): Promise<void> {
  const database = await openDatabase(url, model);
  try {
    if (await isSettled(database)) return;
    log.info('Loading synthetic demonstration records (first start)');
    let bar: ReturnType<typeof showProgress> | undefined;
    const { records, met } = await runScenario(database, readFigures(FIGURES), {
      onProgress(written, all) {
        if (!log.isLevelEnabled('info')) return;
        bar ??= showProgress('demonstration', all, 'records');
        bar.update(written);
      },
    });
    bar?.stop();
    await tellStories(database);
    await compact(url);
    await withOwner(url, client => client.query("INSERT INTO record.milestone (name) VALUES ('demonstration') ON CONFLICT DO NOTHING"));
    log.info(`${records} records loaded; ${met.length} published figures come out of them`);
  } finally {
    await database.close();
  }
}

/** Whether the demonstration was loaded to its end, or is not wanted because somebody keeps real records here. */
async function isSettled({ pool, model: { kinds } }: Database): Promise<boolean> {
  const real = kinds.map(kind => `EXISTS (SELECT FROM ${tableOf(kind)} WHERE NOT synthetic)`).join(' OR ');
  const { rows } = await pool.query(`SELECT EXISTS (SELECT FROM record.milestone WHERE name = 'demonstration') OR ${real} AS settled`);
  return rows[0].settled;
}
