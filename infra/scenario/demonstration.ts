import { fileURLToPath } from 'node:url';
import { kinds } from '../../schema/kinds.ts';
import { openDatabase } from '../database/database.ts';
import { showProgress } from '../import/progress.ts';
import { compact } from '../ledger/ledger.ts';
import type { Logger } from '../log.ts';
import { tableOf } from '../records/kind.ts';
import { readFigures } from './read-figures.ts';
import { runScenario } from './scenario.ts';

const FIGURES = fileURLToPath(new URL('../../schema/data/published-figures.csv', import.meta.url));

/** The first load: synthetic records from which the published figures come out. Only into a database that has no record at all. */
export async function loadDemonstration(url: string, log: Logger): Promise<void> {
  const database = await openDatabase(url, kinds);
  try {
    const { rows } = await database.pool.query(`SELECT ${kinds.map(kind => `EXISTS (SELECT FROM ${tableOf(kind)})`).join(' OR ')} AS any`);
    if (rows[0].any) return;
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
    await compact(url);
    log.info(`${records} records loaded; ${met.length} published figures come out of them`);
  } finally {
    await database.close();
  }
}
