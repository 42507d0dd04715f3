import type { Actor, Role } from './actor.ts';
import type { Duty } from './duty.ts';
import type { Fields, Given, Patch } from './field.ts';
import type { Hand } from './hand.ts';
import type { Kind, RowOf } from './kind.ts';
import type { Queryable } from './queryable.ts';
import type { RecordRow } from './row.ts';
import type { Language, Words } from './words.ts';

/** Every action by which a record comes about, by its name. gateway/generated/kinds.ts, which `npm run generate` writes, adds them. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the generated file.
export interface Openings {}

/**
 * What somebody does in their work that is more than a change of one record's fields: one mutation, one transaction. The schema,
 * the checks on input, who may do it and the refusal of what cannot follow are derived from this declaration.
 */
export interface Action<K extends Kind = Kind, I extends Fields = Fields, O extends Fields = Fields> {
  /** The mutation, e.g. `reviewProposal`. */
  readonly name: string;
  /** What buttons call it; of one that is in the table of a workflow the label stands there. */
  readonly label?: Words;
  /** Meaning, with the source of the rule; the public description. */
  readonly description: Words;
  /** Done to a record of this kind, named by `id`; with `opens` to none that is there yet: the input names the committee. */
  readonly on: K;
  readonly opens?: boolean;
  /** What the input holds besides `id` (and `expectedVersion`) or `committee`. */
  readonly input: I;
  /** Whose work it is, where that is not the duty of its kind. */
  readonly duty?: Duty;
  /** Who may besides the owner's staff: by role, when this holds; `owner` is the committee asked. */
  readonly also?: Also<RowOf<K>, I>;
  /** Whether the administrator of a committee above may, too. */
  readonly above?: Allows<RowOf<K>, I>;
  /** Whether there is anything to do it to, where the workflow's state does not tell: otherwise it is not offered. */
  readonly offered?: { offered(record: RowOf<K>): boolean }['offered'];
  /** How the refusal names those who may, e.g. `its proposers`. */
  readonly who?: Words;
  /** The kind that the payload shows; that of `on` unless told. */
  readonly gives?: Kind;
  /** What the payload holds besides. */
  readonly outputs?: O;
  /** Does it. Answers with the record to show (`gives`) and the outputs. */
  run(work: Work, record: RowOf<K>, input: Given<I>): Promise<Done> | Done;
}

export type Also<R, I extends Fields> = Partial<Record<Exclude<Role, 'STAFF' | 'OPERATOR'>, Allows<R, I>>>;
type Allows<R, I extends Fields> = { allows(actor: Actor, record: R, input: Given<I>, owner: string): boolean }['allows'];

export type Done = { record: RecordRow } & Record<string, unknown>;

/** An action that is done to a record. */
export const defineAction = <const K extends Kind, const I extends Fields, const O extends Fields = Fields>(
  action: Omit<Action<K, I, O>, 'opens' | 'label'>,
): Action<K, I, O> => Object.freeze(action);

type Opening<K extends Kind, I extends Fields, O extends Fields> = Omit<Action<K, I, O>, 'opens' | 'run' | 'label' | 'also'> & {
  readonly label: Words;
  readonly also?: Also<null, I>;
  run(work: Work, input: Given<I>): Promise<Done> | Done;
};

/** An action by which a record comes about. */
export const defineOpening = <const K extends Kind, const I extends Fields, const O extends Fields = Fields>(
  opening: Opening<K, I, O>,
): Action<K, I, O> => {
  const run: Action<K, I, O>['run'] = (work, _, input) => opening.run(work, input);
  return Object.freeze({ ...opening, also: opening.also as Action<K, I, O>['also'], opens: true, run });
};

/**
 * One transaction of one writer for one committee. What it does is kept in hand; at its end what follows from it is derived, all of it is
 * judged by the rules of its kinds and, in one flush, written. A refusal (thrown as Refused) undoes all of it.
 */
export interface Work extends Queryable {
  actor: Actor;
  language: Language;
  /** Whether what it makes is marked as made up. */
  synthetic?: boolean;
  /** Owner of every record written. */
  committee: string;
  /** What is done, as the audit tells it. */
  action: string;
  hand: Hand;
  /** Makes a record of the committee. */
  create<K extends Kind>(kind: K, input: Given<K['fields']>): RowOf<K>;
  /** Changes the fields named of a record that is locked, in place; null empties one. */
  change<K extends Kind>(kind: K, current: RowOf<K>, patch: Patch<K['fields']>): RowOf<K>;
  /** Withdraws a record with a reason, or with null restores it. */
  withdraw(current: RecordRow, reason: string | null, at?: Date | null): void;
  /** What is wrong with this record is said of the entry of an action's list in which it was told. */
  asEntry(row: RecordRow, list: string, index: number): void;
  /** A live record, kept from being changed by others. Refuses one that is not there, withdrawn, or no longer of this version, naming the field that names it (`id`). */
  lock<K extends Kind>(kind: K, id: string, expectedVersion?: number | null, field?: string): Promise<RowOf<K>>;
  /** The same, withdrawn or not. */
  lockAny<K extends Kind>(kind: K, id: string, expectedVersion?: number | null): Promise<RowOf<K>>;
  /** The live records of the committee whose field holds this value, oldest first, kept from changing. */
  find<K extends Kind>(kind: K, field: keyof K['fields'] & string, value: string): Promise<RowOf<K>[]>;
  /** Does an action of whichever subgraph as part of this work: how one subgraph makes a record of another. */
  act<N extends keyof Openings & string>(name: N, input: InputOf<Openings[N]>): Promise<MadeBy<Openings[N]>>;
  /** Ends the work: nothing is written. */
  refuse(field: string, code: string, zh: string, en: string): never;
}

type InputOf<A> = A extends Action ? Given<A['input']> : never;
type MadeBy<A> = A extends Action ? RowOf<A['on']> : never;
