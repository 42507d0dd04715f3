import { type Kind, tableOf } from '../kernel/kind.ts';
import type { Queryable } from '../kernel/queryable.ts';
import type { RecordRow } from '../kernel/row.ts';
import { columnsOf, toRecord } from '../store/rows.ts';

/** The committee's records with these natural keys, withdrawn or not: one statement. */
export async function existingRecords(
  database: Queryable,
  kind: Kind,
  committee: string,
  keys: readonly string[],
): Promise<Map<string, RecordRow>> {
  const { rows } = await database.query<Record<string, unknown>>(
    `SELECT ${columnsOf(kind)} FROM ${tableOf(kind)} WHERE committee = $1 AND natural_key = ANY ($2)`,
    [committee, keys],
  );
  return new Map(rows.map(row => toRecord(kind, row)).map(record => [record.naturalKey, record]));
}
