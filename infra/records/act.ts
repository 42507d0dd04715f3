import { ForbiddenError } from '../errors.ts';
import type { Actor } from '../identity/actor.ts';
import type { Action, Done } from './action.ts';
import { atWork } from './at-work.ts';
import { checkField, itself, withoutBlanks } from './check.ts';
import type { Fields, Given } from './field.ts';
import type { Problem, RecordRow } from './kind.ts';
import { Refused } from './refusals.ts';
import type { Work, Writing } from './work.ts';
import { refuseTransition, stateOf } from './workflow.ts';
import { mayWrite, ownerOf } from './write.ts';

export interface ActionResult {
  done: Done | null;
  problems: Problem[];
}

/** Does an action: all of it or, with the problems said, nothing. Errors: FORBIDDEN, BAD_USER_INPUT. */
export async function act(writing: Writing, action: Action, asked: Readonly<Record<string, unknown>>): Promise<ActionResult> {
  const { id, committee, expectedVersion, ...given } = asked;
  const input = withoutBlanks(action.input, given);
  const owner = action.opens ? String(committee) : ownerOf(action.on, String(id));
  if (writing.actor.role === 'STAFF' || !action.also?.[writing.actor.role]) mayWrite(writing.actor, owner);
  const problems = Object.entries(action.input).flatMap(([name, field]) => checkField(name, field, input[name], owner, writing.language));
  if (problems.length > 0) return { done: null, problems };
  const reason = typeof input.reason === 'string' ? input.reason : null;
  const before: { state?: string } = {};
  const { result, problems: refused } = await atWork(
    writing,
    { committee: owner, action: action.name, reason },
    async work => {
      const record = action.opens ? null : await work.lock(action.on, String(id), expectedVersion as number | null | undefined);
      mayAct(writing.actor, action, owner, record, input);
      if (record) before.state = checkTransition(action, record, work);
      const same = record ? itself(action.input, record.id, input, writing.language) : [];
      if (same.length > 0) throw new Refused(same);
      return action.run(work, record as RecordRow, input);
    },
    work => {
      const held = action.opens ? undefined : work.hand.all.get(String(id));
      if (held) checkLanding(action, before.state, held.row);
    },
  );
  return { done: result, problems: refused };
}

function mayAct(actor: Actor, { name, also, who }: Action, owner: string, record: RecordRow | null, input: Given<Fields>): void {
  if (actor.role === 'STAFF' && actor.committee === owner) return;
  if (actor.role !== 'STAFF' && also?.[actor.role]?.(actor, record as RecordRow, input, owner)) return;
  throw new ForbiddenError(`${name}: only the staff of committee ${owner}${who ? ` or ${who[1]}` : ''} may do this.`);
}

function checkTransition({ name, on: { workflow }, on }: Action, record: RecordRow, { language }: Work): string | undefined {
  if (!workflow?.transitions[name]) return undefined;
  const refused = refuseTransition(on, workflow, name, record, language);
  if (refused) throw new Refused([refused]);
  return stateOf(workflow, record);
}

/** An action that leads where its table does not say is a bug, and writes nothing. */
function checkLanding({ name, on: { workflow, name: kind } }: Action, from: string | undefined, after: RecordRow): void {
  const transition = workflow?.transitions[name];
  if (!workflow || !transition) return;
  const to = stateOf(workflow, after);
  if (transition.to ? transition.to.includes(to) : from === to) return;
  throw new Error(`${name} led from ${from} to ${to}, which the table of ${kind} does not say`);
}
