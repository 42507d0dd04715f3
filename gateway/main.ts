import { type Config, loadConfig, misspelt } from '@tongxin/infra/config.ts';
import { refuseTaken } from '@tongxin/infra/http/listener.ts';
import { createLogger, type Logger } from '@tongxin/infra/log.ts';
import { openPostgres } from '@tongxin/infra/postgres/postgres.ts';
import { reportFailure } from '@tongxin/infra/process/fail.ts';
import { onShutdown, type ShutdownStep } from '@tongxin/infra/process/shutdown.ts';
import { publishCell } from '@tongxin/infra/replication/publish.ts';
import { prepareDatabase } from '@tongxin/infra/store/prepare.ts';
import { loadDemonstration } from './demonstration/load.ts';
import { model } from './model.ts';
import { startService } from './service.ts';

/** `npm start`. */
async function start(config: Config, log: Logger, steps: ShutdownStep[]): Promise<void> {
  await refuseTaken(config);
  if (config.cellPort !== undefined) await refuseTaken({ host: config.host, port: config.cellPort, variable: 'CELL_PORT' });
  const postgres = await openPostgres(config, log);
  steps.unshift(['PostgreSQL', postgres.stop]);
  await prepareDatabase(
    postgres.url,
    model,
    config.cell,
    [...config.remoteCells, ...config.receiveFrom].map(({ cell }) => cell),
  );
  if (config.publishTo.length > 0) await publishCell(postgres.url, config.cell, config.publishTo, log);

  if (config.demonstration) await loadDemonstration(postgres.url, model, log);
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
