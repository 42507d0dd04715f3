import { AsyncLocalStorage } from 'node:async_hooks';
import { TooLateError } from './errors.ts';

/** So long the work for one request may take, whatever it asks of whom, in milliseconds. */
export const REQUEST_MS = 30_000;

/** Until when something is done for somebody. */
export interface Deadline {
  /** In milliseconds, as `Date.now()` has it. */
  readonly at: number;
  /** Whoever asked has hung up. */
  isGone: boolean;
}

const current = new AsyncLocalStorage<Deadline | undefined>();

/** Does some work, and whatever it calls, until then. */
export const within = <T>(deadline: Deadline, work: () => T): T => current.run(deadline, work);

/** What must not be left half done, once it has begun. */
export const withoutDeadline = <T>(work: () => T): T => current.run(undefined, work);

/** Of what is being done here; undefined: there is none. */
export const deadline = (): Deadline | undefined => current.getStore();

const isOver = ({ at, isGone }: Deadline): boolean => isGone || Date.now() >= at;

/** Throws TooLateError when nobody waits any longer for what was begun within a deadline. */
export function refuseLate(begun: Deadline | undefined = deadline()): void {
  if (begun && isOver(begun)) throw new TooLateError();
}
