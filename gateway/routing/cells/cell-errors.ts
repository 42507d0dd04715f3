import { short } from '@tongxin/infra/short.ts';
import { type DatabaseFailure, failureOf, SAID } from '@tongxin/infra/store/failure.ts';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { ErrorLogger } from './cell.ts';

/** What a client sees of a bug: nothing but the number under which we find it. */
export const internalError = (requestId: string, path?: GraphQLFormattedError['path']): GraphQLFormattedError => ({
  message: `Internal error. It has been logged under request ${requestId}.`,
  ...(path && { path }),
  extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
});

/** What a client sees of a failure of the database. */
export const failureError = (failure: DatabaseFailure, path?: GraphQLFormattedError['path']): GraphQLFormattedError => ({
  message: SAID[failure],
  ...(path && { path }),
  extensions: { code: failure },
});

/**
 * An error of an execution as it may leave the cell. One with `extensions.code` was written for a client; one
 * without a path is about the request itself (a literal or variable that does not fit its type); what the database could not do has a name; all
 * else is a bug.
 */
export function formatCellError(error: GraphQLError, requestId: string, logger: ErrorLogger): GraphQLFormattedError {
  // A compiled document's errors have none where there is nothing in them.
  const { path, extensions = {} } = error;
  const message = short(error.message);
  if (extensions.code !== undefined) return { message, ...(path && { path }), extensions };
  if (!path) return { message, extensions: { ...extensions, code: 'BAD_USER_INPUT' } };
  const failure = failureOf(error);
  if (failure) {
    noteFailure(failure, error, logger);
    return failureError(failure, path);
  }
  logger.error({ requestId, path, err: error.originalError ?? error }, 'A resolver failed.');
  return internalError(requestId, path);
}

const AGAIN_MS = 60_000;
const noted = new WeakMap<ErrorLogger, Map<DatabaseFailure, { at: number; more: number }>>();

/** Says of a failure that hits everybody that it is there: once, and while it lasts once a minute how often it was met. */
export function noteFailure(failure: DatabaseFailure, error: unknown, logger: ErrorLogger): void {
  // A statement that takes too long is the matter of whoever asked.
  if (failure === 'QUERY_TOO_EXPENSIVE') return;
  const known = noted.get(logger) ?? new Map<DatabaseFailure, { at: number; more: number }>();
  noted.set(logger, known);
  const before = known.get(failure);
  const now = Date.now();
  if (before && now - before.at < AGAIN_MS) {
    before.more += 1;
    return;
  }
  known.set(failure, { at: now, more: 0 });
  const reason = String((error as Error).message).slice(0, 200);
  logger.error({ failure, reason, times: (before?.more ?? 0) + 1 }, `${SAID[failure]} (${reason})`);
}
