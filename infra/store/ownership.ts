import type pg from 'pg';
import type { NamedCell } from '../config.ts';
import { OperatorError } from '../errors.ts';
import { withOwner } from './owner.ts';

/** Which cell keeps whose records is settled here, by a person's command alone: no configuration moves it. */

const COMMAND = 'npm run cells --';

/**
 * Lets cells be named that keep what nobody keeps here. Errors: OperatorError, for one that would take over what is kept here, and for a
 * database that is another cell's.
 */
export async function admitCells(client: pg.Client, home: string, named: readonly NamedCell[]): Promise<void> {
  await settleHome(client, home);
  for (const { variable, cell } of named) {
    const { rowCount: known } = await client.query('SELECT FROM ledger.cell WHERE code = $1', [cell]);
    if (known) continue;
    const { here, elsewhere } = await open(client, cell);
    // Whose records those above this cell keep is not for it to say.
    if (here.length === 0 && (elsewhere.length === 0 || (await isAbove(client, cell)))) continue;
    const { records } = await recordsOf(client, here);
    const keeper = here.length > 0 ? 'here' : `by cell ${elsewhere[0]?.cell}`;
    throw new OperatorError(
      `${variable} names ${cell}, whose records are kept ${keeper}${records > 0 ? ` (there ${records === 1 ? 'is 1' : `are ${records}`})` : ''}. ${
        records > 0
          ? `Take it out of ${variable}.`
          : `If it is to keep them itself from now on, run once: ${COMMAND} open ${cell}. Else take it out of ${variable}.`
      }`,
    );
  }
  await client.query('SELECT ledger.derive_owners()');
}

async function isAbove(client: pg.Client, cell: string): Promise<boolean> {
  const { rowCount } = await client.query("SELECT FROM reference.reach WHERE owner = ledger.home() AND scope = $1 AND reach = 'SUBTREE'", [
    cell,
  ]);
  return (rowCount ?? 0) > 0;
}

async function settleHome(client: pg.Client, home: string): Promise<void> {
  const { rows } = await client.query<{ code: string; used: boolean }>(
    `SELECT code, EXISTS (SELECT FROM ledger.card) OR EXISTS (SELECT FROM ledger.feed) OR EXISTS (SELECT FROM ledger.ownership)
       OR EXISTS (SELECT FROM ledger.cell WHERE NOT home) AS used FROM ledger.cell WHERE home`,
  );
  const [former] = rows;
  if (former?.used && former.code !== home)
    throw new OperatorError(`CELL is ${home}, and this database is that of cell ${former.code}. Correct CELL, or the database.`);
  await client.query('SELECT ledger.move_home($1)', [home]);
}

/** Committees that a cell takes over, of those that are kept here, and of those that another keeps. */
interface Taken {
  here: string[];
  elsewhere: { committee: string; cell: string }[];
}

/** Opens a cell. */
async function open(client: pg.Client, cell: string): Promise<Taken> {
  const { rows: before } = await client.query<{ committee: string; cell: string; home: boolean }>(
    'SELECT committee, cell, cell = ledger.home() AS home FROM ledger.owner ORDER BY 1',
  );
  const { rowCount: exists } = await client.query('SELECT FROM reference.committee WHERE code = $1', [cell]);
  if (!exists) throw new OperatorError(`There is no committee ${cell}.`);
  await client.query('SELECT ledger.open_cell($1, false)', [cell]);
  await client.query('SELECT ledger.derive_owners()');
  const { rows: after } = await client.query<{ committee: string }>('SELECT committee FROM ledger.owner WHERE cell = $1', [cell]);
  const theirs = new Set(after.map(({ committee }) => committee));
  const taken = before.filter(({ committee }) => theirs.has(committee));
  return { here: taken.filter(({ home }) => home).map(({ committee }) => committee), elsewhere: taken.filter(({ home }) => !home) };
}

