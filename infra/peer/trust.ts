import type pg from 'pg';
import { OperatorError } from '../errors.ts';
import type { Queryable } from '../kernel/queryable.ts';
import { must } from '../must.ts';
import { kidOf, lineOf, makePair, readLine } from './keys.ts';

/** What an operator does with keys, by command; with the rights of the owner. */

/** So long the key before is believed by others, in days: a peer that asks within it learns the new one by itself. */
const OVERLAP_DAYS = 30;

/** What others know this cell by: one line. Makes the first key where there is none. */
export async function ownLine(client: Queryable, cell: string): Promise<string> {
  const { kid, publicKey, privateKey } = await makePair();
  await client.query('SELECT peer.begin($1, $2, $3)', [kid, publicKey, privateKey]);
  const { rows } = await client.query<{ public_key: string }>('SELECT public_key FROM peer.own_key WHERE ends IS NULL');
  return lineOf(cell, must(rows[0], 'key of this cell').public_key);
}

/** Believes a cell by its line from now on: the cell. Errors: OperatorError. */
export async function trust(client: Queryable, home: string, line: string): Promise<string> {
  const { cell, publicKey } = readLine(line);
  const kid = await kidOf(publicKey);
  if (cell === home) throw new OperatorError(`That is the line of cell ${cell}, which is this one itself. Take that of the other cell.`);
  const { rows: committees } = await client.query('SELECT FROM reference.committee WHERE code = $1', [cell]);
  if (committees.length === 0) throw new OperatorError(`There is no committee ${cell}.`);
  const { rows: ours } = await client.query('SELECT FROM peer.own_key WHERE kid = $1', [kid]);
  if (ours.length > 0)
    throw new OperatorError(
      `That key is this cell's own: one of the two was made from a copy of the other's database. Run "npm run cells -- rotate --now" in the copy.`,
    );
  const { rows } = await client.query<{ cell: string }>(
    `INSERT INTO peer.trusted_key AS t (kid, cell, public_key) VALUES ($1, $2, $3)
     ON CONFLICT (kid) DO UPDATE SET ends = NULL, since = clock_timestamp(), announced = false WHERE t.cell = EXCLUDED.cell RETURNING cell`,
    [kid, cell, publicKey],
  );
  if (!rows[0])
    throw new OperatorError(
      'That key was trusted here as another cell’s, and a key is one cell’s alone. Have it make a new one: rotate --now.',
    );
  return cell;
}

/** Believes no key of a cell any more; how many it were. */
export async function distrust(client: Queryable, cell: string): Promise<number> {
  const { rows } = await client.query(
    'UPDATE peer.trusted_key SET ends = clock_timestamp() WHERE cell = $1 AND (ends IS NULL OR ends > clock_timestamp()) RETURNING kid',
    [cell],
  );
  return rows.length;
}

/**
 * Makes a new pair, with which is signed from now on; the line of it. Others learn it by themselves, under the one before, which they believe for a
 * month more; `now`: which ends at once, for it is in wrong hands.
 */
export async function rotate(client: pg.ClientBase, cell: string, { now }: { now: boolean }): Promise<string> {
  const { kid, publicKey, privateKey } = await makePair();
  await client.query('BEGIN');
  await client.query('LOCK TABLE peer.own_key IN SHARE ROW EXCLUSIVE MODE');
  await client.query('DELETE FROM peer.own_key WHERE $1 OR ends < clock_timestamp()', [now]);
  await client.query('UPDATE peer.own_key SET ends = clock_timestamp() + make_interval(days => $1) WHERE ends IS NULL', [OVERLAP_DAYS]);
  await client.query('INSERT INTO peer.own_key (kid, public_key, private_key) VALUES ($1, $2, $3)', [kid, publicKey, privateKey]);
  await client.query('COMMIT');
  return lineOf(cell, publicKey);
}

export interface TrustState {
  cell: string;
  /** Keys that are believed. */
  keys: number;
  since: Date;
}

/** Of which cells a key is believed. */
export async function trusted(client: Queryable): Promise<TrustState[]> {
  const { rows } = await client.query<TrustState>(
    `SELECT cell, count(*)::int AS keys, max(since) AS since FROM peer.trusted_key WHERE ends IS NULL OR ends > clock_timestamp() GROUP BY cell ORDER BY cell`,
  );
  return rows;
}
