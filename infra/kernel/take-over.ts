import type { Fields, Given, Row } from './field.ts';
import type { Base } from './row.ts';

/**
 * What an earlier register tells of a record beside the record's own fields, and the records that this stands for here. An import of a
 * kind with acts takes over: it says what, and is held to the invariants of the state that it claims.
 */
export interface TakeOver<F extends Fields = Fields, T extends Fields = Fields> {
  /** Columns of such a register besides the kind's own. */
  readonly told: T;
  /** What the columns of one record stand for. */
  stands(record: Row<F> & Base, told: Given<T>): Taken;
}

export type Taken =
  | { fault: readonly [field: string, code: string, zh: string, en: string] }
  | {
      /** Fields of the record itself that are kept as told. */
      noted: Readonly<Record<string, unknown>>;
      parts: readonly Part[];
    };

/** A record that the register tells of within another's line. */
export interface Part {
  readonly kind: string;
  readonly row: Readonly<Record<string, unknown>>;
  /** References to other parts of the same line. */
  readonly of?: Readonly<Record<string, Part>>;
}

export const takeOver = <F extends Fields, T extends Fields>(
  _fields: F,
  told: T,
  stands: (record: Row<F> & Base, told: Given<T>) => Taken,
): TakeOver<F> => ({ told, stands: stands as TakeOver<F>['stands'] });
