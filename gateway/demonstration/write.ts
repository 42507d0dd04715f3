import { importRows, type TypedRow } from '@tongxin/infra/import/import-rows.ts';
import { staffOf } from '@tongxin/infra/kernel/actor.ts';
import { naturalKeyOf } from '@tongxin/infra/kernel/key.ts';
import { type Kind, tableOf } from '@tongxin/infra/kernel/kind.ts';
import type { Queryable } from '@tongxin/infra/kernel/queryable.ts';
import type { Database } from '@tongxin/infra/store/database.ts';
import type { Made } from './records.ts';

export interface Written {
  /** By kind: how many new, how many there already. */
  kinds: { kind: Kind; inserted: number; updated: number; unchanged: number }[];
}

/** Committees that are written at the same time. */
const AT_ONCE = 4;

/** What made-up records say of themselves to the import. */
export const BY_SCENARIO = { history: true, synthetic: true, reason: 'scenario' } as const;

/** Imports records kind by kind, those referred to first, each kind of each committee in a transaction of its own. */
export async function writeRecords(
  database: Database,
  records: readonly Made[],
  onProgress: (written: number, all: number) => void,
): Promise<Written> {
  const ids = new Map<Made, string>();
  const result: Written = { kinds: [] };
  const byKind = Map.groupBy(records, record => record.kind);
  let done = 0;
  for (const kind of database.model.kinds) {
    const mine = byKind.get(kind) ?? [];
    if (mine.length === 0) continue;
    const counts = { kind, inserted: 0, updated: 0, unchanged: 0 };
    result.kinds.push(counts);
    await eachAtOnce([...Map.groupBy(mine, record => record.committee)], async ([committee, some]) => {
      const actor = staffOf(committee, 'scenario');
      const rows = some.map(record => rowOf(record, ids));
      const { inserted, updated, unchanged } = await importRows(database, { kind, committee, actor, ...BY_SCENARIO }, rows);
      counts.inserted += inserted;
      counts.updated += updated;
      counts.unchanged += unchanged;
      done += some.length;
      onProgress(done, records.length);
    });
    if (records.some(record => Object.values(record.links).some(link => link.kind === kind))) await lookUp(database.pool, kind, mine, ids);
  }
  return result;
}

export function rowOf({ fields, links, recordedAt }: Made, ids: ReadonlyMap<Made, string>): TypedRow {
  const references = Object.entries(links).map(([field, record]) => [field, ids.get(record)]);
  // An as-of may be today, and its end still to come.
  const known = Math.min(Date.parse(recordedAt), Date.now());
  return { ...fields, ...Object.fromEntries(references), recordedAt: new Date(known).toISOString() };
}

/** Ids of what was written, by natural key: one query. */
export async function lookUp(database: Queryable, kind: Kind, records: readonly Made[], ids: Map<Made, string>): Promise<void> {
  const committees = [...new Set(records.map(record => record.committee))];
  const { rows } = await database.query<{ id: string; committee: string; natural_key: string }>(
    `SELECT id, committee, natural_key FROM ${tableOf(kind)} WHERE committee = ANY ($1) AND synthetic`,
    [committees],
  );
  const found = new Map(rows.map(row => [`${row.committee} ${row.natural_key}`, row.id]));
  for (const record of records) {
    const id = found.get(`${record.committee} ${naturalKeyOf(kind, rowOf(record, ids))}`);
    if (id) ids.set(record, id);
  }
}

/** Several at a time. When one fails no other is begun, and those under way end before that is told: whoever closes the database waits for none. */
async function eachAtOnce<T>(all: T[], work: (one: T) => Promise<void>): Promise<void> {
  const left = [...all];
  const worker = async () => {
    try {
      for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one);
    } catch (error) {
      left.length = 0;
      throw error;
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, worker));
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
}
