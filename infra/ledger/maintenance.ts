import pg from 'pg';

interface MaintenanceLog {
  warn(details: { err: unknown }, message: string): void;
}

const EVERY_MS = 2_000;

/**
 * Keeps a cell's ledger in shape: sums new facts into the rollup and gives a sign of life for those who receive from it; at the turn of
 * the year it brings the months of reception days forward. Several
 * processes may do it at once; the compactor's lock lets one at a time. `stop` waits for the round under way.
 */
export function startMaintenance(url: string, log: MaintenanceLog): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let round = Promise.resolve();
  const next = () => {
    round = maintain(url)
      .catch(err => log.warn({ err }, 'The ledger could not be maintained; trying again'))
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

async function maintain(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  // A server that goes away is told by the statement in flight; the event alone must not end the process.
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('SELECT ledger.compact()');
    await client.query('SELECT ledger.beat()');
    await client.query('SELECT liaison.extend_months()');
  } finally {
    await client.end();
  }
}
