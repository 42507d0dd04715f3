import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { type Config, loadConfig, misspelt, retired } from '@tongxin/infra/config.ts';
import { createLogger, type Logger } from '@tongxin/infra/log.ts';
import { reportFailure } from '@tongxin/infra/process/fail.ts';
import { onShutdown, type ShutdownStep } from '@tongxin/infra/process/shutdown.ts';

/** `npm start`. Whatever takes long to load is in start.ts, so that a wrong setting is told before. */
const steps: ShutdownStep[] = [];
let log: Logger | undefined;
try {
  const config: Config = loadConfig();
  log = createLogger(config);
  const failed = onShutdown(log, steps);
  log.info(`同心 Tongxin, cell ${config.cell}`);
  for (const line of [...misspelt(), ...retired()]) log.warn(line);
  // Types are stripped and code is compiled once: a later start takes half a second less.
  enableCompileCache(join(config.dataFolder, 'compiled'));
  const { start } = await import('./start.ts');
  await start(config, log, steps).catch(failed);
} catch (error) {
  reportFailure(error, log);
  process.exit(1);
}
