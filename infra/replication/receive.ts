import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { OperatorError } from '../errors.ts';
import { itemAt } from '../must.ts';
import { OWNER } from '../postgres/logins.ts';
import { connected, connectedToCell } from './connection.ts';
import { publicationOf, subscriptionOf } from './names.ts';
import { checkPublication, dropSlot, makeSlot, refuseOthers } from './slot.ts';

/** A cell that is received from. */
export interface Feed {
  cell: string;
  /** Its PostgreSQL, with the login that it made for us. */
  url: string;
}

/**
 * Receives what a cell publishes: copies what is there, then follows. Does nothing but renew the address where it does so
 * already. A row that is not the cell's to publish stops this feed alone. Errors: OperatorError, saying what to do.
 */
export async function receiveFrom(url: string, feed: Feed): Promise<void> {
  await connected(url, async client => {
    await alone(client, feed.cell);
    await openPartitions(client, feed.cell);
    if (await isSubscribed(client, feed.cell)) {
      await client.query(`ALTER SUBSCRIPTION ${subscriptionOf(feed.cell)} CONNECTION ${client.escapeLiteral(feed.url)}`);
      return;
    }
    const slot = await slotName(client, feed.cell);
    await connectedToCell(feed, publisher => makeSlot(publisher, feed.cell, slot));
    try {
      await subscribe(client, feed, slot);
    } catch (error) {
      await connectedToCell(feed, publisher => dropSlot(publisher, slot)).catch(() => {});
      throw error;
    }
  });
}

/** Receives no more from a cell; what has arrived stays. The cell keeps changes for us no longer: `false` if it could not be told so. */
export async function stopReceiving(url: string, cell: string): Promise<boolean> {
  return connected(url, async client => {
    await alone(client, cell);
    const name = subscriptionOf(cell);
    let told = true;
    if (await isSubscribed(client, cell)) {
      await client.query(`ALTER SUBSCRIPTION ${name} DISABLE`);
      await client.query(`DROP SUBSCRIPTION ${name}`).catch(async () => {
        told = false;
        await client.query(`ALTER SUBSCRIPTION ${name} SET (slot_name = NONE)`);
        await client.query(`DROP SUBSCRIPTION ${name}`);
      });
    }
    await client.query(
      told
        ? 'DELETE FROM ledger.feed WHERE cell = $1'
        : "UPDATE ledger.feed SET trouble = 'Not received any more.', lag_bytes = NULL WHERE cell = $1",
      [cell],
    );
    return told;
  });
}

/**
 * Forgets all that a cell published and copies it anew: after a lost slot, or after the cell has taken out what was not its
 * to publish. Its figures are missing, and say so, until the copy is there. Nothing is forgotten unless the cell answers.
 */
export async function resync(url: string, feed: Feed): Promise<void> {
  await connectedToCell(feed, publisher => checkPublication(publisher, feed.cell));
  await stopReceiving(url, feed.cell);
  await receiveFrom(url, feed);
}

async function isSubscribed(client: pg.Client, cell: string): Promise<boolean> {
  const { rowCount } = await client.query(
    'SELECT FROM pg_subscription WHERE subname = $1 AND subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())',
    [subscriptionOf(cell)],
  );
  return rowCount === 1;
}

const alone = (client: pg.Client, cell: string) => client.query("SELECT pg_advisory_lock(hashtext('tongxin.feed.' || $1))", [cell]);

async function openPartitions(client: pg.Client, cell: string): Promise<void> {
  const { rows } = await client.query<{ home: boolean }>('SELECT home FROM ledger.cell WHERE code = $1', [cell]);
  if (rows[0]?.home)
    throw new OperatorError(`Cell ${cell} is at home here; it cannot be received from elsewhere too. Correct RECEIVE_FROM or CELL.`);
  if (rows[0]) return;
  await client.query('BEGIN');
  await client.query("SELECT pg_advisory_xact_lock(hashtext('tongxin.prepare'))");
  await client.query(`SET LOCAL ROLE ${OWNER}`); // whose the partitions are to be
  await client.query('SELECT ledger.open_cell($1, false)', [cell]);
  await client.query('SELECT ledger.derive_owners()');
  await client.query('COMMIT');
}

/** Unique, since several receivers and databases can share one publisher; the same again after a start that broke off. */
async function slotName(client: pg.Client, cell: string): Promise<string> {
  const { rows } = await client.query<{ slot: string }>(
    `INSERT INTO ledger.feed (cell, slot) VALUES ($1, format('tongxin_%s_to_%s_%s', $1::text, ledger.home(), $2::text))
     ON CONFLICT (cell) DO UPDATE SET trouble = NULL, stopped = false, tries = 0 RETURNING slot`,
    [cell, randomBytes(4).toString('hex')],
  );
  return itemAt(rows, 0).slot;
}

async function subscribe(client: pg.Client, { cell, url }: Feed, slot: string): Promise<void> {
  const name = subscriptionOf(cell);
  await client.query('BEGIN');
  try {
    // All is copied: what an earlier subscription brought would be there twice.
    await client.query('SELECT ledger.forget_cell($1)', [cell]);
    await client.query(
      `CREATE SUBSCRIPTION ${name} CONNECTION ${client.escapeLiteral(url)} PUBLICATION ${publicationOf(cell)}
       WITH (create_slot = false, slot_name = ${client.escapeLiteral(slot)}, copy_data = true, streaming = on, disable_on_error = true)`,
    );
    const { rows } = await client.query<{ relation: string }>(
      "SELECT format('%s.%s', nspname, relname) AS relation FROM pg_subscription_rel JOIN pg_subscription s ON s.oid = srsubid JOIN pg_class c ON c.oid = srrelid JOIN pg_namespace n ON n.oid = relnamespace WHERE subname = $1 AND subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())",
      [name],
    );
    refuseOthers(
      cell,
      rows.map(row => row.relation),
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    if ((error as { code?: string }).code !== '42501') throw error;
    throw new OperatorError(
      `RECEIVE_FROM: this role may not subscribe. As a superuser run GRANT pg_create_subscription TO the role of DATABASE_URL (PostgreSQL 16 or newer).`,
    );
  }
}
