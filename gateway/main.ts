import { type Config, loadConfig, misspelt } from '../infra/config.ts';
import { prepareDatabase } from '../infra/database/prepare.ts';
import { createLogger, type Logger } from '../infra/log.ts';
import { openPostgres } from '../infra/postgres/postgres.ts';
import { reportFailure } from '../infra/process/fail.ts';
import { onShutdown, type ShutdownStep } from '../infra/process/shutdown.ts';
import { publishCell } from '../infra/replication/publish.ts';
import { loadDemonstration } from '../infra/scenario/demonstration.ts';

import { refuseTaken } from './http-listener.ts';
import { startService } from './service.ts';

/** `npm start`. */
async function start(config: Config, log: Logger, steps: ShutdownStep[]): Promise<void> {
  await refuseTaken(config);
  if (config.cellPort !== undefined) await refuseTaken({ host: config.host, port: config.cellPort, variable: 'CELL_PORT' });
  const postgres = await openPostgres(config, log);
  steps.unshift(['PostgreSQL', postgres.stop]);
  await prepareDatabase(
    postgres.url,
    config.cell,
    [...config.remoteCells, ...config.receiveFrom].map(({ cell }) => cell),
  );
  if (config.publishTo.length > 0) await publishCell(postgres.url, config.cell, config.publishTo, log);

  if (config.demonstration) await loadDemonstration(postgres.url, log);
  const service = await startService(config, postgres.url, log);
  steps.unshift(['The service', service.close]);
  log.info(`Explorer  ${service.url}/`);
  log.info(`GraphQL   ${service.url}/graphql`);
  if (service.cellUrl) log.info(`Cell ${config.cell} for other gateways  ${service.cellUrl}`);
}

const steps: ShutdownStep[] = [];
let log: Logger | undefined;
try {
  const config = loadConfig();
  log = createLogger(config);
  const stop = onShutdown(log, steps);
  log.info(`同心 Tongxin, cell ${config.cell}`);
  for (const line of misspelt()) log.warn(line);
  await start(config, log, steps).catch(error => {
    reportFailure(error, log);
    return stop(1);
  });
} catch (error) {
  reportFailure(error, log);
  process.exit(1);
}
