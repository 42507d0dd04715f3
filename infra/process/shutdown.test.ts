import { expect, test } from '@jest/globals';
import { run } from '@tongxin/test/process/run.ts';

/** A process with these steps; `process.stdout` gets the names of the steps in the order they are run. */
function stopping(kind: string) {
  return run('test/process/steps.ts', { KIND: kind });
}

test('steps run in their order; one that fails or hangs does not keep the others from stopping, and shows in the exit code', async () => {
  const running = stopping('failing');
  await running.printed(/ready/);
  running.kill('SIGTERM');
  expect(await running.exited).toEqual({ code: 1, signal: null });
  expect(running.output().split('\n').filter(Boolean)).toEqual([
    'ready',
    'Stopping (once more to stop at once)',
    'first',
    'broken: could not be stopped',
    'hanging: not stopped within 0.1 s, going on without it',
    'last',
  ]);
});

test('a second signal, later than a doubled keystroke, ends the process at once', async () => {
  const running = stopping('slow');
  await running.printed(/ready/);
  running.kill('SIGTERM');
  await running.printed(/a while later/);
  running.kill('SIGTERM');
  expect(await running.exited).toEqual({ code: 143, signal: null });
});

test.each(['SIGTERM', 'SIGINT'] as const)('%s stops it when nobody reads its log any more', async signal => {
  const running = stopping('clean');
  await running.printed(/ready/);
  running.deafen();
  running.kill(signal);
  expect(await running.exited).toEqual({ code: 0, signal: null });
});
