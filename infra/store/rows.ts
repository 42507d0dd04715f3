import { naturalKeyOf } from '../kernel/key.ts';
import { type Kind, openFields, personalFields, type RowOf, tableOf } from '../kernel/kind.ts';
import { snake } from '../kernel/names.ts';
import { often, type Queryable } from '../kernel/queryable.ts';
import type { RecordRow } from '../kernel/row.ts';
import { BASE_NAMES, columnType, emptyOf } from './entity.ts';

/** A record's rows in the database. Reads give plain typed rows; single writes go through at-work.ts, many at once through insertRows. */

/** The columns of a kind under their names in code; instants as numbers (milliseconds), numerics as numbers. */
export const columnsOf = (kind: Kind, alias = ''): string => {
  const of = alias ? `${alias}.` : '';
  const base = BASE_NAMES.map(name =>
    INSTANTS.has(name) ? `(extract(epoch FROM ${of}${snake(name)}) * 1000)::float8 AS "${name}"` : `${of}${snake(name)} AS "${name}"`,
  );
  const own = openFields(kind).map(([name, field]) => `${of}${snake(name)}${field.type === 'decimal' ? '::float8' : ''} AS "${name}"`);
  return [...base, ...own].join(', ');
};

const INSTANTS: ReadonlySet<string> = new Set(['recordedAt', 'createdAt', 'updatedAt', 'withdrawnAt']);

/** What columnsOf selects as a record. */
export function toRecord<K extends Kind>(kind: K, row: Record<string, unknown>): RowOf<K> {
  for (const name of INSTANTS) if (row[name] !== null) row[name] = new Date(Number(row[name]));
  for (const [name, field] of Object.entries(kind.fields))
    if (field.type === 'items' && typeof row[name] === 'string') row[name] = JSON.parse(row[name]);
  return row as RowOf<K>;
}

/** Records of a kind by id, in one statement that is prepared once for each connection. */
export async function readRows<K extends Kind>(pool: Queryable, kind: K, ids: readonly string[]): Promise<RowOf<K>[]> {
  const text = `SELECT ${columnsOf(kind)} FROM ${tableOf(kind)} WHERE id = ANY ($1)`;
  const { rows } = await pool.query<Record<string, unknown>>({ name: `record.${kind.name}`, text, values: [ids] });
  return rows.map(row => toRecord(kind, row));
}

/** Live rows, or one by its id whatever it is, kept from being changed by others until the transaction ends. */
export async function lockRows<K extends Kind>(database: Queryable, kind: K, where: string, values: unknown[]): Promise<RowOf<K>[]> {
  const { rows } = await database.query<Record<string, unknown>>(
    often(`SELECT ${columnsOf(kind)} FROM ${tableOf(kind)} WHERE ${where} ORDER BY id FOR NO KEY UPDATE`, values),
  );
  return rows.map(row => toRecord(kind, row));
}

/**
 * Inserts whole records in one statement. A row whose natural key is there already is left alone, or with `renew` brought
 * up to date where it differs (in the fields named, or in all of them). Returns the rows written, each with `inserted`.
 */
export async function insertRows(
  database: Queryable,
  kind: Kind,
  rows: readonly Readonly<Record<string, unknown>>[],
  renew: boolean | readonly string[] = false,
): Promise<{ id: string; natural_key: string; inserted: boolean }[]> {
  const fields = openFields(kind);
  const columns = fields.map(([name]) => snake(name));
  const entered = fields.filter(([name, { derived }]) => !derived && (typeof renew === 'boolean' || renew.includes(name)));
  const renewed = entered.map(([name]) => snake(name));
  const mine = ['id', 'committee', 'natural_key', 'recorded_at', 'synthetic'];
  const typed = fields.map(([name, field]) => `${snake(name)} ${columnType(field)}`);
  const onConflict =
    renew && renewed.length > 0
      ? `DO UPDATE SET ${renewed.map(column => `${column} = EXCLUDED.${column}`).join(', ')}, version = r.version + 1, updated_at = clock_timestamp()
       WHERE (${renewed.map(column => `r.${column}`).join(', ')}) IS DISTINCT FROM (${renewed.map(column => `EXCLUDED.${column}`).join(', ')}) AND r.withdrawn_at IS NULL`
      : 'DO NOTHING';
  const { rows: written } = await database.query<{ id: string; natural_key: string; inserted: boolean }>(
    `INSERT INTO ${tableOf(kind)} AS r (${[...mine, ...columns].join(', ')})
     SELECT id, committee, natural_key, recorded_at, coalesce(synthetic, false), ${columns.join(', ')}
     FROM jsonb_to_recordset($1) AS x(id text, committee text, natural_key text, recorded_at timestamptz, synthetic boolean, ${typed.join(', ')})
     ON CONFLICT (committee, natural_key) ${onConflict}
     RETURNING id, natural_key, (xmax = 0) AS inserted`,
    [JSON.stringify(rows.map(row => toColumns(kind, row)))],
  );
  return written;
}

function toColumns(kind: Kind, row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const columns: Record<string, unknown> = {
    id: row.id,
    committee: row.committee,
    natural_key: naturalKeyOf(kind, row),
    recorded_at: row.recordedAt ?? null,
    synthetic: row.synthetic ?? false,
  };
  for (const [name, field] of openFields(kind)) columns[snake(name)] = row[name] ?? emptyOf(field);
  return columns;
}

/** Keeps personal data apart from the records: of several in one statement. */
export async function writePersonal(
  database: Queryable,
  committee: string,
  all: readonly { id: string; data: Readonly<Record<string, unknown>> }[],
): Promise<void> {
  if (all.length === 0) return;
  await database.query(
    `INSERT INTO record.personal AS p (record, committee, data)
     SELECT x.record, $1, x.data FROM jsonb_to_recordset($2) AS x (record text, data jsonb)
     ON CONFLICT (record) DO UPDATE SET data = p.data || EXCLUDED.data`,
    [committee, JSON.stringify(all.map(({ id, data }) => ({ record: id, data })))],
  );
}

export async function readPersonal(database: Queryable, kind: Kind, ids: readonly string[]): Promise<Map<string, RecordRow | object>> {
  if (personalFields(kind).length === 0 || ids.length === 0) return new Map();
  const { rows } = await database.query<{ record: string; data: object | string }>(
    'SELECT record, data FROM record.personal WHERE record = ANY ($1)',
    [ids],
  );
  return new Map(rows.map(({ record, data }) => [record, typeof data === 'string' ? JSON.parse(data) : data]));
}
