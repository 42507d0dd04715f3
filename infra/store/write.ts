import { BadInputError } from '../errors.ts';
import { parseId } from '../id.ts';
import { byNames } from '../kernel/by-names.ts';
import { checkReason, withoutBlanks } from '../kernel/check.ts';
import { heldSince, isFault } from '../kernel/dated.ts';
import type { Field, Fields, Given } from '../kernel/field.ts';
import { isBlank } from '../kernel/key.ts';
import type { Kind } from '../kernel/kind.ts';
import { laterFields, type Model, openingOf } from '../kernel/model.ts';
import { Refused } from '../kernel/refusals.ts';
import { mayWrite } from '../kernel/rights.ts';
import type { Fault, RecordRow } from '../kernel/row.ts';
import { same } from '../kernel/same.ts';
import { type Language, say } from '../kernel/words.ts';
import { refuseLeap } from '../kernel/workflow.ts';
import { must } from '../must.ts';
import { atWork } from './at-work.ts';
import type { WorkInModel, Writing } from './writing.ts';

export type { Writing } from './writing.ts';

/** What a mutation answers with: the record, or what is wrong, in a person's words. */
export interface WriteResult {
  record: RecordRow | null;
  faults: Fault[];
}

const answer = (done: { result: RecordRow | null; faults: Fault[] }): WriteResult => ({ record: done.result, faults: done.faults });

/** Creates a record of `committee` in a register. */
export async function createRecord(writing: Writing, kind: Kind, committee: string, input: Given<Fields>): Promise<WriteResult> {
  mayWrite(writing.actor, committee, kind.duty);
  const { values, faults } = await named(writing, kind, committee, input);
  if (faults.length > 0) return { record: null, faults };
  return answer(await atWork(writing, { committee, action: 'CREATE', on: kind }, async work => work.create(kind, values)));
}

/** A change of a record: fields left out stay as they are; null empties one. */
export interface Change extends Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly reason?: string | null;
  readonly expectedVersion?: number | null;
}

/**
 * Changes a record. UPDATE: something new happened; registers only. CORRECT: what stood there was wrong; needs a reason, and does not do
 * what is for actions to do.
 */
export async function changeRecord(writing: Writing, kind: Kind, action: 'UPDATE' | 'CORRECT', change: Change): Promise<WriteResult> {
  const { id, reason, expectedVersion, ...asked } = change;
  const committee = ownerOf(kind, id);
  mayWrite(writing.actor, committee, kind.duty);
  const unreasonable = action === 'CORRECT' ? checkReason(reason, writing.language) : [];
  if (unreasonable.length > 0) return { record: null, faults: unreasonable };
  const { values: patch, faults } = await named(writing, kind, committee, asked);
  if (faults.length > 0) return { record: null, faults };
  return answer(
    await atWork(
      writing,
      { committee, action, on: kind, reason },
      async work => {
        const current = await work.lock(kind, id, expectedVersion);
        const change = action === 'UPDATE' ? heldSince(kind, current, patch, writing.language) : patch;
        if (isFault(change)) throw new Refused([change]);
        return work.change(kind, current, change);
      },
      work => action === 'CORRECT' && checkCorrection(work, kind, id, patch),
    ),
  );
}

/** What was entered, with ids in the place of names; or what is wrong. */
async function named<T extends Readonly<Record<string, unknown>>>(
  { database, language }: Writing,
  kind: Kind,
  committee: string,
  input: T,
): Promise<{ values: T; faults: Fault[] }> {
  const entered = withoutBlanks(kind.fields, input) as T;
  const [one] = await byNames({ database: database.pool, model: database.model, committee, language }, kind.fields, [entered]);
  return must(one, 'input');
}

/** A correction mends what was entered wrong; it does nothing that is for actions to do. */
function checkCorrection({ model, hand, language }: WorkInModel, kind: Kind, id: string, patch: Readonly<Record<string, unknown>>): void {
  const { before, row: after } = hand.all.get(id) ?? {};
  if (kind.door !== 'ACTS' || !before || !after) return;
  const changed = Object.entries(patch).filter(([name, value]) => !same(before[name] ?? null, value ?? null));
  const filled = changed.filter(([, value]) => !isEmpty(value));
  const { workflow } = kind;
  const leap = workflow && refuseLeap(kind, { workflow, before, after, emptied: filled.length === 0, language });
  if (leap) throw new Refused([leap]);
  const entered = openingOf(model, kind)?.input ?? {};
  const later = laterFields(model, kind);
  const stray = filled.find(([name]) =>
    pointsOut(model, kind.fields[name]) ? !entered[name] : later.has(name) && isEmpty(before[name]) && kind.fields[name]?.type !== 'text',
  );
  if (stray) throw new Refused([byAction(kind, stray[0], language)]);
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === false || isBlank(value) || (Array.isArray(value) && value.length === 0);

const isReference = (field: Field | undefined): boolean => field?.type === 'reference' || field?.type === 'record';

/** Whether an action points out a record by it. What is called by a name, such as a unit, is mended as a name would be. */
const pointsOut = ({ kindByName }: Model, field: Field | undefined): boolean =>
  isReference(field) && !(field?.to && kindByName.get(field.to)?.called);

/** What only an action of a later step enters, such as into which proposal one was merged, or on which day a unit declined. */
function byAction(kind: Kind, name: string, language: Language): Fault {
  const message = say(
    language,
    `“${kind.fields[name]?.label[0]}”由操作填写：更正可以清空它，${isReference(kind.fields[name]) ? '不能另指一条' : '不能代替操作填写'}。`,
    `"${name}" is entered by an action: a correction can empty it, and not ${isReference(kind.fields[name]) ? 'name another record' : 'enter it in the action’s place'}.`,
  );
  return { field: name, code: 'BY_ACTION', message };
}

/** Withdraws a record that was entered by mistake (it stays, counts for nothing, and says why) or, to undo that, restores it. */
export async function withdrawRecord(
  writing: Writing,
  kind: Kind,
  action: 'WITHDRAW' | 'RESTORE',
  { id, reason, expectedVersion }: { id: string; reason: string; expectedVersion?: number | null },
): Promise<WriteResult> {
  const committee = ownerOf(kind, id);
  mayWrite(writing.actor, committee, kind.duty);
  const unreasonable = checkReason(reason, writing.language);
  if (unreasonable.length > 0) return { record: null, faults: unreasonable };
  return answer(
    await atWork(writing, { committee, action, on: kind, reason }, async work => {
      const current = await work.lockAny(kind, id, expectedVersion);
      if ((current.withdrawnAt !== null) !== (action === 'WITHDRAW')) work.withdraw(current, action === 'WITHDRAW' ? reason : null);
      return current;
    }),
  );
}

/** The owner of a record of this kind. Errors: BAD_USER_INPUT for the id of another kind. */
export function ownerOf(kind: Kind, id: string): string {
  const { prefix, committee } = parseId(id);
  if (prefix !== kind.prefix) throw new BadInputError(`${id} is not the id of a ${kind.type}: those begin with ${kind.prefix}_.`);
  return committee;
}
