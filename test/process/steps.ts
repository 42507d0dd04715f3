// A process that stops badly, for infra/process/shutdown.test.ts.
import { onShutdown, type ShutdownStep } from '@tongxin/infra/process/shutdown.ts';

const say = (message: string) => console.log(message);
const log = { info: say, warn: say, error: (_: unknown, message: string) => say(message) };
const never = () => new Promise<never>(() => {});

const failing: ShutdownStep[] = [
  ['first', async () => say('first')],
  ['broken', () => Promise.reject(new Error('invented'))],
  ['hanging', never],
  ['last', async () => say('last')],
];
const slow: ShutdownStep[] = [
  [
    'slow',
    () => {
      setTimeout(say, 700, 'a while later');
      return never();
    },
  ],
];

if (process.env.KIND === 'slow') onShutdown(log, slow);
else onShutdown(log, failing, { stepLimitMs: 100 });
setInterval(() => {}, 1000);
say('ready');
