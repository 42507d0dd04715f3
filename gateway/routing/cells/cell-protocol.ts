import type { RequestContext } from '@tongxin/infra/graphql/context.ts';
import { RELEASE } from '@tongxin/infra/release.ts';
import { type About, isProtocol, isRelease, PROTOCOL, readAbout } from './about.ts';

const HEADER = 'x-tongxin-context';
const ROLES = new Set(['STAFF', 'MEMBER', 'UNIT', 'PUBLIC']);

type Headers = Record<string, string | string[] | undefined>;

/** In every request and every answer. */
export const SPOKEN = { 'x-tongxin-protocol': String(PROTOCOL), 'x-tongxin-release': RELEASE };

/** What the other side speaks and runs, when it says so. */
export function spokenIn(headers: Headers): { protocol?: number; release?: string } {
  const { 'x-tongxin-protocol': spoken, 'x-tongxin-release': release } = headers;
  const protocol = typeof spoken === 'string' && spoken !== '' ? Number(spoken) : undefined;
  return { ...(isProtocol(protocol) && { protocol }), ...(isRelease(release) && { release }) };
}

/** Headers of the question what a cell is: they say who asks. */
export const aboutHeaders = ({ cell, schemas }: About, token: string): Record<string, string> => ({
  ...SPOKEN,
  authorization: `Bearer ${token}`,
  'x-tongxin-cell': cell,
  'x-tongxin-schemas': JSON.stringify(schemas),
});

/** Who asks what a cell is. */
export function readAboutHeaders(headers: Headers): About | undefined {
  try {
    return readAbout({ cell: headers['x-tongxin-cell'], ...spokenIn(headers), schemas: JSON.parse(String(headers['x-tongxin-schemas'])) });
  } catch {
    return undefined;
  }
}

const DEADLINE = 'x-tongxin-deadline-ms';
const LONGEST_MS = 600_000;

/**
 * Headers of every request from the gateway to a cell: who asks (base64url JSON, since names may be Chinese), the shared token, and how long the
 * answer is waited for.
 */
export const cellHeaders = (context: RequestContext, token: string, waitsMs?: number): Record<string, string> => ({
  ...SPOKEN,
  'content-type': 'application/json',
  authorization: `Bearer ${token}`,
  [HEADER]: Buffer.from(JSON.stringify(context)).toString('base64url'),
  ...(waitsMs !== undefined && { [DEADLINE]: String(waitsMs) }),
});

/** How long the answer is waited for, in milliseconds. */
export function waitIn(headers: Headers): number {
  const ms = Number(headers[DEADLINE]);
  return ms > 0 && ms <= LONGEST_MS ? ms : LONGEST_MS;
}

/** The request context in the headers; undefined when it is missing or not one of ours. */
export function readContext(headers: Headers): RequestContext | undefined {
  const value = headers[HEADER];
  if (typeof value !== 'string') return undefined;
  try {
    const context = JSON.parse(Buffer.from(value, 'base64url').toString());
    return ROLES.has(context.actor.role) && typeof context.requestId === 'string' ? context : undefined;
  } catch {
    return undefined;
  }
}
