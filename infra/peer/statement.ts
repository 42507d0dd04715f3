import { hash, type KeyObject, sign } from 'node:crypto';
import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { PeerRefusedError } from './refusal.ts';

/** What a statement is for; one that was made for something else is none. */
export type Purpose = 'request' | 'about' | 'feed' | 'keys';

export const typeOf = (purpose: Purpose): string => `tongxin-${purpose}+jwt`;

/** So long a statement is good, in seconds. */
export const LIFE_S = 60;
/** So far the clocks of two cells may be apart, in seconds. */
export const SKEW_S = 60;

/** What is signed. */
export interface Claims {
  /** The cell that says so. */
  iss: string;
  /** The cell that is meant; not of keys, which are announced to all. */
  aud?: string;
  iat: number;
  exp: number;
  jti: string;
  /** Of method, path and body. */
  digest?: string;
  says?: unknown;
}

/** Method and path hold no line end, so that nothing of one can be taken for another. */
export const digestOf = (method: string, path: string, body: string): string => hash('sha256', `${method} ${path}\n${body}`, 'base64url');

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/**
 * A compact JWS. Signed without jose, which verifies it: through WebCrypto a signature costs three and a half times the CPU, and a question to all
 * cells has a hundred.
 */
export function compact(header: { kid: string; typ: string }, claims: Claims, key: KeyObject): string {
  const text = `${encoded({ alg: 'EdDSA', ...header })}.${encoded(claims)}`;
  return `${text}.${sign(null, Buffer.from(text), key).toString('base64url')}`;
}

interface Checking {
  purpose: Purpose;
  /** The cell here. */
  cell: string;
  /** Throws PeerRefusedError for a key that is not known. */
  key: JWTVerifyGetKey;
  now: Date;
}

/** What a statement says, if its signature, purpose, audience and time are right. Errors: PeerRefusedError. */
export async function verified(token: string, { purpose, cell, key, now }: Checking): Promise<Claims> {
  const isForOne = purpose !== 'keys';
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: ['EdDSA'],
      typ: typeOf(purpose),
      ...(isForOne && { audience: cell }),
      requiredClaims: ['iss', 'jti', 'exp', ...(isForOne ? ['digest'] : [])],
      maxTokenAge: LIFE_S,
      clockTolerance: SKEW_S,
      currentDate: now,
    });
    if (isForOne && payload.aud !== cell) throw new PeerRefusedError('AUDIENCE', audienceWords(payload, cell));
    return payload as unknown as Claims;
  } catch (error) {
    if (error instanceof PeerRefusedError || !(error instanceof errors.JOSEError)) throw error;
    throw refusalOf(error, { cell, now });
  }
}

const MALFORMED =
  'the signature is none that cells make for this. Bring the older of the two cells up to date; where both are, something on the way changes the header Authorization.';

function refusalOf(error: errors.JOSEError, { cell, now }: { cell: string; now: Date }): PeerRefusedError {
  // Only these have been signed by a key that is known.
  if (!(error instanceof errors.JWTExpired) && !(error instanceof errors.JWTClaimValidationFailed))
    return new PeerRefusedError('SIGNATURE', MALFORMED);
  const { claim, payload, reason } = error;
  if (reason === 'missing') return new PeerRefusedError('SIGNATURE', MALFORMED);
  if (claim === 'aud') return new PeerRefusedError('AUDIENCE', audienceWords(payload, cell));
  if (claim === 'exp' || claim === 'iat') return new PeerRefusedError('CLOCK', clockWords(Number(payload.iat), now));
  return new PeerRefusedError('SIGNATURE', MALFORMED);
}

function audienceWords({ aud }: JWTPayload, cell: string): string {
  const meant = typeof aud === 'string' && /^\d{6}$/.test(aud) ? `cell ${aud}` : 'another cell';
  return `what is asked was signed for ${meant}, and cell ${cell} was asked. Correct the address in REMOTE_CELLS or RECEIVE_FROM of the cell that asks.`;
}

/** How far apart the clocks are, or how long something was on its way. */
export function clockWords(signedAt: number, now: Date): string {
  const ahead = signedAt - now.getTime() / 1000;
  if (!Number.isFinite(ahead)) return MALFORMED;
  const much = lengthOf(Math.abs(ahead));
  return ahead > 0
    ? `the clock of the cell that asks is ${much} ahead. Have the clocks of both cells set by NTP.`
    : `by the clock of the cell that asks this was signed ${much} ago: it is behind, or the request was held up on its way. Have the clocks of both cells set by NTP.`;
}

function lengthOf(seconds: number): string {
  if (seconds < 100) return `${Math.round(seconds)} seconds`;
  if (seconds < 6_000) return `${Math.round(seconds / 60)} minutes`;
  return seconds < 360_000 ? `${Math.round(seconds / 3_600)} hours` : `${Math.round(seconds / 86_400)} days`;
}
