import { checkField } from '../kernel/check.ts';
import { circles } from '../kernel/circles.ts';
import type { Source } from '../kernel/derive.ts';
import type { Held } from '../kernel/hand.ts';
import { judge } from '../kernel/judge.ts';
import { naturalKeyOf } from '../kernel/key.ts';
import type { Kind } from '../kernel/kind.ts';
import { asSpelled, personKeysOf, registeredPersons } from '../kernel/persons.ts';
import { Refused } from '../kernel/refusals.ts';
import type { Fault, RecordRow } from '../kernel/row.ts';
import { same } from '../kernel/same.ts';
import { type Language, say } from '../kernel/words.ts';
import { endDependents } from './dependents.ts';
import { readPersonal } from './rows.ts';
import type { WorkInModel } from './writing.ts';

/**
 * What follows from a piece of work before it is written: what hangs on a record that ended is dealt with, derived fields are computed
 * anew, persons are named as they are registered, and every record that changed is judged by the rules of its kind.
 */
export async function settle(work: WorkInModel): Promise<void> {
  const wrong = touched(work).flatMap(held => ofEntry(held, wrongEntries(held, work.language), work.language));
  if (wrong.length > 0) throw new Refused(wrong);
  const circular = [...(await leadBack(work)).values()].flat();
  if (circular.length > 0) throw new Refused(circular);
  await follow(work);
  const faults = [...(await judgeTouched(work)).values()].flat();
  if (faults.length > 0) throw new Refused(faults);
}

/** What is wrong with what was entered, field by field: nothing is derived from what is no value of its field. */
export const wrongEntries = ({ kind, row, personal, entered }: Held, language: Language): Fault[] =>
  [...entered].flatMap(name => {
    const field = kind.fields[name];
    return field ? checkField(name, field, name in personal ? personal[name] : row[name], { committee: row.committee, language }) : [];
  });

/** Records whose references lead back to themselves, by their ids: asked before anything is derived along them. */
export async function leadBack(work: WorkInModel): Promise<Map<string, Fault[]>> {
  const { model, committee, language, hand } = work;
  const court = { database: work, kinds: model.kinds, committee, language, inHand: hand.all };
  const found = new Map<string, Fault[]>();
  for (const [kind, held] of Map.groupBy(touched(work), ({ kind }) => kind)) {
    if (!Object.values(kind.derive?.from ?? {}).some(source => source.way === 'NAMED' && source.kind === kind.name)) continue;
    const judged = held.map(each => ({ values: each.row, fresh: (name: string) => isFresh(each, name), before: each.before }));
    for (const { row, fault } of await circles(court, kind, judged)) found.set(String(judged[row]?.values.id), [fault]);
  }
  return found;
}

/** What follows, without judging it. */
export async function follow(work: WorkInModel): Promise<void> {
  await spellPersons(work);
  await endDependents(work);
  await derive(work);
  for (const { kind, row } of touched(work)) row.naturalKey = naturalKeyOf(kind, row);
}

export const touched = ({ hand }: WorkInModel): Held[] => [...hand.all.values()].filter(held => held.touched);

async function spellPersons(work: WorkInModel): Promise<void> {
  const entered = ({ row, entered }: Held) => Object.fromEntries([...entered].map(name => [name, row[name]]));
  const all = touched(work).filter(held => personKeysOf(held.kind.fields, entered(held)).length > 0);
  const registered = await registeredPersons(
    work,
    all.flatMap(held => personKeysOf(held.kind.fields, entered(held))),
    work.hand.persons,
  );
  for (const held of all) {
    Object.assign(held.row, asSpelled(held.kind.fields, entered(held), registered));
    work.hand.note(held);
  }
}

/** How far derived fields can follow from each other in one piece of work: more is a circle among the declarations. */
const MOST_ROUNDS = 20;

