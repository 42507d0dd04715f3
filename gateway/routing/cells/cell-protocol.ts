import type { RequestContext } from '@tongxin/infra/graphql/context.ts';

const HEADER = 'x-tongxin-context';
const ROLES = new Set(['STAFF', 'MEMBER', 'UNIT', 'PUBLIC']);

/** Headers of every request from the gateway to a cell: who asks (base64url JSON, since names may be Chinese) and the shared token. */
export const cellHeaders = (context: RequestContext, token: string): Record<string, string> => ({
  'content-type': 'application/json',
  authorization: `Bearer ${token}`,
  [HEADER]: Buffer.from(JSON.stringify(context)).toString('base64url'),
});

/** The request context in the headers; undefined when it is missing or not one of ours. */
export function readContext(headers: Record<string, string | string[] | undefined>): RequestContext | undefined {
  const value = headers[HEADER];
  if (typeof value !== 'string') return undefined;
  try {
    const context = JSON.parse(Buffer.from(value, 'base64url').toString());
    return ROLES.has(context.actor.role) && typeof context.requestId === 'string' ? context : undefined;
  } catch {
    return undefined;
  }
}
