import type pg from 'pg';
import { OperatorError } from '../errors.ts';
import { connected, connectedToCell } from './connection.ts';
import { subscriptionOf } from './names.ts';
import type { Feed } from './receive.ts';

export interface FeedState {
  cell: string;
  /** CURRENT; LATE: the last sign of life is older than a minute, or nothing arrived yet; STOPPED: nothing more arrives until someone acts. */
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
    CASE WHEN s.oid IS NULL OR NOT s.subenabled OR f.trouble LIKE '%resync%' THEN 'STOPPED'
         WHEN p.at > clock_timestamp() - make_interval(secs => $1) THEN 'CURRENT' ELSE 'LATE' END AS state
  FROM ledger.feed f
  LEFT JOIN pg_subscription s ON s.subname = 'tongxin_' || f.cell AND s.subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())
  LEFT JOIN ledger.pulse p ON p.cell = f.cell
  ORDER BY f.cell`;

/** Every feed of this cell as its own database knows it; `checkFeed` asks the other side. */
export const feedStates = (url: string): Promise<FeedState[]> =>
  connected(url, async client => (await client.query<FeedState>(STATES, [LATE_SECONDS])).rows);

/** Asks the publisher how far behind a feed is and, where it has stopped, why; keeps the answer for `feedStates`. */
export async function checkFeed(url: string, feed: Feed): Promise<void> {
  await connected(url, async client => {
    const { rows } = await client.query<{ slot: string; enabled: boolean | null; owned: string[] }>(
      `SELECT slot, (SELECT subenabled FROM pg_subscription WHERE subname = $2 AND subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())) AS enabled,
         ARRAY(SELECT committee FROM ledger.owner WHERE cell = $1) AS owned FROM ledger.feed WHERE cell = $1`,
      [feed.cell, subscriptionOf(feed.cell)],
    );
    const [known] = rows;
    if (!known || known.enabled === null) return;
    const found = await connectedToCell(feed, publisher => inspect(publisher, feed.cell, known.slot, known.enabled!, known.owned)).catch(
      error => {
        if (error instanceof OperatorError) return { lagBytes: null, trouble: error.message };
        throw error;
      },
    );
    await client.query('UPDATE ledger.feed SET checked_at = clock_timestamp(), lag_bytes = $2, trouble = $3 WHERE cell = $1', [
      feed.cell,
      found.lagBytes,
      found.trouble,
    ]);
  });
}

async function inspect(
  publisher: pg.Client,
  cell: string,
  slot: string,
  enabled: boolean,
  owned: string[],
): Promise<{ lagBytes: number | null; trouble: string | null }> {
  const { rows } = await publisher.query<{ wal_status: string; lag: number }>(
    'SELECT wal_status, pg_wal_lsn_diff(pg_current_wal_lsn(), confirmed_flush_lsn)::float8 AS lag FROM pg_replication_slots WHERE slot_name = $1',
    [slot],
  );
  const [found] = rows;
  if (!found || found.wal_status === 'lost')
    return { lagBytes: null, trouble: `Cell ${cell} no longer keeps the changes that are missing here. Copy anew: resync ${cell}.` };
  const trouble = enabled ? aboutToLose(cell, found.wal_status) : await whyStopped(publisher, cell, owned);
  return { lagBytes: found.lag, trouble };
}

const aboutToLose = (cell: string, status: string) =>
  status === 'unreserved' ? `Cell ${cell} will soon stop keeping changes for us (max_slot_wal_keep_size there).` : null;

/** PostgreSQL tells the error to its log alone, so we look for what only_own() refuses. */
async function whyStopped(publisher: pg.Client, cell: string, owned: string[]): Promise<string> {
  const { rows } = await publisher.query<{ owner: string; rows: number }>(
    `SELECT owner, count(*)::int AS rows FROM (
       SELECT owner FROM ledger.fact_${cell} UNION ALL SELECT owner FROM ledger.card_${cell}
       UNION ALL SELECT split_part(source, '_', 2) FROM ledger.link_${cell}) published
     WHERE owner <> ALL ($1) GROUP BY owner ORDER BY owner LIMIT 5`,
    [owned],
  );
  if (rows.length === 0)
    return `The feed of cell ${cell} stopped; the log of PostgreSQL here says why. Mend it and run: resume ${cell}; or copy anew: resync ${cell}.`;
  const forged = rows.map(row => `${row.rows} of committee ${row.owner}`).join(', ');
  return `Cell ${cell} published rows that are not its own: ${forged}. Have them deleted there, then copy anew: resync ${cell}.`;
}
