import { OperatorError } from '../errors.ts';
import { checkFeed } from './check.ts';
import { type Feed, receiveFrom } from './receive.ts';
import { type FeedState, feedStates } from './states.ts';

interface FeedLog {
  info(message: string): void;
  warn(message: string): void;
}

const EVERY_MS = 30_000;

/**
 * Receives from every cell named, tries again while one cannot be reached, and tells the log once when a feed stops, falls
 * behind or is well again. A cell that is down keeps neither the start nor the other feeds waiting. `stop` waits for the
 * round under way; receiving itself is PostgreSQL's and goes on.
 */
export function startFeeds(url: string, feeds: readonly Feed[], log: FeedLog, everyMs = EVERY_MS): { stop(): Promise<void> } {
  const told = new Map<string, string>();
  const begun = new Set<string>();
  let stopped = feeds.length === 0;
  let timer: NodeJS.Timeout | undefined;
  let round = Promise.resolve();
  const next = () => {
    round = watch(url, feeds, { begun, told, log }).then(() => {
      if (!stopped) timer = setTimeout(next, everyMs);
    });
  };
  if (!stopped) next();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}

/** What is kept from round to round. */
interface Watch {
  /** Cells from which receiving has begun. */
  begun: Set<string>;
  /** Cell → what the log was told of its feed last. */
  told: Map<string, string>;
  log: FeedLog;
}

async function watch(url: string, feeds: readonly Feed[], { begun, told, log }: Watch): Promise<void> {
  const failures = new Map<string, string>();
  await Promise.all(
    feeds.map(async feed => {
      try {
        if (!begun.has(feed.cell)) await receiveFrom(url, feed);
        begun.add(feed.cell);
        await checkFeed(url, feed);
      } catch (error) {
        failures.set(
          feed.cell,
          error instanceof OperatorError
            ? error.message
            : `The feed of cell ${feed.cell} could not be looked after: ${(error as Error).message}`,
        );
      }
    }),
  );
  const states = new Map((await feedStates(url).catch(() => [])).map(state => [state.cell, state]));
  for (const { cell } of feeds) tell(cell, { failure: failures.get(cell), state: states.get(cell) }, { told, log });
}

interface Found {
  failure: string | undefined;
  state: FeedState | undefined;
}

function tell(cell: string, { failure, state }: Found, { told, log }: Pick<Watch, 'told' | 'log'>): void {
  const trouble = failure ?? state?.trouble ?? (state?.state === 'STOPPED' ? `The feed of cell ${cell} stopped.` : null);
  const last = told.get(cell);
  if (trouble) {
    if (trouble !== last) log.warn(trouble);
    told.set(cell, trouble);
  } else if (state?.state === 'LATE') {
    // One round without a sign of life is the rule while a feed begins; two are news.
    if (last === 'late')
      log.warn(`Cell ${cell} has given no sign of life for ${Math.round(state.lagSeconds ?? 0)} s: its figures stand as of then.`);
    told.set(cell, last === 'late' || last === 'late, told' ? 'late, told' : 'late');
  } else if (state && last !== 'well') {
    log.info(`Receiving from cell ${cell}`);
    told.set(cell, 'well');
  }
}
