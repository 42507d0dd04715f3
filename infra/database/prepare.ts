import { kinds } from '../../schema/kinds.ts';
import { openDatabase, transaction } from './database.ts';
import { migrate } from './migrations.ts';
import { loadReference } from './reference.ts';
import { applyViews } from './views.ts';

/**
 * Brings a cell's database up to date: migrations, reference data, views, the directory. `home` is the committee that owns
 * the cell; `others` are the cells from which it receives. Safe to run at every start, and by several at once.
 */
export async function prepareDatabase(url: string, home: string, others: string[] = []): Promise<void> {
  const database = await openDatabase(url, [], { asOwner: true, poolSize: 2 });
  try {
    await migrate(database.orm);
    await transaction(database.pool, async client => {
      await client.query("SELECT pg_advisory_xact_lock(hashtext('tongxin.prepare'))");
      await loadReference(client);
      await client.query('UPDATE ledger.cell SET home = false WHERE home AND code <> $1', [home]);
      await client.query('SELECT ledger.open_cell($1, true)', [home]);
      for (const other of others) await client.query('SELECT ledger.open_cell($1, false)', [other]);
      await client.query('SELECT ledger.derive_owners()');
      await applyViews(client, kinds);
    });
  } finally {
    await database.close();
  }
}
