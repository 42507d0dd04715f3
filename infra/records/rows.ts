import type { PoolClient } from 'pg';
import type { Database } from '../database/database.ts';
import { columnType, entityOf, type RecordRow } from './entity.ts';
import { type Kind, openFields, personalFields, snake, tableOf } from './kind.ts';

/** A record's rows in the database: what is written and read inside a writer's transaction. */

/** What makes two records of a committee the same. A slash within a part is doubled, so that no two records share a key by accident. */
export const naturalKeyOf = (kind: Kind, record: Record<string, unknown>): string =>
  kind.naturalKey
    .map(field => String(record[field] ?? ''))
    .map(part => (kind.naturalKey.length > 1 ? part.replaceAll('/', '//') : part))
    .join(' / ');

/**
 * Inserts whole records in one statement. A row whose natural key is there already is left alone, or with `renew` brought
 * up to date where it differs (in the fields named, or in all of them). Returns the rows written, each with `inserted`.
 */
export async function insertRows(
  client: PoolClient,
  kind: Kind,
  rows: Record<string, unknown>[],
  renew: boolean | string[] = false,
): Promise<Record<string, any>[]> {
  const fields = openFields(kind);
  const columns = fields.map(([name]) => snake(name));
  const renewed = Array.isArray(renew) ? fields.filter(([name]) => renew.includes(name)).map(([name]) => snake(name)) : columns;
  const mine = ['id', 'committee', 'natural_key', 'recorded_at', 'synthetic'];
  const typed = fields.map(([name, field]) => `${snake(name)} ${columnType(field)}`);
  const onConflict = renew
    ? `DO UPDATE SET ${renewed.map(column => `${column} = EXCLUDED.${column}`).join(', ')}, version = r.version + 1, updated_at = clock_timestamp()
       WHERE (${renewed.map(column => `r.${column}`).join(', ')}) IS DISTINCT FROM (${renewed.map(column => `EXCLUDED.${column}`).join(', ')}) AND r.withdrawn_at IS NULL`
    : 'DO NOTHING';
  const { rows: written } = await client.query(
    `INSERT INTO ${tableOf(kind)} AS r (${[...mine, ...columns].join(', ')})
     SELECT id, committee, natural_key, recorded_at, coalesce(synthetic, false), ${columns.join(', ')}
     FROM jsonb_to_recordset($1) AS x(id text, committee text, natural_key text, recorded_at timestamptz, synthetic boolean, ${typed.join(', ')})
     ON CONFLICT (committee, natural_key) ${onConflict}
     RETURNING ${renew ? 'id, natural_key' : '*'}, (xmax = 0) AS inserted`,
    [JSON.stringify(rows.map(row => toColumns(kind, row)))],
  );
  return written;
}

function toColumns(kind: Kind, row: Record<string, unknown>): Record<string, unknown> {
  const columns: Record<string, unknown> = {
    id: row.id,
    committee: row.committee,
    natural_key: naturalKeyOf(kind, row),
    recorded_at: row.recordedAt ?? null,
    synthetic: row.synthetic ?? false,
  };
  for (const [name, field] of openFields(kind)) columns[snake(name)] = row[name] ?? emptyOf(field.type);
  return columns;
}

const emptyOf = (type: string) => (type === 'texts' || type === 'items' ? [] : type === 'boolean' ? false : null);

export async function updateRow(
  client: PoolClient,
  kind: Kind,
  id: string,
  patch: Record<string, unknown>,
): Promise<Record<string, unknown> | null> {
  const names = ['naturalKey', ...openFields(kind).map(([name]) => name)].filter(name => patch[name] !== undefined);
  const values = names.map(name => {
    const field = kind.fields[name];
    const value = patch[name] ?? (field ? emptyOf(field.type) : null);
    return field?.type === 'items' ? JSON.stringify(value) : value;
  });
  const taken = await client.query(
    `SELECT FROM ${tableOf(kind)} WHERE committee = split_part($1, '_', 2) AND natural_key = $2 AND id <> $1`,
    [id, patch.naturalKey],
  );
  if (taken.rowCount) return null;
  const { rows } = await client.query(
    `UPDATE ${tableOf(kind)} SET ${names.map((name, index) => `${snake(name)} = $${index + 2}`).join(', ')},
       version = version + 1, updated_at = clock_timestamp() WHERE id = $1 RETURNING *`,
    [id, ...values],
  );
  return rows[0];
}

export async function lockRow(client: PoolClient, kind: Kind, id: string): Promise<Record<string, any> | undefined> {
  return (await client.query(`SELECT * FROM ${tableOf(kind)} WHERE id = $1 FOR NO KEY UPDATE`, [id])).rows[0];
}

export async function writePersonal(
  client: PoolClient,
  kind: Kind,
  id: string,
  committee: string,
  input: Record<string, unknown>,
): Promise<void> {
  const personal = personalFields(kind).filter(([name]) => input[name] !== undefined);
  if (personal.length === 0) return;
  await client.query(
    'INSERT INTO record.personal (record, committee, data) VALUES ($1, $2, $3) ON CONFLICT (record) DO UPDATE SET data = record.personal.data || EXCLUDED.data',
    [id, committee, JSON.stringify(Object.fromEntries(personal.map(([name]) => [name, input[name]])))],
  );
}

export async function readPersonal(client: PoolClient, kind: Kind, id: string): Promise<Record<string, unknown>> {
  if (personalFields(kind).length === 0) return {};
  return (await client.query('SELECT data FROM record.personal WHERE record = $1', [id])).rows[0]?.data ?? {};
}

export const toRecord = (database: Database, kind: Kind, row: Record<string, any>): RecordRow =>
  database.orm.em.fork().map(entityOf(kind), row) as RecordRow;
