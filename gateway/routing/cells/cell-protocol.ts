import { RELEASE } from '@tongxin/infra/release.ts';
import { isProtocol, isRelease, PROTOCOL } from './about.ts';

type Headers = Record<string, string | string[] | undefined>;

/** In every answer, whoever asks. */
export const PROTOCOL_SPOKEN = { 'x-tongxin-protocol': String(PROTOCOL) };

/** In every request, and every answer to one that is known. */
export const SPOKEN = { ...PROTOCOL_SPOKEN, 'x-tongxin-release': RELEASE };

/** What the other side speaks and runs, when it says so. */
export function spokenIn(headers: Headers): { protocol?: number; release?: string } {
  const { 'x-tongxin-protocol': spoken, 'x-tongxin-release': release } = headers;
  const protocol = typeof spoken === 'string' && spoken !== '' ? Number(spoken) : undefined;
  return { ...(isProtocol(protocol) && { protocol }), ...(isRelease(release) && { release }) };
}

const DEADLINE = 'x-tongxin-deadline-ms';
const LONGEST_MS = 600_000;

/** Headers of every request from the gateway to a cell, besides who asks (`infra/peer`): how long the answer is waited for. */
export const cellHeaders = (waitsMs: number): Record<string, string> => ({
  ...SPOKEN,
  'content-type': 'application/json',
  [DEADLINE]: String(waitsMs),
});

/** How long the answer is waited for, in milliseconds. */
export function waitIn(headers: Headers, longestMs = LONGEST_MS): number {
  const ms = Number(headers[DEADLINE]);
  return ms > 0 && ms <= longestMs ? ms : longestMs;
}
