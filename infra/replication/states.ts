import { connected } from './connection.ts';

export interface FeedState {
  cell: string;
  /** CURRENT; LATE: the last sign of life is older than a minute, or nothing has arrived yet; STOPPED: nothing more arrives until somebody acts. */
  state: 'CURRENT' | 'LATE' | 'STOPPED';
  /** What was written there and not yet received here, when last asked; null if it was not or could not be asked. */
  lagBytes: number | null;
  /** Since the last sign of life that arrived; null if none did. */
  lagSeconds: number | null;
  /** What is wrong and what to do. */
  trouble: string | null;
}

/** A cell gives a sign of life every two seconds. */
const LATE_SECONDS = 60;

const STATES = `
  SELECT f.cell, f.trouble, f.lag_bytes::float8 AS "lagBytes", extract(epoch FROM clock_timestamp() - p.at)::float8 AS "lagSeconds",
    CASE WHEN s.oid IS NULL OR f.stopped THEN 'STOPPED'
         WHEN s.subenabled AND p.at > clock_timestamp() - make_interval(secs => $1) THEN 'CURRENT' ELSE 'LATE' END AS state
  FROM ledger.feed f
  LEFT JOIN pg_subscription s ON s.subname = 'tongxin_' || f.cell AND s.subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())
  LEFT JOIN ledger.pulse p ON p.cell = f.cell
  ORDER BY f.cell`;

/** Every feed of this cell as its own database knows it; `checkFeed` asks the other side. */
export const feedStates = (url: string): Promise<FeedState[]> =>
  connected(url, async client => (await client.query<FeedState>(STATES, [LATE_SECONDS])).rows);
