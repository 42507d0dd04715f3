import { type ImportCounts, importParts, type TypedRow } from '@tongxin/infra/import/import-rows.ts';
import { type Actor, staffOf } from '@tongxin/infra/kernel/actor.ts';
import { naturalKeyOf } from '@tongxin/infra/kernel/key.ts';
import { type Kind, tableOf } from '@tongxin/infra/kernel/kind.ts';
import type { Queryable } from '@tongxin/infra/kernel/queryable.ts';
import { itemAt } from '@tongxin/infra/must.ts';
import { atWorkInParts, type Next } from '@tongxin/infra/store/at-work.ts';
import type { Database } from '@tongxin/infra/store/database.ts';
import type { Made } from './records.ts';

export interface Written {
  /** By kind: how many new, how many there already. */
  kinds: { kind: Kind; inserted: number; updated: number; unchanged: number }[];
}

/** Committees that are written at the same time. */
const AT_ONCE = 4;

/** What made-up records say of themselves to the import. */
const BY_SCENARIO = { history: true, synthetic: true, reason: 'scenario' } as const;

type Counts = Written['kinds'][number];

/**
 * Imports records, those referred to first: all of a committee in one transaction, so that what hangs together is published once; in
 * several where what one committee has made is named by others.
 */
export async function writeRecords(
  database: Database,
  records: readonly Made[],
  onProgress: (written: number, all: number) => void,
): Promise<Written> {
  const ids = new Map<Made, string>();
  const counts = new Map<Kind, Counts>();
  let done = 0;
  for (const kinds of phasesOf(database.model.kinds, records)) {
    const due = records.filter(({ kind }) => kinds.includes(kind));
    await eachAtOnce([...Map.groupBy(due, ({ committee }) => committee)], async ([committee, mine]) => {
      const actor = staffOf(committee, 'scenario');
      const purpose = { committee, action: 'UPDATE', reason: BY_SCENARIO.reason };
      const written = (kind: Kind, of: ImportCounts) => {
        const sum = counts.get(kind) ?? { kind, inserted: 0, updated: 0, unchanged: 0 };
        for (const name of ['inserted', 'updated', 'unchanged'] as const) sum[name] += of[name];
        counts.set(kind, sum);
        done += of.inserted + of.updated + of.unchanged;
        onProgress(done, records.length);
      };
      await atWorkInParts({ database, actor, language: 'zh' }, purpose, next =>
        writeParts({ next, kinds, actor, records: mine, ids, written }),
      );
    });
  }
  return { kinds: [...counts.values()] };
}

/** Kinds that can be written together: what another committee's record names has been written before. */
function phasesOf(kinds: readonly Kind[], records: readonly Made[]): Kind[][] {
  const byKind = Map.groupBy(records, record => record.kind);
  const phases: Kind[][] = [[]];
  for (const kind of kinds) {
    const mine = byKind.get(kind) ?? [];
    const elsewhere = ({ links, committee }: Made) =>
      Object.values(links).some(link => link.committee !== committee && phases.at(-1)?.includes(link.kind));
    if (mine.some(elsewhere)) phases.push([]);
    phases.at(-1)?.push(kind);
    // Whoever is registered by one committee is named by others.
    if (kind.identifies) phases.push([]);
  }
  return phases;
}

interface Parts<M extends Made> {
  next: Next;
  kinds: readonly Kind[];
  actor: Actor;
  /** All of one committee. */
  records: readonly M[];
  /** Gets the ids of what was written. */
  ids: Map<Made, string>;
  written?: (kind: Kind, counts: ImportCounts) => void;
}

/** Imports records of one committee as parts of a longer work, those referred to first. */
export async function writeParts<M extends Made>({ next, kinds, actor, records, ids, written }: Parts<M>): Promise<void> {
  const byKind = Map.groupBy(records, record => record.kind);
  for (const kind of kinds) {
    const mine = byKind.get(kind);
    if (!mine) continue;
    const committee = itemAt(mine, 0).committee;
    const counts = { inserted: 0, updated: 0, unchanged: 0, withdrawn: 0 };
    const rows = mine.map(record => rowOf(record, ids));
    await importParts(next, { kind, committee, actor, ...BY_SCENARIO }, rows, counts);
    await next(work => lookUp(work, kind, mine, ids));
    written?.(kind, counts);
  }
}

function rowOf({ fields, links, recordedAt }: Made, ids: ReadonlyMap<Made, string>): TypedRow {
  const references = Object.entries(links).map(([field, record]) => [field, ids.get(record)]);
  // An as-of may be today, and its end still to come.
  const known = Math.min(Date.parse(recordedAt), Date.now());
  return { ...fields, ...Object.fromEntries(references), recordedAt: new Date(known).toISOString() };
}

/** Ids of what was written, by natural key: one query. */
async function lookUp(database: Queryable, kind: Kind, records: readonly Made[], ids: Map<Made, string>): Promise<void> {
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
