import type { ServerResponse } from 'node:http';
import type { GraphQLFormattedError } from 'graphql';

/** Answers with JSON. */
export function sendJson(response: ServerResponse, status: number, value: unknown, headers: Record<string, string> = {}): void {
  const text = JSON.stringify(value);
  response.writeHead(status, { ...headers, 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text) });
  response.end(text);
}

/** Refuses a request before or beside GraphQL in the form in which GraphQL does. */
export function sendError(
  response: ServerResponse,
  status: number,
  { message, extensions }: Pick<GraphQLFormattedError, 'message' | 'extensions'>,
  { requestId, headers }: { requestId: string; headers?: Record<string, string> },
): void {
  sendJson(response, status, { errors: [{ message, extensions }] }, { ...headers, 'x-request-id': requestId });
}

const STATUS: Record<string, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  BAD_USER_INPUT: 400,
  QUERY_TOO_EXPENSIVE: 400,
  RATE_LIMITED: 429,
  OVERLOADED: 503,
  DATABASE_UNAVAILABLE: 503,
  DATABASE_OVERLOADED: 503,
  DATABASE_FULL: 503,
  OWNER_UNAVAILABLE: 503,
  IDENTITY_UNAVAILABLE: 503,
};

/** The HTTP status of an error that is the whole answer. */
export const statusOf = ({ extensions }: Pick<GraphQLFormattedError, 'extensions'>): number => STATUS[String(extensions?.code)] ?? 500;
