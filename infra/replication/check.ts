import type pg from 'pg';
import { OperatorError } from '../errors.ts';
import { connected, connectedToCell } from './connection.ts';
import { subscriptionOf } from './names.ts';
import type { Feed } from './receive.ts';

interface Known {
  slot: string;
  /** False after any error, a lost connection too: `disable_on_error` does not tell them apart. */
  enabled: boolean;
  owned: string[];
  tries: number;
}

interface Inspected {
  lagBytes: number | null;
  trouble: string | null;
  /** Nothing more arrives until somebody acts. */
  stopped: boolean;
  /** Whether to set it going, if it is not. */
  retry: boolean;
}

/** So often is a feed set going again, and stops again before anything new has arrived, until somebody is called. */
const TRIES = 3;

const KNOWN = `
  SELECT f.slot, s.subenabled AS enabled, CASE WHEN f.tried_at IS NOT DISTINCT FROM p.at THEN f.tries ELSE 0 END AS tries,
    ARRAY(SELECT committee FROM ledger.owner WHERE cell = $1) AS owned
  FROM ledger.feed f
  JOIN pg_subscription s ON s.subname = $2 AND s.subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())
  LEFT JOIN ledger.pulse p ON p.cell = f.cell
  WHERE f.cell = $1`;

/**
 * Asks the publisher how far behind a feed is, keeps the answer for `feedStates`, and sets a feed that an error stopped going
 * again: unless the cell has published what is not its own, or no longer keeps what is missing here.
 */
export async function checkFeed(url: string, feed: Feed): Promise<void> {
  await connected(url, async client => {
    const { rows } = await client.query<Known>(KNOWN, [feed.cell, subscriptionOf(feed.cell)]);
    const [known] = rows;
    if (!known) return;
    const found = await connectedToCell(feed, publisher => inspect(publisher, feed.cell, known)).catch(error => {
      if (error instanceof OperatorError) return { lagBytes: null, trouble: error.message, stopped: false, retry: false };
      throw error;
    });
    const again = !known.enabled && found.retry;
    if (again) await client.query(`ALTER SUBSCRIPTION ${subscriptionOf(feed.cell)} ENABLE`);
    await client.query(
      `UPDATE ledger.feed SET checked_at = clock_timestamp(), lag_bytes = $2, trouble = $3, stopped = $4, tries = $5,
         tried_at = (SELECT at FROM ledger.pulse WHERE cell = $1) WHERE cell = $1`,
      [feed.cell, found.lagBytes, found.trouble, found.stopped, known.tries + (again ? 1 : 0)],
    );
  });
}

async function inspect(publisher: pg.Client, cell: string, { slot, enabled, owned, tries }: Known): Promise<Inspected> {
  const { rows } = await publisher.query<{ wal_status: string; lag: number }>(
    'SELECT wal_status, pg_wal_lsn_diff(pg_current_wal_lsn(), confirmed_flush_lsn)::float8 AS lag FROM pg_replication_slots WHERE slot_name = $1',
    [slot],
  );
  const [found] = rows;
  if (!found || found.wal_status === 'lost')
    return {
      lagBytes: null,
      trouble: `Cell ${cell} no longer keeps the changes that are missing here. Copy anew: resync ${cell}.`,
      stopped: true,
      retry: false,
    };
  const forged = enabled ? null : await foreignRows(publisher, cell, owned);
  if (forged)
    return {
      lagBytes: found.lag,
      trouble: `Cell ${cell} published rows that are not its own: ${forged}. Have them deleted there, then copy anew: resync ${cell}.`,
      stopped: true,
      retry: false,
    };
  if (tries >= TRIES)
    return {
      lagBytes: found.lag,
      trouble: `The feed of cell ${cell} stops again and again; the log of PostgreSQL here says why. Mend it, or copy anew: resync ${cell}.`,
      stopped: true,
      retry: true,
    };
  const trouble =
    found.wal_status === 'unreserved' ? `Cell ${cell} will soon keep no more changes for us (max_slot_wal_keep_size there).` : null;
  return { lagBytes: found.lag, trouble, stopped: false, retry: true };
}

/** PostgreSQL tells an error to its log alone, so we look ourselves for what ledger.only_own() refuses. */
async function foreignRows(publisher: pg.Client, cell: string, owned: string[]): Promise<string | null> {
  const { rows } = await publisher.query<{ owner: string; rows: number }>(
    `SELECT owner, count(*)::int AS rows FROM (
       SELECT owner FROM ledger.fact_${cell} UNION ALL SELECT owner FROM ledger.card_${cell} UNION ALL SELECT owner FROM ledger.card_version_${cell}
       UNION ALL SELECT split_part(source, '_', 2) FROM ledger.link_${cell}) published
     WHERE owner <> ALL ($1) GROUP BY owner ORDER BY owner LIMIT 5`,
    [owned],
  );
  return rows.length === 0 ? null : rows.map(row => `${row.rows} of committee ${row.owner}`).join(', ');
}
