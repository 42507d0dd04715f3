import { setImmediate } from 'node:timers/promises';
import { refuseLate } from './deadline.ts';

/** Does what takes milliseconds for each of many, and lets others have their turn between; not for whoever waits no longer. */
export async function inTurns<T, U>(many: readonly T[], work: (one: T) => U): Promise<U[]> {
  const done: U[] = [];
  for (const one of many) {
    refuseLate();
    done.push(work(one));
    await setImmediate();
  }
  return done;
}
