import type { Database } from '../database/database.ts';
import { type Actor, staffOf } from '../identity/actor.ts';
import { importParts, importRows, type TypedRow } from '../import/import-rows.ts';
import { itemAt } from '../must.ts';
import type { Next } from '../records/at-work.ts';
import { checkRecord } from '../records/check.ts';
import { naturalKeyOf } from '../records/key.ts';
import { type Kind, tableOf } from '../records/kind.ts';
import type { Queryable } from '../records/queryable.ts';
import type { Draft } from './recipe.ts';

export interface Written {
  /** By kind: how many new, how many there already. */
  kinds: { kind: Kind; inserted: number; updated: number; unchanged: number }[];
}

interface WriteOptions {
  dryRun: boolean;
  onProgress: (written: number, all: number) => void;
}

/** Committees that are written at the same time. */
const AT_ONCE = 4;

/** What the scenario says of itself to the import. */
const BY_SCENARIO = { history: true, synthetic: true, reason: 'scenario' } as const;

/** Imports drafts of one committee as parts of a longer work, those referred to first; gives their ids. */
export async function writeParts(next: Next, kinds: readonly Kind[], actor: Actor, drafts: readonly Draft[]): Promise<Map<Draft, string>> {
  const ids = new Map<Draft, string>();
  const byKind = Map.groupBy(drafts, draft => draft.recipe.kind);
  for (const kind of kinds) {
    const mine = byKind.get(kind);
    if (!mine) continue;
    const committee = itemAt(mine, 0).committee;
    const counts = { inserted: 0, updated: 0, unchanged: 0, withdrawn: 0 };
    await importParts(
      next,
      { kind, committee, actor, ...BY_SCENARIO },
      mine.map(draft => rowOf(draft, ids)),
      counts,
    );
    await next(work => lookUp(work, kind, mine, ids));
  }
  return ids;
}

/** Imports drafts kind by kind, those referred to first, each kind of each committee in a transaction of its own. */
export async function writeDrafts(database: Database, drafts: readonly Draft[], { dryRun, onProgress }: WriteOptions): Promise<Written> {
  const ids = new Map<Draft, string>();
  const result: Written = { kinds: [] };
  const byKind = Map.groupBy(drafts, draft => draft.recipe.kind);
  let done = 0;
  for (const kind of database.model.kinds) {
    const mine = byKind.get(kind) ?? [];
    if (mine.length === 0) continue;
    const counts = { kind, inserted: 0, updated: 0, unchanged: 0 };
    result.kinds.push(counts);
    if (dryRun) {
      counts.unchanged = mine.length;
      for (const draft of mine) checkDraft(draft);
      continue;
    }
    await eachAtOnce([...Map.groupBy(mine, draft => draft.committee)], async ([committee, some]) => {
      const actor = staffOf(committee, 'scenario');
      const rows = some.map(draft => rowOf(draft, ids));
      const { inserted, updated, unchanged } = await importRows(database, { kind, committee, actor, ...BY_SCENARIO }, rows);
      counts.inserted += inserted;
      counts.updated += updated;
      counts.unchanged += unchanged;
      done += some.length;
      onProgress(done, drafts.length);
    });
    if (drafts.some(draft => Object.values(draft.links).some(link => link.recipe.kind === kind)))
      await lookUp(database.pool, kind, mine, ids);
  }
  return result;
}

function rowOf({ fields, links, recordedAt }: Draft, ids: ReadonlyMap<Draft, string>): TypedRow {
  const references = Object.entries(links).map(([field, draft]) => [field, ids.get(draft)]);
  // An as-of may be today, and its end still to come.
  const known = Math.min(Date.parse(recordedAt), Date.now());
  return { ...fields, ...Object.fromEntries(references), recordedAt: new Date(known).toISOString() };
}

/** Ids of what was written, by natural key: one query. */
async function lookUp(database: Queryable, kind: Kind, drafts: readonly Draft[], ids: Map<Draft, string>): Promise<void> {
  const committees = [...new Set(drafts.map(draft => draft.committee))];
  const { rows } = await database.query<{ id: string; committee: string; natural_key: string }>(
    `SELECT id, committee, natural_key FROM ${tableOf(kind)} WHERE committee = ANY ($1) AND synthetic`,
    [committees],
  );
  const found = new Map(rows.map(row => [`${row.committee} ${row.natural_key}`, row.id]));
  for (const draft of drafts) {
    const id = found.get(`${draft.committee} ${naturalKeyOf(kind, rowOf(draft, ids))}`);
    if (id) ids.set(draft, id);
  }
}

/** What the import would refuse is a mistake of a recipe. References are not there yet, nor what is named by a name. */
function checkDraft({ recipe: { kind }, committee, fields, links }: Draft): void {
  const stand = Object.fromEntries(
    Object.entries(links).map(([field, { recipe, committee: owner }]) => [field, `${recipe.kind.prefix}_${owner}_${'0'.repeat(32)}`]),
  );
  const named = Object.entries(kind.fields).flatMap(([name, { to }]) => (to && name in fields && !(name in stand) ? [[name, null]] : []));
  const [problem] = checkRecord(kind, { ...fields, ...stand, ...Object.fromEntries(named) }, committee, 'en');
  if (problem) throw new Error(`The scenario made a ${kind.name} that cannot be: ${problem.message} ${JSON.stringify(fields)}`);
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
