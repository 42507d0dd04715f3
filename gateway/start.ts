import type { Config } from '@tongxin/infra/config.ts';
import { refuseTaken } from '@tongxin/infra/http/listener.ts';
import { startJobs } from '@tongxin/infra/jobs/jobs.ts';
import type { Logger } from '@tongxin/infra/log.ts';
import { openPostgres } from '@tongxin/infra/postgres/postgres.ts';
import type { ShutdownStep } from '@tongxin/infra/process/shutdown.ts';
import { publishCell } from '@tongxin/infra/replication/publish.ts';
import { prepareDatabase } from '@tongxin/infra/store/prepare.ts';
import { model } from './model.ts';
import { startService } from './service.ts';

/** From a configuration to a service that answers. What has to be stopped again is put before the steps of the shutdown. */
export async function start(config: Config, log: Logger, steps: ShutdownStep[]): Promise<void> {
  await refuseTaken(config);
  if (config.cellPort !== undefined) await refuseTaken({ host: config.host, port: config.cellPort, variable: 'CELL_PORT' });
  const postgres = await openPostgres(config, log);
  steps.unshift(['PostgreSQL', postgres.stop]);
  const others = [...config.remoteCells, ...config.receiveFrom].map(({ cell }) => cell);
  await prepareDatabase(postgres.url, model, config.cell, others);
  if (config.publishTo.length > 0) await publishCell(postgres.url, config.cell, config.publishTo, log);
  if (config.demonstration) {
    const { loadDemonstration } = await import('./demonstration/load.ts');
    await loadDemonstration(postgres.url, model, log);
  }
  const service = await startService(config, postgres.url, log);
  steps.unshift(['The service', service.close]);
  log.info(`Explorer  ${service.url}/`);
  log.info(`GraphQL   ${service.url}/graphql`);
  if (service.cellUrl) log.info(`Cell ${config.cell} for other gateways  ${service.cellUrl}`);
  const jobs = await startJobs(postgres.url, model.jobs, log);
  steps.unshift(['The jobs', jobs.stop]);
}
