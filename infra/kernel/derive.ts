import type { Fields, Row } from './field.ts';
import type { Base, RecordRow } from './row.ts';

/**
 * Fields that follow from other fields of the record, from the records that refer to it, or from one that it refers to: when those
 * change, whichever way, they are computed anew in the same transaction.
 */
export interface Derivation<F extends Fields = Fields> {
  /** From which other records. */
  readonly from: Readonly<Record<string, Source>>;
  /** The derived fields as they should be; only live records are given. */
  compute(record: Row<F> & Base, from: Readonly<Record<string, readonly RecordRow[]>>): DerivedRow<F>;
}

/** The derived fields of a row, or some of them. */
export type DerivedRow<F extends Fields> = {
  -readonly [K in keyof F & keyof Row<F> as F[K]['derived'] extends true ? K : never]?: Row<F>[K];
};

export interface Source<F extends Fields = Fields> {
  /** REFERRING: records of the kind that name this one in the field. NAMED: the record of the kind that this one names in the field. */
  readonly way: 'REFERRING' | 'NAMED';
  readonly kind: string;
  readonly field: string;
  /** Only for the types. */
  readonly fields: F;
}

/** The records of a kind that name the one derived in a field. */
export const referring = <F extends Fields>(kind: string, fields: F, field: keyof Row<F> & string): Source<F> => ({
  ...{ way: 'REFERRING', kind, field, fields },
});

/** The record of a kind that the one derived names in a field. */
export const named = <F extends Fields>(kind: string, fields: F, field: string): Source<F> => ({ way: 'NAMED', kind, field, fields });

export const derivation = <F extends Fields, D extends Readonly<Record<string, Source>>>(
  _fields: F,
  from: D,
  compute: (record: Row<F> & Base, from: { readonly [K in keyof D]: readonly (Row<D[K]['fields']> & Base)[] }) => DerivedRow<F>,
): Derivation<F> => ({ from, compute: compute as Derivation<F>['compute'] });
