import { BrokenCircuitError, CircuitState, ConsecutiveBreaker, circuitBreaker, handleWhen } from 'cockatiel';
import { type Cell, type CellRequest, CellUnavailableError, RefusedAnswerError } from './cell.ts';
import type { Checked } from './check-answer.ts';

/** When a cell that is out of order is left alone. */
export interface Patience {
  /** So many faults in a row. */
  faults: number;
  /** So long, in milliseconds; then one request tries. */
  restMs: number;
}

const USUAL: Patience = { faults: 5, restMs: 5_000 };

/** Is told when a cell is out of order, and when it is well again; a pino logger fits. */
export interface StateLogger {
  info(message: string): void;
  warn(message: string): void;
}

export interface BreakerOptions {
  log?: StateLogger;
  patience?: Patience;
  /** It is in order again. */
  onWell?(): void;
}

/** A cell whose answers have been looked at. */
export interface Checking {
  code: string;
  ask(request: CellRequest): Promise<Checked>;
  close(): Promise<void>;
}

/**
 * Leaves a cell alone that is out of order, so that nobody waits for it and it can recover. What goes wrong with single fields, or with the
 * request, is no fault of it.
 */
export function withBreaker(
  { code, ask, close }: Checking,
  { log, patience: { faults, restMs } = USUAL, onWell }: BreakerOptions = {},
): Cell {
  const policy = circuitBreaker(
    handleWhen(error => (error instanceof CellUnavailableError && error.isFault) || error instanceof RefusedAnswerError).orWhenResult(
      result => (result as Checked).fault !== undefined,
    ),
    { halfOpenAfter: restMs, breaker: new ConsecutiveBreaker(faults) },
  );
  let isOut = false;
  policy.onBreak(failure => {
    if (isOut) return;
    isOut = true;
    const reason = 'value' in failure ? (failure.value as Checked).fault : 'error' in failure ? (failure.error as Error).message : '';
    log?.warn(`Cell ${code} is out of order (${reason}): it is left alone, and tried every ${restMs / 1000} seconds.`);
  });
  policy.onReset(() => {
    isOut = false;
    log?.info(`Cell ${code} is in order again.`);
    onWell?.();
  });
  const left = () => new CellUnavailableError('it has failed several times in a row, and is tried again in a few seconds');

  return {
    code,
    close,
    async execute(request) {
      // Those that come while one tries do not wait for it.
      if (policy.state === CircuitState.HalfOpen) throw left();
      try {
        return (await policy.execute(() => ask(request))).answer;
      } catch (error) {
        throw error instanceof BrokenCircuitError ? left() : error;
      }
    },
  };
}