/** Records kept here of these committees. */
async function recordsOf(client: pg.Client, committees: string[]): Promise<{ records: number; kinds: string }> {
  const { rows } = await client.query<{ records: number; kinds: string }>(
    `SELECT coalesce(sum(n), 0)::int AS records, coalesce(string_agg(format('%s %s', n, kind), ', ' ORDER BY n DESC, kind), '') AS kinds
     FROM (SELECT kind, count(*) AS n FROM ledger.card WHERE cell = ledger.home() AND owner = ANY ($1) GROUP BY kind) counted`,
    [committees],
  );
  return rows[0] ?? { records: 0, kinds: '' };
}

const atOnce = <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> =>
  withOwner(url, async client => {
    await client.query('BEGIN');
    await client.query("SELECT pg_advisory_xact_lock(hashtext('tongxin.prepare'))");
    const done = await work(client);
    await client.query('COMMIT');
    return done;
  });

/**
 * Gives a committee and those below it to a cell of its own: the committees that it keeps from now on. Errors: OperatorError, while records of
 * them are here.
 */
export const openCell = (url: string, cell: string): Promise<string[]> =>
  atOnce(url, async client => {
    const { rowCount: known } = await client.query('SELECT FROM ledger.cell WHERE code = $1', [cell]);
    if (known) throw new OperatorError(`Cell ${cell} is open already.`);
    // Nobody writes a record between the look and the change.
    await client.query('LOCK TABLE ledger.card IN SHARE MODE');
    const { here, elsewhere } = await open(client, cell);
    const { records, kinds } = await recordsOf(client, here);
    if (records > 0)
      throw new OperatorError(
        `${cell} and those below it have records here: ${kinds}. A cell can be opened for a committee that has none here.`,
      );
    await client.query("INSERT INTO ledger.ownership (cell, change) VALUES ($1, 'OPENED')", [cell]);
    return [...here, ...elsewhere.map(({ committee }) => committee)].sort();
  });

/**
 * Takes back what was given to a cell: its committees, and who keeps each from now on. What it published here is forgotten. Errors: OperatorError,
 * where it published something and nobody said that it is to be forgotten.
 */
export const closeCell = (url: string, cell: string, { forget }: { forget: boolean }): Promise<{ committee: string; cell: string }[]> =>
  atOnce(url, async client => {
    const { rows } = await client.query<{ home: boolean }>('SELECT home FROM ledger.cell WHERE code = $1', [cell]);
    if (!rows[0]) throw new OperatorError(`There is no cell ${cell} here; "states" lists those there are.`);
    if (rows[0].home) throw new OperatorError(`Cell ${cell} is this one itself.`);
    const { rows: cards } = await client.query<{ there: number }>('SELECT count(*)::int AS there FROM ledger.card WHERE cell = $1', [cell]);
    const there = cards[0]?.there ?? 0;
    if (there > 0 && !forget)
      throw new OperatorError(
        `Cell ${cell} has published records here, ${there} in all, which nobody would see here any more. If that is wanted: ${COMMAND} close ${cell} --forget.`,
      );
    const { rows: kept } = await client.query<{ committee: string }>('SELECT committee FROM ledger.owner WHERE cell = $1 ORDER BY 1', [
      cell,
    ]);
    // First: an answer that is being taken in meanwhile finds no place to note it, or is forgotten with the rest.
    await client.query('DELETE FROM ledger.feed WHERE cell = $1', [cell]);
    await client.query('SELECT ledger.forget_cell($1)', [cell]);
    await client.query('DELETE FROM ledger.owner WHERE cell = $1', [cell]);
    await client.query('DELETE FROM ledger.cell WHERE code = $1', [cell]);
    // Orders about territory may have gone with it; this settles the directory too.
    await client.query('SELECT reference.derive_territory()');
    await client.query("INSERT INTO ledger.ownership (cell, change) VALUES ($1, 'CLOSED')", [cell]);
    const { rows: now } = await client.query<{ committee: string; cell: string }>(
      'SELECT committee, cell FROM ledger.owner WHERE committee = ANY ($1) ORDER BY 1',
      [kept.map(({ committee }) => committee)],
    );
    return now;
  });
