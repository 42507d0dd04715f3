import { type ImportCounts, importParts, type TypedRow } from '@tongxin/infra/import/import-rows.ts';
import { type Actor, operator } from '@tongxin/infra/kernel/actor.ts';
import { naturalKeyOf } from '@tongxin/infra/kernel/key.ts';
import { type Kind, tableOf } from '@tongxin/infra/kernel/kind.ts';
import type { Queryable } from '@tongxin/infra/kernel/queryable.ts';
import { itemAt } from '@tongxin/infra/must.ts';
import { atWorkForMany, type Next } from '@tongxin/infra/store/at-work.ts';
import type { Database } from '@tongxin/infra/store/database.ts';
import { inOrder, type Made } from './records.ts';

export interface Written {
  /** By kind: how many new, how many there already. */
  kinds: { kind: Kind; inserted: number; updated: number; unchanged: number }[];
}

/** Transactions that write at the same time. */
const AT_ONCE = 3;

/** Records in one transaction: to publish those of thirty small committees at once takes little longer than those of one. */
const ENOUGH = 2000;

/** What made-up records say of themselves to the import. */
const BY_SCENARIO = { history: true, synthetic: true, reason: 'scenario' } as const;

type Counts = Written['kinds'][number];

/**
 * Imports records, those referred to first. All that a committee made is written in one transaction: what hangs together is published
 * once, and what a record counts for because of another is known as long as that one. People come before, for others name them; all in one
 * transaction, for whoever registers people waits for others who do.
 */
export async function writeRecords(
  database: Database,
  records: readonly Made[],
  onProgress: (written: number, all: number) => void,
): Promise<Written> {
  const ids = new Map<Made, string>();
  const counts = new Map<Kind, Counts>();
  let done = 0;
  const written = (kind: Kind, of: ImportCounts) => {
    const sum = counts.get(kind) ?? { kind, inserted: 0, updated: 0, unchanged: 0 };
    for (const name of ['inserted', 'updated', 'unchanged'] as const) sum[name] += of[name];
    counts.set(kind, sum);
    done += of.inserted + of.updated + of.unchanged;
    onProgress(done, records.length);
  };
  const { kinds } = database.model;
  const actor = operator('scenario');
  const write = (some: OfCommittee[]) =>
    atWorkForMany({ database, actor, language: 'zh' }, async begin => {
      for (const [committee, records] of some) {
        const next = await begin({ committee, action: 'UPDATE', reason: BY_SCENARIO.reason });
        await writeParts({ next, kinds, actor, records, ids, written });
      }
    });
  const people = new Set(kinds.slice(0, kinds.findIndex(({ identifies }) => identifies) + 1));
  await write(byCommittee(records.filter(({ kind }) => people.has(kind))));
  const rest = records.filter(({ kind }) => !people.has(kind));
  for (const wave of wavesOf(rest)) await eachAtOnce(together(wave), write);
  return { kinds: kinds.flatMap(kind => counts.get(kind) ?? []) };
}

type OfCommittee<M extends Made = Made> = [committee: string, records: M[]];

/** By committee, those to which others refer first. */
export const byCommittee = <M extends Made>(records: readonly M[]): OfCommittee<M>[] => wavesOf(records).flat();

/** Committees that can be written at the same time, the largest first: what others' records name has been written in the wave before. */
function wavesOf<M extends Made>(records: readonly M[]): OfCommittee<M>[][] {
  const all = Map.groupBy(records, ({ committee }) => committee);
  const needs = new Map(
    [...all].map(([committee, mine]) => {
      const others = mine.flatMap(({ links }) => Object.values(links).map(link => link.committee));
      return [committee, new Set(others.filter(other => other !== committee && all.has(other)))] as const;
    }),
  );
  const waves: OfCommittee<M>[][] = [];
  while (all.size > 0) {
    const ready = [...all].filter(([committee]) => [...(needs.get(committee) ?? [])].every(other => !all.has(other)));
    if (ready.length === 0) throw new Error(`The records of ${[...all.keys()].join(', ')} refer to each other in a circle.`);
    for (const [committee] of ready) all.delete(committee);
    // The last that is written alone is then a small one.
    waves.push(ready.sort(([, a], [, b]) => b.length - a.length));
  }
  return waves;
}

/** Committees that are written in one transaction: one with many records by itself, of others several. */
function together(all: readonly OfCommittee[]): OfCommittee[][] {
  const groups: OfCommittee[][] = [];
  let size = ENOUGH;
  for (const one of all) {
    if (size >= ENOUGH) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)?.push(one);
    size += one[1].length;
  }
  return groups;
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
    for (const part of inOrder(mine)) {
      const rows = part.map(record => rowOf(record, ids));
      await importParts(next, { kind, committee, actor, ...BY_SCENARIO }, rows, counts);
      await next(work => lookUp(work, kind, part, ids));
    }
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
