import type { Queryable } from '../kernel/queryable.ts';

export interface FeedState {
  cell: string;
  /** CURRENT; LATE: no answer for a minute; STOPPED: what it sent was refused, and nothing more arrives until somebody acts. */
  state: 'CURRENT' | 'LATE' | 'STOPPED';
  /** Since the last answer, in seconds; null if none came. */
  answered: number | null;
  /** Up to which instant, by its own clock, all that it sends is here. */
  freshAt: Date | null;
  /** Whether it sends all that it publishes; else what is meant for those here. */
  whole: boolean;
  /** What is wrong and what to do. */
  trouble: string | null;
}

/** A cell answers at least every 25 seconds. */
const LATE_SECONDS = 60;

/** Every feed of this cell. */
export async function feedStates(database: Queryable): Promise<FeedState[]> {
  const { rows } = await database.query<FeedState>(
    `SELECT cell, whole, trouble, fresh_at AS "freshAt", extract(epoch FROM clock_timestamp() - received_at)::float8 AS answered,
       CASE WHEN refused THEN 'STOPPED' WHEN received_at > clock_timestamp() - make_interval(secs => $1) THEN 'CURRENT' ELSE 'LATE' END AS state
     FROM ledger.feed ORDER BY cell`,
    [LATE_SECONDS],
  );
  return rows;
}

/** Has a cell's feed copied anew: what it published here is replaced when all of it has come. False: nothing is received from it. */
export async function resync(database: Queryable, cell: string): Promise<boolean> {
  const { rows } = await database.query(
    'UPDATE ledger.feed SET mark = NULL, trouble = NULL, refused = false WHERE cell = $1 RETURNING cell',
    [cell],
  );
  return rows.length === 1;
}
