import { constants } from 'node:os';
import { reportFailure } from './fail.ts';

interface ShutdownLog {
  info(message: string): void;
  warn(message: string): void;
  error(details: { err: unknown }, message: string): void;
}

/** What to stop, under the name that the log shows. */
export type ShutdownStep = [name: string, stop: () => Promise<unknown>];

const STEP_LIMIT_MS = 35_000; // PostgreSQL gets 30 s before it is pressed
// npm passes on the SIGINT that the terminal has already sent to us: one Ctrl-C arrives twice
const SAME_KEYSTROKE_MS = 500;

/**
 * Stops the process in order on SIGINT, SIGTERM or an uncaught error: each step in turn, whether or not the one before
 * went well, none longer than its limit. Exit code 0 after a clean stop, 1 after an error or a step that failed; a second
 * signal ends the process at once with 128 + its number. Output that nobody reads any more is dropped. The returned
 * function does the same for an error that was caught.
 */
export function onShutdown(
  log: ShutdownLog,
  steps: ShutdownStep[],
  { stepLimitMs = STEP_LIMIT_MS } = {},
): (error: unknown) => Promise<never> {
  let stopping: Promise<never> | undefined;
  let firstSignal = 0;
  const stop = (exitCode = 0) => {
    stopping ??= runSteps(log, steps, stepLimitMs).then(clean => process.exit(clean ? exitCode : 1));
    return stopping;
  };
  const signalled = (signal: NodeJS.Signals) => {
    if (firstSignal && Date.now() - firstSignal > SAME_KEYSTROKE_MS) process.exit(128 + constants.signals[signal]);
    if (firstSignal) return;
    firstSignal = Date.now();
    log.info('Stopping (once more to stop at once)');
    stop();
  };
  const failed = (error: unknown) => {
    // What is under way breaks off when what it uses is stopped.
    if (stopping) log.warn(`While stopping: ${error instanceof Error ? error.message : error}`);
    else reportFailure(error, log);
    return stop(1);
  };
  process.on('SIGINT', signalled).on('SIGTERM', signalled);
  process.on('uncaughtException', failed).on('unhandledRejection', failed);
  // Whoever read the log is gone (a pipe that ended): that cannot be told anywhere, and told to the same pipe it would come back for ever.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => {});
  return failed;
}

async function runSteps(log: ShutdownLog, steps: ShutdownStep[], limitMs: number): Promise<boolean> {
  let clean = true;
  for (const [name, stop] of steps) {
    try {
      if (await inTime(stop, limitMs)) continue;
      log.warn(`${name}: not stopped within ${limitMs / 1000} s, going on without it`);
    } catch (err) {
      log.error({ err }, `${name}: could not be stopped`);
    }
    clean = false;
  }
  if (clean) log.info('Stopped');
  return clean;
}

async function inTime(stop: () => Promise<unknown>, limitMs: number): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(resolve, limitMs, false);
  try {
    return await Promise.race([stop().then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}
