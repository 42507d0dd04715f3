import type { Action, Done, Work } from '../kernel/action.ts';
import type { Actor } from '../kernel/actor.ts';
import { byNames } from '../kernel/by-names.ts';
import { checkField, isStorable, itself, withoutBlanks } from '../kernel/check.ts';
import { often } from '../kernel/queryable.ts';
import { Refused } from '../kernel/refusals.ts';
import { mayBeAllowed, mayDo, refuseAction } from '../kernel/rights.ts';
import type { Fault, RecordRow } from '../kernel/row.ts';
import { refuseTransition, stateOf } from '../kernel/workflow.ts';
import { must } from '../must.ts';
import { atWork } from './at-work.ts';
import { ownerOf } from './write.ts';
import type { Writing } from './writing.ts';

export interface ActionResult {
  done: Done | null;
  faults: Fault[];
}

/** Does an action: all of it or, with the faults said, nothing. Errors: FORBIDDEN, BAD_USER_INPUT. */
export async function act(by: Writing, action: Action, asked: Readonly<Record<string, unknown>>): Promise<ActionResult> {
  const { id, committee, expectedVersion, ...given } = asked;
  const owner = action.opens ? String(committee) : ownerOf(action.on, String(id));
  if (!mayBeAllowed(by.actor, action, owner)) throw refuseAction(by.actor, action, owner);
  const writing = { ...by, actor: await withUnits(by, owner) };
  const { pool: database, model } = writing.database;
  const hearing = { committee: owner, language: writing.language };
  const [named] = await byNames({ database, model, ...hearing }, action.input, [withoutBlanks(action.input, given)]);
  const { values: input, faults: unknown } = must(named, 'input');
  if (unknown.length > 0) return { done: null, faults: unknown };
  const faults = Object.entries(action.input).flatMap(([name, field]) => checkField(name, field, input[name], hearing));
  if (faults.length > 0) return { done: null, faults };
  const reason = typeof input.reason === 'string' ? input.reason : null;
  const before: { state?: string } = {};
  const { result, faults: refused } = await atWork(
    writing,
    { committee: owner, action: action.name, on: action.on, reason },
    async work => {
      const record = action.opens ? null : await work.lock(action.on, String(id), expectedVersion as number | null | undefined);
      if (!mayDo(writing.actor, action, { owner, record, input })) throw refuseAction(writing.actor, action, owner);
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
  return { done: result, faults: refused };
}

/** A handling unit is known by name: by any that it has, or that those had from which it took over. */
export async function withUnits({ actor, database }: Pick<Writing, 'actor' | 'database'>, owner: string): Promise<Actor> {
  if (actor.role !== 'UNIT' || !actor.subject || !isStorable(actor.subject)) return actor;
  const { rows } = await database.pool.query<{ id: string }>(
    often('SELECT id FROM record.known_units($1, $2) AS known (id)', [owner, actor.subject]),
  );
  return { ...actor, units: new Set(rows.map(({ id }) => id)) };
}

function checkTransition({ name: action, on: { workflow }, on }: Action, record: RecordRow, { language }: Work): string | undefined {
  if (!workflow?.transitions[action]) return undefined;
  const refused = refuseTransition(on, { workflow, action, record, language });
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
