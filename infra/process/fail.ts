import { OperatorError } from '../errors.ts';

interface FailureLog {
  error(details: { err: unknown }, message: string): void;
}

/** Ends a program that cannot go on, with exit code 1: what an operator can mend in plain lines, a bug in one line with its stack in the log only. */
export function failWith(error: unknown, log?: FailureLog): never {
  reportFailure(error, log);
  process.exit(1);
}

/** The lines of `failWith`, for a program that has still to stop what it started. */
export function reportFailure(error: unknown, log?: FailureLog): void {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof OperatorError) console.error(message);
  else if (log) log.error({ err: error }, `Bug: ${message}`);
  else console.error(`Bug: ${message}\n${error instanceof Error ? error.stack : ''}`);
}
