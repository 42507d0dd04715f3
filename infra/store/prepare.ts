import type pg from 'pg';
import type { NamedCell } from '../config.ts';
import type { Model } from '../kernel/model.ts';
import { asAdmin } from '../postgres/postgres.ts';
import { prepareLogins } from '../postgres/prepare-logins.ts';
import { databaseFingerprint, keepChecked, lastChecked, programFingerprint } from './fingerprint.ts';
import { keepWordings } from './keep-wordings.ts';
import { loadReference } from './load-reference.ts';
import { migrate } from './migrations.ts';
import { withOwner } from './owner.ts';
import { admitCells } from './ownership.ts';
import { applyPermissions } from './permissions.ts';
import { retireReplication } from './retire-replication.ts';
import { checkTables, checkViews, refuseFaults, wrongDeclarations } from './self-check.ts';
import { applyViews } from './views.ts';

interface Preparing {
  /** The cells that the configuration names, and where. */
  named?: readonly NamedCell[];
  log?: { warn(message: string): void };
}

/**
 * Brings a cell's database up to date: logins, migrations, reference data, views, the directory. `home` is the committee that owns
 * the cell; `named` are the cells that its configuration names. Safe to run at every start, and by several at once. Errors: OperatorError
 * where declarations, tables, views, catalogue and policies do not fit together, or where a cell is named that would take over what is kept here. What was found to fit is not compared again while neither
 * the program nor the shape of the database has changed.
 */
export async function prepareDatabase(
  url: string,
  model: Model,
  home: string,
  { named = [], log = console }: Preparing = {},
): Promise<void> {
  await asAdmin(url, async admin => {
    // Held until the connection ends.
    await admin.query("SELECT pg_advisory_lock(hashtext('tongxin.prepare'))");
    await prepareLogins(admin, url);
    const fits = await stillFits(url, model);
    if (!fits) refuseFaults(wrongDeclarations(model));
    await retireReplication(admin, log);
    await migrate(url);
    if (!fits) await checkTables(url, model);
    await withOwner(url, client => settle(client, model, home, named));
    if (fits) return;
    await checkViews(url, model);
    await withOwner(url, async client =>
      keepChecked(client, { program: programFingerprint(model), database: await databaseFingerprint(client) }),
    );
  });
}

/** Whether the program and the shape of the database are as they were when they were last compared. */
const stillFits = (url: string, model: Model): Promise<boolean> =>
  withOwner(url, async client => {
    const { rows } = await client.query<{ there: boolean }>("SELECT to_regclass('record.self_check') IS NOT NULL AS there");
    const last = rows[0]?.there ? await lastChecked(client) : null;
    return last !== null && last.program === programFingerprint(model) && last.database === (await databaseFingerprint(client));
  });

async function settle(client: pg.Client, model: Model, home: string, named: readonly NamedCell[]): Promise<void> {
  await client.query('BEGIN');
  await loadReference(client);
  await keepWordings(client, model);
  await client.query('SELECT ledger.settle_identity()');
  await admitCells(client, home, named);
  await applyPermissions(client, model);
  // What this cell does not sign with any more is not kept.
  await client.query('DELETE FROM peer.own_key WHERE ends < clock_timestamp()');
  await applyViews(client, model);
  await client.query('COMMIT');
}
