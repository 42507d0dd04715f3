import { BadInputError, ForbiddenError } from '../errors.ts';
import { parseId } from '../id.ts';
import type { Actor } from '../identity/actor.ts';
import { checkReason } from './check.ts';
import type { RecordRow } from './entity.ts';
import type { Kind, Problem } from './kind.ts';
import { Refused, refusal } from './refusals.ts';
import { atWork, lockAny, type Writing } from './work.ts';
import { refuseLeap } from './workflow.ts';

export type { Writing } from './work.ts';

/** What a mutation answers with: the record, or what is wrong, in a person's words. */
export interface WriteResult {
  record: RecordRow | null;
  problems: Problem[];
}

const answer = (done: { result: RecordRow | null; problems: Problem[] }): WriteResult => ({ record: done.result, problems: done.problems });

/** The one rule of writing: only an owner's staff writes its records. The database enforces it again by row-level security. */
export function mayWrite(actor: Actor, committee: string): void {
  if (actor.role === 'STAFF' && actor.committee === committee) return;
  throw new ForbiddenError(
    `Only the staff of committee ${committee} may write its records. You are ${actor.committee ? `${actor.role} of ${actor.committee}` : 'not identified'}.`,
  );
}

/** Creates a record of `committee`. */
export async function createRecord(writing: Writing, kind: Kind, committee: string, input: Record<string, unknown>): Promise<WriteResult> {
  mayWrite(writing.actor, committee);
  return answer(await atWork(writing, { committee, action: 'CREATE' }, work => work.create(kind, input)));
}

/**
 * Changes a record. UPDATE: something new happened. CORRECT: what stood there was wrong; needs a reason.
 * Fields left out stay as they are; null empties one.
 */
export async function changeRecord(
  writing: Writing,
  kind: Kind,
  action: 'UPDATE' | 'CORRECT',
  { id, reason, expectedVersion, ...patch }: Record<string, any>,
): Promise<WriteResult> {
  const committee = ownerOf(kind, id);
  mayWrite(writing.actor, committee);
  const unreasonable = action === 'CORRECT' ? checkReason(reason, writing.language) : [];
  if (unreasonable.length > 0) return { record: null, problems: unreasonable };
  return answer(
    await atWork(writing, { committee, action, reason }, async work => {
      const before = await work.lock(kind, id, expectedVersion);
      const after = await work.change(kind, before, patch);
      const leap = kind.workflow && action === 'UPDATE' ? refuseLeap(kind, kind.workflow, before, after, writing.language) : null;
      if (leap) throw new Refused([leap]);
      return after;
    }),
  );
}

/** Withdraws a record (it stays, counts for nothing, and says why) or, to undo that, restores it. */
export async function withdrawRecord(
  writing: Writing,
  kind: Kind,
  action: 'WITHDRAW' | 'RESTORE',
  { id, reason, expectedVersion }: { id: string; reason: string; expectedVersion?: number | null },
): Promise<WriteResult> {
  const committee = ownerOf(kind, id);
  mayWrite(writing.actor, committee);
  const unreasonable = checkReason(reason, writing.language);
  if (unreasonable.length > 0) return { record: null, problems: unreasonable };
  return answer(
    await atWork(writing, { committee, action, reason }, async work => {
      const current = await lockAny(work, kind, id);
      const late = refusal(kind, { version: current.version }, expectedVersion ?? undefined, writing.language);
      if (late) throw new Refused([late]);
      if ((current.withdrawnAt !== null) === (action === 'WITHDRAW')) return current;
      return work.withdraw(kind, id, action === 'WITHDRAW' ? reason : null);
    }),
  );
}

/** The owner of a record of this kind. Errors: BAD_USER_INPUT for the id of another kind. */
export function ownerOf(kind: Kind, id: string): string {
  const { prefix, committee } = parseId(id);
  if (prefix !== kind.prefix) throw new BadInputError(`${id} is not the id of a ${kind.type}: those begin with ${kind.prefix}_.`);
  return committee;
}
