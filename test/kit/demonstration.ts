import { loadDemonstration } from '@tongxin/gateway/demonstration/load.ts';
import { model } from '@tongxin/gateway/model.ts';
import { compact } from '@tongxin/infra/ledger/ledger.ts';
import { asAdmin } from '@tongxin/infra/postgres/postgres.ts';
import { pino } from 'pino';
import { createDatabase, TEMPLATE, testPostgres } from './postgres.ts';

const NAME = 'tongxin_demonstration';

/** A database with the demonstration, for test files to copy: loaded once for a run, by the first who asks. Returns its name. */
export async function demonstrationTemplate(): Promise<string> {
  await asAdmin(testPostgres().adminUrl, async admin => {
    // Held until the connection ends.
    await admin.query('SELECT pg_advisory_lock(hashtext($1))', [NAME]);
    const { rows } = await admin.query('SELECT datistemplate AS whole FROM pg_database WHERE datname = $1', [NAME]);
    if (rows[0]?.whole) return;
    if (rows[0]) await admin.query(`DROP DATABASE ${NAME} WITH (FORCE)`);
    const url = await createDatabase(NAME, TEMPLATE);
    await loadDemonstration(url, model, pino({ level: 'silent' }));
    // As the maintenance of the service does, so that no copy sums it up for itself.
    await compact(url);
    await admin.query(`ALTER DATABASE ${NAME} IS_TEMPLATE true`);
  });
  return NAME;
}
