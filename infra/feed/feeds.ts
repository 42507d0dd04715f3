import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Peers } from '../peer/peers.ts';
import { loginUrl } from '../postgres/logins.ts';
import { asOwner } from '../store/owner.ts';
import { type Feed, LONGEST_WAIT } from './protocol.ts';
import { FeedRefusedError, FeedUnreachableError, pull } from './pull.ts';

interface FeedLog {
  info(message: string): void;
  warn(message: string): void;
}

/** So long a feed is left alone after a failure: longer and longer. */
const PAUSES_MS = [500, 1_000, 2_000, 5_000, 10_000];

/** A failure that passes by itself is told when it has not after so many tries. */
const TOLD_AFTER = 3;

/** An answer without anything new that did not wait for it: who sends such is not asked without pause. */
const LEAST_MS = 200;

/** As many answers at once are taken in. */
const CONNECTIONS = 4;

export interface Feeds {
  /** Stops asking; an answer that is being taken in is given up whole, and comes again. */
  stop(): Promise<void>;
}

interface Starting {
  url: string;
  feeds: readonly Feed[];
  /** Who asks. */
  peers: Pick<Peers, 'sign'>;
  log: FeedLog;
  pausesMs?: readonly number[];
}

/**
 * Receives from every cell named, for as long as the process runs, and tells the log once when a feed fails and once when it is well again. A
 * cell that is down keeps neither the start nor the other feeds waiting. Of several processes over one database one receives.
 */
export function startFeeds({ url, feeds, peers, log, pausesMs = PAUSES_MS }: Starting): Feeds {
  if (feeds.length === 0) return { stop: async () => {} };
  const stopping = new AbortController();
  const pool = new pg.Pool({
    connectionString: loginUrl(url, 'tongxin_migrator'),
    ...asOwner,
    max: CONNECTIONS,
    idleTimeoutMillis: 600_000,
  });
  // A connection that breaks is told by the query in flight; the event alone must not end the process.
  pool.on('error', () => {}).on('connect', client => client.on('error', () => {}));
  const running = whileAlone(url, stopping.signal, async signal => {
    await pool.query('INSERT INTO ledger.feed (cell) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING', [feeds.map(({ cell }) => cell)]);
    await Promise.all(feeds.map(feed => receive({ pool, feed, peers, log, pausesMs, signal })));
  });
  return {
    async stop() {
      stopping.abort();
      await running;
      await pool.end();
    },
  };
}

interface Receiving {
  pool: pg.Pool;
  feed: Feed;
  peers: Pick<Peers, 'sign'>;
  log: FeedLog;
  pausesMs: readonly number[];
  signal: AbortSignal;
}

async function receive({ pool, feed, peers, log, pausesMs, signal }: Receiving): Promise<void> {
  let failures = 0;
  let isWell = false;
  /** What is wrong, as far as the log has been told; undefined: it has not been told anything yet. */
  let told: string | null | undefined;
  while (!signal.aborted) {
    const begun = performance.now();
    try {
      // The first answer comes at once: it says that the feed is well.
      const { rows, anew } = await pull({ pool, feed, peers, wait: isWell ? LONGEST_WAIT : 0, signal });
      if (told !== null) log.info(`Receiving from cell ${feed.cell}${anew ? `: ${rows} rows copied` : ''}`);
      else if (anew)
        log.info(`Cell ${feed.cell} has been copied anew, ${rows} rows: it was taken back to an earlier day, or that was asked for.`);
      [failures, isWell, told] = [0, true, null];
      if (rows === 0) await pause(LEAST_MS - (performance.now() - begun), signal);
    } catch (error) {
      if (signal.aborted) return;
      failures++;
      isWell = false;
      const [words, isRefused] = [wordsFor(error, feed), error instanceof FeedRefusedError];
      if (words !== told && (isRefused || failures >= TOLD_AFTER)) {
        log.warn(words);
        told = words;
        await keepTrouble(pool, feed, words, isRefused);
      }
      await pause(pausesMs[Math.min(failures, pausesMs.length) - 1] ?? 0, signal);
    }
  }
}

function wordsFor(error: unknown, { cell }: Feed): string {
  if (error instanceof FeedRefusedError) return error.message;
  if (error instanceof FeedUnreachableError)
    return `The feed of cell ${cell} cannot be had: ${error.message}. It is tried again; until then nothing new of it arrives.`;
  return `The feed of cell ${cell} could not be taken in: ${(error as Error).message.slice(0, 300)}. It is tried again.`;
}

const keepTrouble = (pool: pg.Pool, { cell }: Feed, trouble: string, refused: boolean): Promise<unknown> =>
  pool.query('UPDATE ledger.feed SET trouble = $2, refused = $3 WHERE cell = $1', [cell, trouble, refused]).catch(() => {});

const pause = (ms: number, signal: AbortSignal): Promise<unknown> =>
  ms > 0 ? wait(ms, undefined, { signal }).catch(() => {}) : Promise.resolve();

/** How soon the next process takes over from one that is gone. */
const TAKE_OVER_MS = 5_000;

/** Works as long as no other process over this database does, and again whenever that one is gone; until `signal`. */
async function whileAlone(url: string, signal: AbortSignal, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  while (!signal.aborted) {
    const client = new pg.Client({ connectionString: loginUrl(url, 'tongxin_migrator'), ...asOwner });
    const lost = new AbortController();
    client.on('error', () => lost.abort());
    client.on('end', () => lost.abort());
    try {
      await client.connect();
      const { rows } = await client.query<{ alone: boolean }>("SELECT pg_try_advisory_lock(hashtext('tongxin.feeds')) AS alone");
      if (rows[0]?.alone) await work(AbortSignal.any([signal, lost.signal]));
    } catch {
      // The database does not answer: the next round says so, or not.
    } finally {
      await client.end().catch(() => {});
    }
    await pause(TAKE_OVER_MS, signal);
  }
}
