import type { Kind } from './kind.ts';
import type { Persons } from './persons.ts';
import type { Queryable } from './queryable.ts';
import type { Hearing, RecordRow } from './row.ts';

/** Records that this very piece of work has in hand, by id. */
export type InHand = ReadonlyMap<string, { kind: Kind; row: RecordRow }>;

/** One record as it is to be. */
export interface Judged {
  /** All its fields, the personal ones too where they are known. */
  values: Readonly<Record<string, unknown>>;
  /** Whether this field was entered now: what it refers to must be there. What was entered before may have been withdrawn since. */
  fresh: (name: string) => boolean;
  /** As it was, where it was. */
  before?: RecordRow | null;
}

export interface Court extends Hearing {
  database: Queryable;
  kinds: readonly Kind[];
  inHand?: InHand;
  persons?: Persons;
  /** Normal forms of keys that are registered together with these records. */
  registering?: ReadonlySet<string>;
  /** Whether the records are made up. */
  synthetic?: boolean;
  /** What stood there was wrong all along: no day is asked from which it changes. */
  correcting?: boolean;
}

/** What the rules over several records ask. */
export type Bench = Required<Pick<Court, 'database' | 'kinds' | 'committee' | 'language' | 'inHand'>>;
