import { short } from '@tongxin/infra/short.ts';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { ErrorLogger } from './cell.ts';

const TOO_LONG = 'The database took too long over this. Ask for fewer committees, steps or records at a time, or try again later.';

/** A statement that PostgreSQL cancelled at its time limit (57014), or for which no connection was free in time. */
const isTimeout = ({ originalError }: GraphQLError): boolean =>
  (originalError as { code?: string } | undefined)?.code === '57014' ||
  /timeout exceeded when trying to connect/.test(originalError?.message ?? '');

/** What a client sees of a bug: nothing but the number under which we find it. */
export const internalError = (requestId: string, path?: GraphQLFormattedError['path']): GraphQLFormattedError => ({
  message: `Internal error. It has been logged under request ${requestId}.`,
  ...(path && { path }),
  extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
});

/**
 * An error of an execution as it may leave the cell. One with `extensions.code` was written for a client; one
 * without a path is about the request itself (a literal or variable that does not fit its type); all else is a bug.
 */
export function formatCellError(error: GraphQLError, requestId: string, logger: ErrorLogger): GraphQLFormattedError {
  // A compiled document's errors have none where there is nothing in them.
  const { path, extensions = {} } = error;
  const message = short(error.message);
  if (extensions.code !== undefined) return { message, ...(path && { path }), extensions };
  if (!path) return { message, extensions: { ...extensions, code: 'BAD_USER_INPUT' } };
  if (isTimeout(error)) return { message: TOO_LONG, path, extensions: { code: 'QUERY_TOO_EXPENSIVE' } };
  logger.error({ requestId, path, err: error.originalError ?? error }, 'A resolver failed.');
  return internalError(requestId, path);
}
