import type { Queryable } from '../kernel/queryable.ts';
import { type TroubleLog, trouble } from '../process/trouble.ts';
import { refreshTerritory } from '../store/load-territory.ts';
import { withOwner } from '../store/owner.ts';

const EVERY_MS = 2_000;

/**
 * Keeps a cell's ledger in shape: sums new facts into the rollup, and reads the territory again where another process changed it. It does so all the time, so it is no job of the queue (infra/jobs). Several processes
 * may do it at once; the compactor's lock lets one at a time. `stop` waits for the round under way.
 */
export function startMaintenance(url: string, log: TroubleLog): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let round = Promise.resolve();
  const { failed, well } = trouble(log, ['The ledger could not be maintained; trying again', 'The ledger is maintained again']);
  const next = () => {
    round = maintain(url)
      .then(well, failed)
      .then(() => {
        if (!stopped) timer = setTimeout(next, EVERY_MS);
      });
  };
  next();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}

const maintain = (url: string): Promise<void> =>
  withOwner(url, async client => {
    await client.query('SELECT ledger.compact()');
    await refreshTerritory(client as Queryable);
  });
