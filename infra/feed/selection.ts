import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { itemAt } from '../must.ts';
import { code, type Head, TABLES, type Table, type Trailer, tables, tablesFor } from './protocol.ts';

/** What is asked of this cell. */
export interface Asked {
  receiver: string;
  sends: Head['sends'];
  /** What the receiver has; null: nothing. */
  since: string | null;
  mark: string | null;
  gzip: boolean;
  until: number;
}

const partition = (table: Table, home: string): string => `ledger.${table}_${code(home)}`;
const literal = (value: string): string => pg.escapeLiteral(value);

/** Whether the mark is known, and from where on there is something new, if there is. */
export function newSql(home: string, { receiver, sends, since, mark }: Asked & { since: string }): string {
  const [who, what] = [literal(receiver), literal(mark ?? '')];
  // Where nothing is new at all, it need not be asked for whom it is.
  const anything = `coalesce(${tablesFor(sends)
    .map(table => firstNew(table, home, since))
    .join(', ')}, false)`;
  const from = `CASE WHEN ${anything} THEN ${sends === 'TOLD' ? `ledger.look(${who}, ${what})` : literal(since)} END`;
  return `SELECT ledger.knows_mark(${who}, ${what}) AS known, ${from} AS since`;
}

/** True or null. An index leads to the first that is new; EXISTS alone would be planned as a walk. */
const firstNew = (table: Table, home: string, since: string): string =>
  `(SELECT true FROM ${partition(table, home)} WHERE ${isNew(since)} ORDER BY arrived LIMIT 1)`;

/** By this cell's clock. Asked before what is then looked at: all that was known by then is seen. */
export async function wholeUntil(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ at: Date }>('SELECT ledger.whole_until() AS at');
  return itemAt(rows, 0).at.toISOString();
}

const isNew = (since: string): string =>
  `arrived >= ${literal(since.slice(0, since.indexOf(':')))}::xid8 AND NOT pg_visible_in_snapshot(arrived, ${literal(since)}::pg_snapshot)`;

/** What an answer shows: the database as of one moment. */
export interface Snapshot {
  /** Where there is something to send. */
  filled: Table[];
  /** By this cell's clock: all that was known by then is shown. */
  at: string;
  /** Stands for it from now on, and was kept before anything is sent. */
  mark: string;
}

/** Begins to read as of this moment; undefined where the database does not know what the receiver has, as one restored meanwhile. */
export async function snapshot(
  client: pg.PoolClient,
  short: pg.Pool,
  home: string,
  { receiver, mark, sends, since }: Asked,
): Promise<Snapshot | undefined> {
  const at = await wholeUntil(short);
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const { rows } = await client.query<{ position: string; known: boolean; filled: Table[] }>(
    `SELECT pg_current_snapshot()::text AS position, $2::uuid IS NULL OR ledger.knows_mark($1, $2) AS known,
       ARRAY(SELECT name FROM (VALUES ${tablesFor(sends)
         .map(table => `('${table}', ${sends === 'TOLD' || since === null ? 'true' : firstNew(table, home, since)})`)
         .join(', ')}) t (name, new) WHERE new) AS filled`,
    [receiver, mark],
  );
  const { position, known, filled } = itemAt(rows, 0);
  if (!known) return undefined;
  const { rows: kept } = await short.query<{ mark: string }>('SELECT ledger.keep_mark($1, $2, $3) AS mark', [
    receiver,
    position,
    sends === 'TOLD',
  ]);
  return { at, mark: itemAt(kept, 0).mark, filled };
}

/** The answer, line by line. */
export async function* lines(
  client: pg.PoolClient,
  asked: Asked,
  head: Head,
  { at, mark, filled, columns }: Snapshot & { columns: Columns },
): AsyncGenerator<Buffer> {
  yield Buffer.from(`${JSON.stringify(head)}\n`);
  const rows: Trailer['rows'] = {};
  for (const table of filled) {
    const names = columns[table] ?? [];
    yield Buffer.from(`${JSON.stringify({ table, columns: names })}\n`);
    const some = `SELECT ${names.map(pg.escapeIdentifier).join(', ')} FROM ${partition(table, head.cell)} ${which(table, asked)}`;
    const copy = client.query(copyTo(`COPY (${some}) TO STDOUT`));
    yield* copy as AsyncIterable<Buffer>;
    rows[table] = copy.rowCount;
    yield Buffer.from('\\.\n');
  }
  await client.query('COMMIT');
  yield Buffer.from(`${JSON.stringify({ mark, at, rows } satisfies Trailer)}\n`);
}

function which(table: Table, { receiver, sends, since }: Asked): string {
  if (sends === 'TOLD')
    return `WHERE ${TABLES[table]} IN (SELECT ledger.told(${literal(receiver)}, ${since === null ? 'NULL' : literal(since)}))`;
  return since === null ? '' : `WHERE ${isNew(since)}`;
}

export type Columns = Partial<Record<Table, string[]>>;

/** All but what each database makes of the others itself. */
export async function columnsOf(client: pg.PoolClient, home: string): Promise<Columns> {
  const { rows } = await client.query<{ name: Table; columns: string[] }>(
    `SELECT t.name, array_agg(attname::text ORDER BY attnum) AS columns FROM unnest($1::text[], $2::regclass[]) t (name, relation)
     JOIN pg_attribute ON attrelid = t.relation AND attnum > 0 AND NOT attisdropped AND attgenerated = '' AND attname <> 'arrived' GROUP BY 1`,
    [tables, tables.map(table => partition(table, home))],
  );
  return Object.fromEntries(rows.map(({ name, columns }) => [name, columns]));
}
