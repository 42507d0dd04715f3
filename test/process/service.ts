// The smallest service on the process kit: what `npm start` does around the real one.
import type { RequestListener } from 'node:http';
import { loadConfig } from '@tongxin/infra/config.ts';
import { listen } from '@tongxin/infra/http/listener.ts';
import { createLogger, type Logger } from '@tongxin/infra/log.ts';
import { openPostgres } from '@tongxin/infra/postgres/postgres.ts';
import { failWith } from '@tongxin/infra/process/fail.ts';
import { onShutdown, type ShutdownStep } from '@tongxin/infra/process/shutdown.ts';

let log: Logger | undefined;
const steps: ShutdownStep[] = [];
try {
  const config = loadConfig();
  log = createLogger(config);
  onShutdown(log, steps);
  const postgres = await openPostgres(config, log);
  steps.unshift(['PostgreSQL', postgres.stop]);
  const { host, port } = config;
  const handler: RequestListener = (request, response) => {
    if (request.url === '/crash') throw new Error('invented bug');
    if (request.url === '/slow') {
      log?.info('slow request came');
      setTimeout(() => response.end('answered'), 300);
    } else response.end('ok');
  };
  const listener = await listen(handler, { host, port });
  steps.unshift(['HTTP', listener.close]);
  log.info(`Ready at ${listener.url}/`);
} catch (error) {
  for (const [, stop] of steps) await stop();
  failWith(error, log);
}
