import type { Fields, Id, Row } from './field.ts';
import type { Language } from './words.ts';

/** What every record has besides its kind's fields. A type, not an interface, so that a row of any kind is a RecordRow. */
export type Base<N extends string = string> = {
  id: Id<N>;
  committee: string;
  naturalKey: string;
  /** Only of history taken over: when the earlier register knew it. */
  recordedAt: Date | null;
  synthetic: boolean;
  createdAt: Date;
  updatedAt: Date;
  withdrawnAt: Date | null;
  withdrawalReason: string | null;
  version: number;
};

/** A record of whatever kind: its fields are unknown until somebody looks. */
export type RecordRow = Row<Fields> & Base;

/** What is wrong with a record that was to be written. */
export interface Fault {
  field: string;
  code: string;
  message: string;
}

/** Of whose record, and in which language, it is said what is wrong. */
export interface Hearing {
  committee: string;
  language: Language;
  /** The key of the person who enters it themself, signed in: nobody where staff do, or an import. */
  themself?: string | null;
}

/** One record that a rule of its kind judges: as it is to be, and as it was, where it was. */
export interface Case<R = RecordRow> extends Hearing {
  record: R;
  before?: RecordRow | null;
}
