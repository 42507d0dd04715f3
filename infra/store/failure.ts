/** Why the database did not do what was asked of it, where that is no fault of the statement. */
export type DatabaseFailure = 'DATABASE_UNAVAILABLE' | 'DATABASE_OVERLOADED' | 'DATABASE_FULL' | 'QUERY_TOO_EXPENSIVE';

/** https://www.postgresql.org/docs/current/errcodes-appendix.html, and what the system says of a connection. */
const BY_CODE: Readonly<Record<string, DatabaseFailure>> = {
  // Cancelled at the time limit of a statement.
  '57014': 'QUERY_TOO_EXPENSIVE',
  '57P01': 'DATABASE_UNAVAILABLE',
  '57P02': 'DATABASE_UNAVAILABLE',
  '57P03': 'DATABASE_UNAVAILABLE',
  ECONNREFUSED: 'DATABASE_UNAVAILABLE',
  ECONNRESET: 'DATABASE_UNAVAILABLE',
  EPIPE: 'DATABASE_UNAVAILABLE',
  ENOTFOUND: 'DATABASE_UNAVAILABLE',
  EAI_AGAIN: 'DATABASE_UNAVAILABLE',
  EHOSTUNREACH: 'DATABASE_UNAVAILABLE',
  ETIMEDOUT: 'DATABASE_UNAVAILABLE',
  '53300': 'DATABASE_OVERLOADED',
  '53200': 'DATABASE_OVERLOADED',
  '53100': 'DATABASE_FULL',
  '58030': 'DATABASE_UNAVAILABLE',
};
/** Of a class of codes: connections that break. */
const CONNECTION_EXCEPTION = /^08/;

const UNAVAILABLE = /^(Connection terminated|connection is closed|Client has encountered a connection error|Client was closed)/i;
const OVERLOADED = /timeout exceeded when trying to connect/i;

const chain = function* (error: unknown): Iterable<{ code?: unknown; message?: unknown }> {
  const inner = error as { cause?: unknown; originalError?: unknown; errors?: unknown[] } | undefined;
  if (typeof inner !== 'object' || inner === null) return;
  yield inner as { code?: unknown; message?: unknown };
  for (const each of [inner.originalError, inner.cause, ...(Array.isArray(inner.errors) ? inner.errors : [])]) yield* chain(each);
};

/** Which failure of the database an error is, however wrapped; undefined: none, and so a bug. */
export function failureOf(error: unknown): DatabaseFailure | undefined {
  for (const { code, message } of chain(error)) {
    const known =
      typeof code === 'string' ? (BY_CODE[code] ?? (CONNECTION_EXCEPTION.test(code) ? 'DATABASE_UNAVAILABLE' : undefined)) : undefined;
    if (known) return known;
    if (typeof message !== 'string') continue;
    if (OVERLOADED.test(message)) return 'DATABASE_OVERLOADED';
    if (UNAVAILABLE.test(message)) return 'DATABASE_UNAVAILABLE';
  }
  return undefined;
}

/** What a client is told. A change whose end was not heard of has an error of its own (CommitUnknownError): of all others it is known that they were not made. */
export const SAID: Readonly<Record<DatabaseFailure, string>> = {
  DATABASE_UNAVAILABLE: 'The database does not answer at the moment, and nothing was changed. Try again in some seconds.',
  DATABASE_OVERLOADED: 'The database has more to do than it can at the moment, and nothing was changed. Try again in some seconds.',
  DATABASE_FULL: 'The database has no room left, and nothing was changed. Those who run the service have to make room.',
  QUERY_TOO_EXPENSIVE: 'The database took too long over this. Ask for fewer committees, steps or records at a time, or try again later.',
};
