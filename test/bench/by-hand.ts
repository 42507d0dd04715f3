import { newId } from '@tongxin/infra/id.ts';
import { staffOf } from '@tongxin/infra/kernel/actor.ts';
import { type Kind, tableOf } from '@tongxin/infra/kernel/kind.ts';
import type { Queryable } from '@tongxin/infra/kernel/queryable.ts';
import { actFor } from '@tongxin/infra/store/at-work.ts';
import { type Database, transaction } from '@tongxin/infra/store/database.ts';

export const COMMITTEE = '421303';
export const OFFICE = staffOf(COMMITTEE, 'bench');

export const dayOf = (number: number): string => new Date(Date.UTC(2022, 0, 1 + (number % 700))).toISOString().slice(0, 10);

/** The least that writes: one transaction which says who does, and bare SQL. Triggers and row-level security are the same. */
export const byHand = (database: Database, write: (sql: Queryable) => Promise<unknown>): Promise<unknown> =>
  transaction(database.writer, async client => {
    const sql = client as Queryable;
    await actFor(sql, OFFICE, { committee: COMMITTEE, action: 'UPDATE' });
    await write(sql);
  });

/** Inserts copies of a record in one statement. */
export async function copy(sql: Queryable, kind: Kind, id: string, copies = 1): Promise<void> {
  const fresh = Array.from({ length: copies }, () => newId(kind.prefix, COMMITTEE));
  await sql.query(
    `INSERT INTO ${tableOf(kind)} SELECT n.* FROM ${tableOf(kind)} r, jsonb_array_elements($2) x, jsonb_populate_record(r, x) n WHERE r.id = $1`,
    [id, JSON.stringify(fresh.map(each => ({ id: each, natural_key: each })))],
  );
}
