import { short } from '@tongxin/infra/short.ts';
import type { GraphQLFormattedError } from 'graphql';
import { MOST_TOLD } from '../plan/failures.ts';
import { isTree } from '../plan/tree.ts';

/** Longer than any name in a path. */
const MOST_CHARACTERS = 2_000;
const MOST_STEPS = 100;

/** What a cell may say of its own work. The other codes are the gateway's. */
const ITS_OWN = new Set<unknown>([
  'BAD_USER_INPUT',
  'FORBIDDEN',
  'QUERY_TOO_EXPENSIVE',
  'OUTCOME_UNKNOWN',
  'DATABASE_UNAVAILABLE',
  'DATABASE_OVERLOADED',
  'DATABASE_FULL',
]);

/** The errors of a cell's answer, in its name, and nothing in them but what is known; undefined where it has something else for errors. */
export function toldErrors(errors: unknown, cell: string, requestId: string): GraphQLFormattedError[] | undefined {
  if (errors === undefined || errors === null) return [];
  // A cell tells the first errors, and one that counts the others.
  if (!Array.isArray(errors) || errors.length > MOST_TOLD + 1) return undefined;
  const told: GraphQLFormattedError[] = [];
  for (const error of errors) {
    const read = toldError(error, cell, requestId);
    if (!read) return undefined;
    told.push(read);
  }
  return told;
}

function toldError(error: unknown, cell: string, requestId: string): GraphQLFormattedError | undefined {
  if (!isTree(error)) return undefined;
  const { message, path, extensions = {} } = error;
  if (typeof message !== 'string' || !isTree(extensions) || !isPath(path)) return undefined;
  const { code, more } = extensions;
  const place = path ? { path } : {};
  if (!ITS_OWN.has(code))
    return {
      message: `Internal error in the service of committee ${cell}. It has been logged there under request ${requestId}.`,
      ...place,
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId, cell },
    };
  const counted = !path && isCount(more) ? { more } : {};
  return { message: short(message), ...place, extensions: { code, ...counted, cell } };
}

function isPath(path: unknown): path is GraphQLFormattedError['path'] {
  if (path === undefined || path === null) return true;
  if (!Array.isArray(path) || path.length === 0 || path.length > MOST_STEPS) return false;
  return path.every(step => (typeof step === 'string' ? step.length <= MOST_CHARACTERS : Number.isSafeInteger(step) && step >= 0));
}

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) > 0 && Number(value) <= 1_000_000;
