import type { ClientBase, Pool } from 'pg';
import { type Kind, openFields, snake, tableOf } from '../records/kind.ts';
import { naturalKeyOf } from '../records/rows.ts';

/**
 * The rows together with what their records hold in the fields that the rows do not bring, for rules that need several fields.
 * The rows themselves where there is no such rule.
 */
export async function withKept<T extends Record<string, unknown>>(
  client: ClientBase | Pool,
  kind: Kind,
  committee: string,
  rows: T[],
  fields: string[] | undefined,
): Promise<T[]> {
  const absent = openFields(kind).filter(([name]) => fields && !fields.includes(name));
  if (!kind.check || absent.length === 0) return rows;
  const { rows: kept } = await client.query<Record<string, unknown> & { natural_key: string }>(
    `SELECT natural_key, ${absent.map(([name]) => `${snake(name)} AS "${name}"`).join(', ')} FROM ${tableOf(kind)} WHERE committee = $1 AND natural_key = ANY ($2)`,
    [committee, rows.map(row => naturalKeyOf(kind, row))],
  );
  const byKey = new Map(kept.map(({ natural_key, ...values }) => [natural_key, values]));
  return rows.map(row => ({ ...byKey.get(naturalKeyOf(kind, row)), ...row }));
}
