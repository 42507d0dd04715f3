// A process that stops badly, for infra/process/shutdown.test.ts.
import { onShutdown, type ShutdownStep } from '@tongxin/infra/process/shutdown.ts';

const say = (message: string) => void process.stdout.write(`${message}\n`);
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

const steps = { slow, failing, clean: failing.slice(0, 1) }[process.env.KIND ?? ''];
onShutdown(log, steps ?? [], { stepLimitMs: process.env.KIND === 'failing' ? 100 : 10_000 });
setInterval(() => {}, 1000);
say('ready');
