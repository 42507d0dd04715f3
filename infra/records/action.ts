import type { Actor, Role } from '../identity/actor.ts';
import type { Fields, Given } from './field.ts';
import type { Kind, RecordRow, RowOf } from './kind.ts';
import type { Words } from './words.ts';
import type { Work } from './work.ts';

/** Every action by which a record comes about, by its name. schema/generated/kinds.ts, which `npm run generate` writes, adds them. */
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
  /** Who may besides the owner's staff: by role, when this holds; `owner` is the committee asked. */
  readonly also?: Also<RowOf<K>, I>;
  /** How the refusal names those who may, e.g. `its proposers`. */
  readonly who?: Words;
  /** The kind that the payload shows; that of `on` unless told. */
  readonly gives?: Kind;
  /** What the payload holds besides. */
  readonly outputs?: O;
  /** Does it. Answers with the record to show (`gives`) and the outputs. */
  run(work: Work, record: RowOf<K>, input: Given<I>): Promise<Done> | Done;
}

export type Also<R, I extends Fields> = Partial<Record<Exclude<Role, 'STAFF'>, Allows<R, I>>>;
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
