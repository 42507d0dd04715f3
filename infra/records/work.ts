import type { Database } from '../database/database.ts';
import type { Actor } from '../identity/actor.ts';
import type { Action, Openings } from './action.ts';
import type { Given, Patch } from './field.ts';
import type { Hand } from './hand.ts';
import type { Kind, RecordRow, RowOf } from './kind.ts';
import type { Queryable } from './queryable.ts';
import type { Language } from './words.ts';

export interface Writing {
  database: Database;
  actor: Actor;
  language: Language;
  /** Marks what is made as made up. */
  synthetic?: boolean;
}

/**
 * One transaction of one writer for one committee. What it does is kept in hand; at its end what follows from it is derived, all of it is
 * judged by the rules of its kinds and, in one flush, written. A refusal (thrown as Refused) undoes all of it.
 */
export interface Work extends Writing, Queryable {
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

/** What is done, as the audit tells it. */
export interface Purpose {
  committee: string;
  action: string;
  reason?: string | null | undefined;
}
