import { keepHeads } from '@tongxin/infra/audit/keep-heads.ts';
import { type Config, namedCells } from '@tongxin/infra/config.ts';
import { startJobs } from '@tongxin/infra/jobs/jobs.ts';
import type { Logger } from '@tongxin/infra/log.ts';
import type { ShutdownStep } from '@tongxin/infra/process/shutdown.ts';
import { withOwner } from '@tongxin/infra/store/owner.ts';
import { prepareDatabase } from '@tongxin/infra/store/prepare.ts';
import { isAdministered } from './identity/administered.ts';
import { model } from './model.ts';
import { startService } from './service.ts';

/** From a PostgreSQL that runs, by its address, to a service that answers. What has to be stopped again is put before the steps of the shutdown. */
export async function serve(config: Config, url: string, log: Logger, steps: ShutdownStep[]): Promise<void> {
  // Its code loads while PostgreSQL migrates.
  const demonstration = config.demonstration && import('./demonstration/load.ts');
  await prepareDatabase(url, model, config.cell, { named: namedCells(config), log });
  if (demonstration) await (await demonstration).loadDemonstration(url, model, log);
  const service = await startService(config, url, log);
  steps.unshift(['The service', service.close]);
  log.info(`Explorer  ${service.url}/`);
  log.info(`GraphQL   ${service.url}/graphql`);
  if (config.mode === 'production' && !(await withOwner(url, owner => isAdministered(owner, config.cell))))
    log.warn(`Nobody administers ${config.cell} yet: npm run accounts -- first --committee ${config.cell} --login … --name …`);
  if (service.cellUrl) log.info(`Cell ${config.cell} for other gateways  ${service.cellUrl}`);
  // A stop that comes while they start waits for that: nothing is taken from under them.
  const jobs = startJobs(url, [...model.jobs, keepHeads(config.auditHeads)], log);
  steps.unshift(['The jobs', () => jobs.then(({ stop }) => stop())]);
  await jobs;
}
