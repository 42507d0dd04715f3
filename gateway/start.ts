import type { Config } from '@tongxin/infra/config.ts';
import { refuseTaken } from '@tongxin/infra/http/listener.ts';
import type { Logger } from '@tongxin/infra/log.ts';
import { openPostgres } from '@tongxin/infra/postgres/postgres.ts';
import type { ShutdownStep } from '@tongxin/infra/process/shutdown.ts';

/**
 * From a configuration to a service that answers. PostgreSQL starts, and at the first start makes its files, while the service's own code loads and
 * makes what it plans with: each takes a second or two, of another core.
 */
export async function start(config: Config, log: Logger, steps: ShutdownStep[]): Promise<void> {
  await refuseTaken(config);
  if (config.cellPort !== undefined) await refuseTaken({ host: config.host, port: config.cellPort, variable: 'CELL_PORT' });
  const open = async () => {
    const postgres = await openPostgres(config, log);
    steps.unshift(['PostgreSQL', postgres.stop]);
    return postgres.url;
  };
  const load = async () => {
    const { ownPlanner } = await import('./service.ts');
    ownPlanner();
    return import('./serve.ts');
  };
  const [url, { serve }] = await Promise.all([open(), load()]);
  await serve(config, url, log, steps);
}
