import type { Choices } from './field.ts';
import type { Kind, Problem } from './kind.ts';
import { type Language, say } from './language.ts';

/**
 * The states of a kind's records and which action leads from which to which: one table, and whatever it does not name is refused.
 * The state is never stored: it follows from the record's fields.
 */
export interface Workflow {
  states: Choices;
  stateOf(record: Record<string, any>): string;
  /** Action → the states in which it can be done, and those to which it leads; without `to` the state stays. */
  transitions: Readonly<Record<string, Transition>>;
}

export interface Transition {
  /** Chinese name of the action, as messages give it. */
  label: string;
  from: readonly string[];
  to?: readonly string[];
}

/** The actions that can be done to a record as it stands. */
export const possibleActions = ({ stateOf, transitions }: Workflow, record: Record<string, any>): string[] => {
  const state = stateOf(record);
  return Object.keys(transitions).filter(action => transitions[action]!.from.includes(state));
};

/** Why an action cannot be done to the record as it stands, and what can. */
export function refuseTransition(
  kind: Kind,
  workflow: Workflow,
  action: string,
  record: Record<string, any>,
  language: Language,
): Problem | null {
  const possible = possibleActions(workflow, record);
  if (possible.includes(action)) return null;
  const state = workflow.stateOf(record);
  const chinese = possible.map(each => workflow.transitions[each]!.label).join('、') || '无';
  return {
    field: 'id',
    code: 'NOT_POSSIBLE_NOW',
    message: say(
      language,
      `这条${kind.label}现在是“${workflow.states.values[state]}”，不能“${workflow.transitions[action]!.label}”。现在可以：${chinese}。`,
      `This ${kind.type} is ${state}: ${action} is not possible now. Possible: ${possible.join(', ') || 'nothing'}.`,
    ),
  };
}

/** Whether some chain of actions leads from one state to another. */
export function leadsTo({ transitions }: Workflow, from: string, to: string): boolean {
  const reached = new Set([from]);
  for (const state of reached)
    for (const transition of Object.values(transitions))
      if (transition.from.includes(state)) for (const next of transition.to ?? []) reached.add(next);
  return reached.has(to);
}

/** Why a plain change may not bring a record from one state to another: only what actions could have done, or a correction. */
export function refuseLeap(
  kind: Kind,
  workflow: Workflow,
  before: Record<string, any>,
  after: Record<string, any>,
  language: Language,
): Problem | null {
  const [from, to] = [workflow.stateOf(before), workflow.stateOf(after)];
  if (leadsTo(workflow, from, to)) return null;
  const { values } = workflow.states;
  return {
    field: 'id',
    code: 'NOT_POSSIBLE_NOW',
    message: say(
      language,
      `这条${kind.label}不能从“${values[from]}”变为“${values[to]}”。原来登记有误的，请用“更正”并写明原因。`,
      `A ${kind.type} cannot go from ${from} to ${to}. If what stood there was wrong, correct it and say why.`,
    ),
  };
}
