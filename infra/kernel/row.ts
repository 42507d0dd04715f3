import type { Fields, Id, Row } from './field.ts';

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
