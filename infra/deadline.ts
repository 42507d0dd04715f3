import { AsyncLocalStorage } from 'node:async_hooks';
import { TooLateError, TooMuchReadError } from './errors.ts';

/** So long the work for one request may take, whatever it asks of whom, in milliseconds. */
export const REQUEST_MS = 30_000;

/** Until when something is done for somebody. */
export interface Deadline {
  /** In milliseconds, as `Date.now()` has it. */
  readonly at: number;
  /** Whoever asked has hung up. */
  isGone: boolean;
  /** Bytes that came from the database for it so far. */
  read?: number;
}

const current = new AsyncLocalStorage<Deadline | undefined>();

/** Does some work, and whatever it calls, until then. */
export const within = <T>(deadline: Deadline, work: () => T): T => current.run(deadline, work);

/** What must not be left half done, once it has begun. */
export const withoutDeadline = <T>(work: () => T): T => current.run(undefined, work);

/** Of what is being done here; undefined: there is none. */
export const deadline = (): Deadline | undefined => current.getStore();

/** What may come from the database for one request, in bytes: a hundred records of all the length that there is, or all figures of a province. */
const MOST_READ = 8 * 1024 * 1024;

/** Notes bytes that came; the error when they are more than may. */
export function noteRead(of: Deadline, bytes: number): TooMuchReadError | undefined {
  of.read = (of.read ?? 0) + bytes;
  return of.read > MOST_READ ? new TooMuchReadError(MOST_READ) : undefined;
}

const isOver = ({ at, isGone }: Deadline): boolean => isGone || Date.now() >= at;

/** Throws TooLateError when nobody waits any longer for what was begun within a deadline. */
export function refuseLate(begun: Deadline | undefined = deadline()): void {
  if (begun && isOver(begun)) throw new TooLateError();
}