/** Derives from what was touched, then from what changed by that, until nothing changes; each record once in a round. */
async function derive(work: WorkInModel): Promise<void> {
  let changed: readonly Held[] = touched(work);
  for (let round = 0; changed.length > 0; round++) {
    if (round > MOST_ROUNDS) throw new Error(`The derived fields of ${changed[0]?.kind.name} follow from each other in a circle`);
    const open = new Set(changed);
    for (const held of changed)
      for (const { kind, source } of work.model.derivedFrom(held.kind))
        for (const row of await followers(work, held, kind, source)) open.add(work.hand.take(kind, row));
    const next: Held[] = [];
    for (const held of open) if (await recompute(work, held)) next.push(held);
    changed = next;
  }
}

/** The records of a kind whose derived fields follow from this one. */
async function followers(work: WorkInModel, { row, before }: Held, kind: Kind, { way, field }: Source): Promise<RecordRow[]> {
  if (way === 'NAMED') return work.hand.find(kind, field, row.id);
  const ids = new Set([row[field], before?.[field]].filter(Boolean).map(String));
  return (await Promise.all([...ids].map(id => leadOf(work, kind, id)))).flat();
}

/** The record of a kind with this id, if it is named. */
async function leadOf(work: WorkInModel, kind: Kind, id: unknown): Promise<RecordRow[]> {
  const lead = typeof id === 'string' ? await work.hand.get(kind, id) : undefined;
  return lead ? [lead] : [];
}

/** Whether that changed anything. */
async function recompute(work: WorkInModel, held: Held): Promise<boolean> {
  const { kind, row } = held;
  if (!kind.derive) return false;
  const from: Record<string, readonly RecordRow[]> = {};
  for (const [name, source] of Object.entries(kind.derive.from)) {
    const other = work.model.kindByName.get(source.kind);
    if (!other) continue;
    from[name] =
      source.way === 'REFERRING' ? await work.hand.find(other, source.field, row.id) : await leadOf(work, other, row[source.field]);
  }
  const derived = Object.entries(kind.derive.compute(row, from)).filter(([name, value]) => !same(row[name], value));
  if (derived.length === 0) return false;
  Object.assign(row, Object.fromEntries(derived));
  work.hand.note(held);
  held.touched = true;
  return true;
}

/** What is wrong with the records that changed, by their ids. */
export async function judgeTouched(work: WorkInModel): Promise<Map<string, Fault[]>> {
  const { model, committee, language, hand } = work;
  const found = new Map<string, Fault[]>();
  for (const [kind, held] of Map.groupBy(touched(work), ({ kind }) => kind)) {
    const live = held.filter(({ row }) => row.withdrawnAt === null);
    const known = live.filter(({ before }) => before !== null).map(({ row }) => row.id);
    const personal = await readPersonal(work, kind, known);
    const judged = live.map(each => ({
      values: { ...each.row, ...personal.get(each.row.id), ...each.personal },
      fresh: (name: string) => isFresh(each, name),
      before: each.before,
    }));
    const court = {
      database: work,
      kinds: model.kinds,
      committee,
      language,
      themself: work.actor.role === 'MEMBER' ? work.actor.subject : null,
      inHand: hand.all,
      persons: hand.persons,
      correcting: work.action === 'CORRECT',
      synthetic: work.synthetic ?? false,
    };
    for (const [index, faults] of (await judge(court, kind, judged)).entries()) {
      const each = live[index];
      if (each && faults.length > 0) found.set(each.row.id, ofEntry(each, named(each, faults), language));
    }
  }
  return found;
}

/** What was entered now; of a record that is restored, everything. */
const isFresh = ({ before, row }: Held, name: string): boolean =>
  before === null || before.withdrawnAt !== null || !same(before[name], row[name]);

/** A problem of a record that was told in a list names its entry. */
const ofEntry = ({ told }: Held, faults: Fault[], language: Language): Fault[] =>
  told
    ? faults.map(({ field, code, message }) => ({
        field: `${told.list}.${told.index}.${field}`,
        code,
        message: say(language, `第 ${told.index + 1} 项：${message}`, `Entry ${told.index + 1}: ${message}`),
      }))
    : faults;

/** A problem of a record that the caller did not enter itself names the record. */
function named(held: Held | undefined, faults: Fault[]): Fault[] {
  return held && held.entered.size === 0 ? faults.map(fault => ({ ...fault, message: `${held.row.id}: ${fault.message}` })) : faults;
}
