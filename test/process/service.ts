// The smallest service on the process kit: what `npm start` does around the real one.
import { createServer } from 'node:http';
import { loadConfig } from '../../infra/config.ts';
import { createLogger, type Logger } from '../../infra/log.ts';
import { openPostgres } from '../../infra/postgres/postgres.ts';
import { failWith } from '../../infra/process/fail.ts';
import { drain, listen } from '../../infra/process/port.ts';
import { onShutdown, type ShutdownStep } from '../../infra/process/shutdown.ts';

let log: Logger | undefined;
const steps: ShutdownStep[] = [];
try {
  const config = loadConfig();
  log = createLogger(config);
  onShutdown(log, steps);
  const postgres = await openPostgres(config, log);
  steps.unshift(['PostgreSQL', postgres.stop]);
  const server = createServer((request, response) => {
    if (request.url === '/crash') throw new Error('invented bug');
    if (request.url === '/slow') {
      log?.info('slow request came');
      setTimeout(() => response.end('answered'), 300);
    } else response.end('ok');
  });
  const port = await listen(server, config);
  steps.unshift(['HTTP', () => drain(server, 2_000)]);
  log.info(`Ready at http://${config.host}:${port}/`);
} catch (error) {
  for (const [, stop] of steps) await stop();
  failWith(error, log);
}
