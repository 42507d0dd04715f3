import type pg from 'pg';
import type { Model } from '../kernel/model.ts';
import { asAdmin } from '../postgres/postgres.ts';
import { prepareLogins } from '../postgres/prepare-logins.ts';
import { loadReference } from './load-reference.ts';
import { migrate } from './migrations.ts';
import { withOwner } from './owner.ts';
import { checkTables, checkViews, refuseFaults, wrongDeclarations } from './self-check.ts';
import { applyViews } from './views.ts';

/**
 * Brings a cell's database up to date: logins, migrations, reference data, views, the directory. `home` is the committee that owns
 * the cell; `others` are the cells from which it receives. Safe to run at every start, and by several at once. Errors: OperatorError
 * where declarations, tables, views, catalogue and policies do not fit together.
 */
export async function prepareDatabase(url: string, model: Model, home: string, others: string[] = []): Promise<void> {
  refuseFaults(wrongDeclarations(model));
  await asAdmin(url, async admin => {
    // Held until the connection ends.
    await admin.query("SELECT pg_advisory_lock(hashtext('tongxin.prepare'))");
    await prepareLogins(admin, url);
    await migrate(url);
    await checkTables(url, model);
    await withOwner(url, client => settle(client, model, home, others));
  });
  await checkViews(url, model);
}

async function settle(client: pg.Client, model: Model, home: string, others: string[]): Promise<void> {
  await client.query('BEGIN');
  await loadReference(client);
  await client.query('SELECT ledger.move_home($1)', [home]);
  for (const other of others) await client.query('SELECT ledger.open_cell($1, false)', [other]);
  await client.query('SELECT ledger.derive_owners()');
  await applyViews(client, model);
  await client.query('COMMIT');
}
