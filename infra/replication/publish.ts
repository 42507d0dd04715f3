import type pg from 'pg';
import { OperatorError } from '../errors.ts';
import { connected } from './connection.ts';
import { PUBLISHED, partitionsOf, publicationOf, receiverRole } from './names.ts';

export interface Receiver {
  /** Code of the committee that owns the receiving cell. */
  cell: string;
  password: string;
}

interface PublishLog {
  warn(message: string): void;
}

/** Decoders of a change log that show all of it: through one of them a receiver would see what is not published. */
const REVEALING = ['test_decoding', 'wal2json', 'decoderbufs'];

/**
 * Publishes the facts, links, cards and pulse of the cell at home here, and nothing else, to the receivers named; each gets a
 * login. Safe to run at every start. Errors: OperatorError, when this PostgreSQL or role is not set up for it.
 */
export async function publishCell(url: string, home: string, receivers: readonly Receiver[], log?: PublishLog): Promise<void> {
  await connected(url, async client => {
    const { rows } = await client.query("SELECT current_setting('wal_level') AS level");
    if (rows[0].level !== 'logical')
      throw new OperatorError(
        `PUBLISH_TO needs wal_level = logical, and it is ${rows[0].level}. Run: ALTER SYSTEM SET wal_level = 'logical'; and restart PostgreSQL.`,
      );
    await client.query('BEGIN');
    await client.query("SELECT pg_advisory_xact_lock(hashtext('tongxin.prepare'))");
    await settlePublication(client, home);
    for (const receiver of receivers) await settleReceiver(client, home, receiver);
    await client.query('COMMIT');
    for (const plugin of REVEALING)
      if (await mayDecode(client, plugin))
        log?.warn(
          `Whoever receives from this cell could also read what is not published: delete ${plugin}.so from the folder of PostgreSQL's libraries (pg_config --pkglibdir), or trust the receivers.`,
        );
  });
}

/** Names the columns: `arrived` stays, for it numbers the transactions of one database, and what the receiver makes of the others itself. */
async function settlePublication(client: pg.Client, home: string): Promise<void> {
  const { rows } = await client.query<{ base: string; columns: string }>(
    `SELECT base, string_agg(quote_ident(attname), ', ' ORDER BY attnum) AS columns
     FROM unnest($1::text[]) base JOIN pg_attribute ON attrelid = format('ledger.%I', base || '_' || $2)::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' AND attname <> 'arrived'
     GROUP BY base ORDER BY base`,
    [PUBLISHED, home],
  );
  const tables = rows.map(({ base, columns }) => `ledger.${base}_${home} (${columns})`).join(', ');
  const name = publicationOf(home);
  const { rowCount } = await client.query('SELECT FROM pg_publication WHERE pubname = $1', [name]);
  if (rowCount) await client.query(`ALTER PUBLICATION ${name} SET TABLE ${tables}`);
  // Nothing published is ever deleted; and a fact or link, having no key, could then not be updated either.
  else await client.query(`CREATE PUBLICATION ${name} FOR TABLE ${tables} WITH (publish = 'insert, update')`);
}

async function settleReceiver(client: pg.Client, home: string, { cell, password }: Receiver): Promise<void> {
  const role = receiverRole(home, cell);
  const tables = partitionsOf(home).map(table => `ledger.${table}`);
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  try {
    await client.query(`${rowCount ? 'ALTER' : 'CREATE'} ROLE ${role} LOGIN REPLICATION PASSWORD ${client.escapeLiteral(password)}`);
    await client.query(`GRANT USAGE ON SCHEMA ledger TO ${role}`);
    await client.query(`GRANT SELECT ON ${tables.join(', ')} TO ${role}`);
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error;
    const { rows } = await client.query('SELECT session_user AS me').catch(() => ({ rows: [{ me: 'tongxin' }] }));
    throw new OperatorError(
      `PUBLISH_TO: this role may not create the login ${role}. Run: ALTER ROLE "${rows[0].me}" CREATEROLE REPLICATION;`,
    );
  }
}

async function mayDecode(client: pg.Client, plugin: string): Promise<boolean> {
  const slot = `tongxin_probe_${process.pid}_${plugin}`;
  try {
    await client.query('SELECT pg_create_logical_replication_slot($1, $2, true)', [slot, plugin]);
    await client.query('SELECT pg_drop_replication_slot($1)', [slot]);
    return true;
  } catch {
    return false;
  }
}
