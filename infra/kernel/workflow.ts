import { type Choices, codesOf, type Fields, type Row } from './field.ts';
import { snake } from './names.ts';
import type { Fault, RecordRow } from './row.ts';
import { type Language, say, type Words } from './words.ts';

/**
 * One line of the table of states: the state, and what says that a record is in it: a field that is filled (or true), or one of this
 * value. The last line has no condition.
 */
export type StateRule<F extends Fields = Fields, S extends string = string> =
  | readonly [state: S]
  | readonly [state: S, filled: keyof Row<F> & string]
  | readonly [state: S, field: keyof Row<F> & string, value: string];

/**
 * The states of a kind's records and which action leads from which to which: one table, and whatever it does not name is refused.
 * The state is never stored: it follows from the record's fields, here and (as stateSql) in the views.
 */
export interface Workflow<F extends Fields = Fields, S extends string = string> {
  readonly states: Choices<S>;
  /** The first line that holds says the state: the later stage goes before the earlier. */
  readonly stateOf: readonly StateRule<F, S>[];
  /** Action → the states in which it can be done, and those to which it leads; without `to` the state stays. */
  readonly transitions: Readonly<Record<string, Transition<S>>>;
  /** States in which a record is no longer there for those that hang on it (see OnEnd). */
  readonly ends?: readonly S[];
}

export interface Transition<S extends string = string> {
  /** Name of the action, as messages and buttons give it. */
  readonly label: Words;
  readonly from: readonly S[];
  readonly to?: readonly S[];
}

const holds = (value: unknown, wanted: string | undefined): boolean =>
  wanted === undefined ? value !== null && value !== undefined && value !== false && value !== '' : value === wanted;

/** Where a record stands by its workflow. */
export function stateOf({ stateOf: rules, states }: Workflow, record: RecordRow): string {
  const found = rules.find(([, field, value]) => field === undefined || holds(record[field], value));
  if (!found) throw new Error(`${states.name}: the last line of the table of states needs no condition`);
  return found[0];
}

/** The same table in SQL, over the columns of one row. */
export function stateSql({ stateOf: rules }: Workflow, fields: Fields, row = ''): string {
  const lines = rules.map(([state, field, value]) => {
    if (field === undefined) return `ELSE '${state}'`;
    const column = (row && `${row}.`) + snake(field);
    const condition = value !== undefined ? `${column} = '${value}'` : fields[field]?.type === 'boolean' ? column : `${column} IS NOT NULL`;
    return `WHEN ${condition} THEN '${state}'`;
  });
  return `CASE ${lines.join(' ')} END`;
}

/** The actions that can be done to a record as it stands: none to one that is withdrawn. */
export function possibleActions(workflow: Workflow, record: RecordRow): string[] {
  if (record.withdrawnAt) return [];
  const state = stateOf(workflow, record);
  return Object.entries(workflow.transitions).flatMap(([action, { from }]) => (from.includes(state) ? [action] : []));
}

/** How messages name a kind. */
interface Named {
  readonly label: Words;
  readonly type: string;
}

interface Step {
  workflow: Workflow;
  action: string;
  record: RecordRow;
  language: Language;
}

/** Why an action cannot be done to the record as it stands, and what can. */
export function refuseTransition(kind: Named, { workflow, action, record, language }: Step): Fault | null {
  const possible = possibleActions(workflow, record);
  if (possible.includes(action)) return null;
  const label = (name: string) => workflow.transitions[name]?.label[0] ?? name;
  const state = stateOf(workflow, record);
  return {
    field: 'id',
    code: 'NOT_POSSIBLE_NOW',
    message: say(
      language,
      `这条${kind.label[0]}现在是“${workflow.states.values[state]?.[0]}”，不能“${label(action)}”。现在可以：${possible.map(label).join('、') || '无'}。`,
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

interface Leap {
  workflow: Workflow;
  before: RecordRow;
  after: RecordRow;
  /** Whether what was changed is empty now. */
  emptied: boolean;
  language: Language;
}

/**
 * Why a correction may not bring a record from one state to another. It can take back what an action entered by mistake, by emptying
 * it; it never enters anything in an action's place.
 */
export function refuseLeap(kind: Named, { workflow, before, after, emptied, language }: Leap): Fault | null {
  const [from, to] = [stateOf(workflow, before), stateOf(workflow, after)];
  if (from === to || (emptied && leadsTo(workflow, to, from))) return null;
  const { values } = workflow.states;
  return {
    field: 'id',
    code: 'NOT_POSSIBLE_NOW',
    message: say(
      language,
      `更正不能把这条${kind.label[0]}从“${values[from]?.[0]}”变为“${values[to]?.[0]}”。请用相应的操作；误登的环节可以清空。`,
      `A correction cannot bring a ${kind.type} from ${from} to ${to}: that is what its actions are for. What an action entered by mistake can be emptied.`,
    ),
  };
}

/** Every state is reached by some line of the table, and every name in it is a state. */
export function wrongTable({ states, stateOf: rules, transitions, ends = [] }: Workflow): string | null {
  const all = new Set(codesOf(states));
  const stray = [...Object.values(transitions).flatMap(({ from, to = [] }) => [...from, ...to]), ...ends].find(state => !all.has(state));
  if (stray) return `names the state ${stray}, which ${states.name} does not have`;
  const unreached = [...all].find(state => !rules.some(([said]) => said === state));
  return unreached ? `says of no record that it is ${unreached}: add a line to its table of states` : null;
}
