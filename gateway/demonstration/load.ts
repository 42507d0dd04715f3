import { tableOf } from '@tongxin/infra/kernel/kind.ts';
import { type Model, published } from '@tongxin/infra/kernel/model.ts';
import type { Logger } from '@tongxin/infra/log.ts';
import { showProgress } from '@tongxin/infra/process/progress.ts';
import { type Database, openDatabase } from '@tongxin/infra/store/database.ts';
import { withOwner } from '@tongxin/infra/store/owner.ts';
import { keptText, type Made, setOf } from './records.ts';
import { tellStories } from './showcase.ts';
import { writeRecords } from './write.ts';

/**
 * The first load: synthetic records from which the published figures come out, as `npm run scenario` made them. Only into a database without a
 * real record, and once: a load that was cut off goes on at the next start, where what is there already stays.
 */
export async function loadDemonstration(url: string, model: Model, log: Logger): Promise<void> {
  const database = await openDatabase(url, model);
  try {
    if (await isSettled(database)) return;
    log.info('Loading synthetic demonstration records (first start)');
    const { records, figures } = setOf(keptText(), model);
    const bar = log.isLevelEnabled('info') ? showProgress('demonstration', records.length, 'records') : undefined;
    await writeRecords(database, await ofThisCell(database, records), written => bar?.update(written));
    bar?.stop();
    log.info('Telling the stories of 2024');
    await tellStories(database);
    await withOwner(url, client => client.query("INSERT INTO record.milestone (name) VALUES ('demonstration') ON CONFLICT DO NOTHING"));
    // The maintenance of the service sums them up; until then figures are summed from the facts.
    log.info(`${records.length} records loaded; ${figures} published figures come out of them`);
  } finally {
    await database.close();
  }
}

/** Those of committees whose records are kept in this database. */
async function ofThisCell({ pool }: Database, records: Made[]): Promise<Made[]> {
  const { rows } = await pool.query<{ committee: string }>(
    'SELECT o.committee FROM ledger.owner o JOIN ledger.cell c ON c.code = o.cell AND c.home',
  );
  const here = new Set(rows.map(({ committee }) => committee));
  return records.filter(({ committee }) => here.has(committee));
}

/** Whether the demonstration was loaded to its end, or is not wanted because somebody keeps real records here. */
async function isSettled({ pool, model }: Database): Promise<boolean> {
  const real = published(model)
    .map(kind => `EXISTS (SELECT FROM ${tableOf(kind)} WHERE NOT synthetic)`)
    .join(' OR ');
  const { rows } = await pool.query(`SELECT EXISTS (SELECT FROM record.milestone WHERE name = 'demonstration') OR ${real} AS settled`);
  return rows[0].settled;
}
