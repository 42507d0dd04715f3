import type { Queryable } from './queryable.ts';
import type { Words } from './words.ts';

/** What is due at certain times, or takes long: done once for a cell, however many processes serve it, and again when it failed. */
export interface Job {
  /** Of the queue, e.g. `extendMonths`. */
  readonly name: string;
  /** What it does, for the log. */
  readonly label: Words;
  /** When, as cron has it, in Asia/Shanghai: `5 0 * * *`. It is also done at every start, so it finds out itself whether anything is due. */
  readonly cron: string;
  /** Does it, with the rights of the owner of the database. */
  run(database: Queryable): Promise<void>;
}
