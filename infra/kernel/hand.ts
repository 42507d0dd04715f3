import type { Kind, RowOf } from './kind.ts';
import type { Persons } from './persons.ts';
import type { RecordRow } from './row.ts';

/** One record that a piece of work has in hand: locked, or made by it. */
export interface Held {
  kind: Kind;
  /** As it is now; what the work is given, and changed in place. */
  row: RecordRow;
  /** As it was; null for one that is new. */
  before: RecordRow | null;
  /** Personal fields that were entered. */
  personal: Record<string, unknown>;
  /** Fields that were entered (others follow from them); those of a new one that were given. */
  entered: Set<string>;
  /** Whether it is to be written. */
  touched: boolean;
  /** Where it was told in the input of an action: the list, and its place there from 0. */
  told?: { list: string; index: number };
}

/**
 * The records of one piece of work, each once: what it reads and changes is here until all of it is written together, so that a list
 * read later shows what was done before.
 */
export interface Hand {
  readonly all: ReadonlyMap<string, Held>;
  /** Whom it has looked up already. */
  readonly persons: Persons;
  take(kind: Kind, row: RecordRow): Held;
  make<K extends Kind>(kind: K, input: Readonly<Record<string, unknown>>, synthetic: boolean): RowOf<K>;
  /** Enters values in a record in hand. */
  enter(row: RecordRow, patch: Readonly<Record<string, unknown>>): void;
  touch(row: RecordRow): Held;
  /** Takes note of values that came into a record otherwise than by `enter`. */
  note(held: Held): void;
  /** The record, locked, whatever its state; undefined where there is none. */
  get<K extends Kind>(kind: K, id: string): Promise<RowOf<K> | undefined>;
  /** Locks these records, in one statement. */
  getAll(kind: Kind, ids: readonly string[]): Promise<void>;
  /** Reads together what `find` will be asked for each of these values. */
  learn(kind: Kind, field: string, values: readonly string[]): Promise<void>;
  /** Live records whose field holds this value, oldest first. */
  find<K extends Kind>(kind: K, field: string, value: string): Promise<RowOf<K>[]>;
}
