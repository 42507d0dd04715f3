import { ForbiddenError } from '../errors.ts';
import type { Actor, Role } from '../identity/actor.ts';
import { checkField, withoutBlanks } from './check.ts';
import type { RecordRow } from './entity.ts';
import type { Field } from './field.ts';
import type { Kind, Problem } from './kind.ts';
import { Refused } from './refusals.ts';
import { atWork, lockAny, type Work, type Writing } from './work.ts';
import { refuseTransition } from './workflow.ts';
import { mayWrite, ownerOf } from './write.ts';

/**
 * What somebody does in their work that is more than a change of one record's fields: one mutation, one transaction. The schema,
 * the checks on input, who may do it and the refusal of what cannot follow are derived from this declaration.
 */
export interface Action {
  /** The mutation, e.g. `reviewProposal`. */
  name: string;
  /** English meaning, with the source of the rule; the public description. */
  description: string;
  /** Done to a record of this kind, named by `id`; with `opens` to none that is there yet: the input names the committee. */
  on: Kind;
  opens?: boolean;
  /** What the input holds besides `id` (and `expectedVersion`) or `committee`. */
  input: Record<string, Field>;
  /** Who may besides the owner's staff: by role, when this holds. `record` is null for one that opens; `owner` is the committee asked. */
  also?: Partial<
    Record<Exclude<Role, 'STAFF'>, (actor: Actor, record: RecordRow | null, input: Record<string, any>, owner: string) => boolean>
  >;
  /** How the refusal names those who may, e.g. `its proposers`. */
  who?: string;
  /** The kind that the payload shows; that of `on` unless told. */
  gives?: Kind;
  /** What the payload holds besides. */
  outputs?: Record<string, Field>;
  /** Does it. Answers with the record to show (`gives`) and the outputs. */
  run(work: Work, record: RecordRow, input: Record<string, any>): Promise<Done>;
}

export type Done = { record: RecordRow } & Record<string, unknown>;

export const defineAction = (action: Action): Action => Object.freeze(action);

export interface ActionResult {
  done: Done | null;
  problems: Problem[];
}

/** Does an action: all of it or, with the problems said, nothing. Errors: FORBIDDEN, BAD_USER_INPUT. */
export async function act(
  writing: Writing,
  action: Action,
  { id, committee, expectedVersion, ...given }: Record<string, any>,
): Promise<ActionResult> {
  const input: Record<string, any> = withoutBlanks(action.input, given);
  const owner = action.opens ? committee : ownerOf(action.on, id);
  if (writing.actor.role === 'STAFF' || !action.also?.[writing.actor.role]) mayWrite(writing.actor, owner);
  const problems = Object.entries(action.input).flatMap(([name, field]) => checkField(name, field, input[name], owner, writing.language));
  if (problems.length > 0) return { done: null, problems };
  const { result, problems: refused } = await atWork(
    writing,
    { committee: owner, action: action.name, reason: input.reason },
    async work => {
      const record = action.opens ? null : await work.lock(action.on, id, expectedVersion);
      mayAct(writing.actor, action, owner, record, input);
      if (record) checkTransition(action, record, work);
      const done = await action.run(work, record!, input);
      if (record) await checkLanding(action, record, work);
      return done;
    },
  );
  return { done: result, problems: refused };
}

function mayAct(actor: Actor, { name, also, who }: Action, owner: string, record: RecordRow | null, input: Record<string, any>): void {
  if (actor.role === 'STAFF' && actor.committee === owner) return;
  if (actor.role !== 'STAFF' && also?.[actor.role]?.(actor, record, input, owner)) return;
  throw new ForbiddenError(`${name}: only the staff of committee ${owner}${who ? ` or ${who}` : ''} may do this.`);
}

function checkTransition({ name, on }: Action, record: RecordRow, { language }: Work): void {
  if (!on.workflow?.transitions[name]) return;
  const refused = refuseTransition(on, on.workflow, name, record, language);
  if (refused) throw new Refused([refused]);
}

/** An action that leads where its table does not say is a bug, and writes nothing. */
async function checkLanding({ name, on }: Action, before: RecordRow, work: Work): Promise<void> {
  const transition = on.workflow?.transitions[name];
  if (!transition) return;
  const [from, to] = [before, await lockAny(work, on, before.id)].map(on.workflow!.stateOf);
  if (transition.to ? transition.to.includes(to!) : from === to) return;
  throw new Error(`${name} led from ${from} to ${to}, which the table of ${on.name} does not say`);
}
