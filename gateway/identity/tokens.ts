import { IdentityUnavailableError, UnauthenticatedError } from '@tongxin/infra/errors.ts';
import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import { LRUCache } from 'lru-cache';
import type { Door } from './door.ts';
import { ProviderUnavailableError } from './errors.ts';
import { keptKeys } from './kept-keys.ts';
import { fetchKeys, type Provider } from './provider.ts';

/** Signatures by a key that only the provider has. With a shared secret whoever knows it signs; `none` is none. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'];
/** The clocks of two machines may differ so much. */
export const SKEW_S = 60;
const LONGEST_TOKEN = 8 * 1024;
/** As long as a session is believed (sessions.ts). */
const BELIEVED_MS = 10_000;

/** The accounts of whoever an access token of the provider speaks for. Errors: UnauthenticatedError; IdentityUnavailableError, while the provider cannot be asked. */
export type AccountsOfToken = (bearer: string) => Promise<string[]>;

const refused = (why: string) =>
  new UnauthenticatedError(
    `The access token is refused: ${why}. Have the provider of identities issue a new one for this service, or send none to read what is open.`,
  );

/** `keys` are those of the provider, unless told otherwise. */
export function accountsOfToken(door: Door, provider: Provider | undefined, keys?: JWTVerifyGetKey): AccountsOfToken {
  if (!provider?.audience) {
    return async () => {
      throw new UnauthenticatedError(
        'This service takes no access tokens of a provider (OIDC_AUDIENCE is not set). Sign in at /signin, or use an API key.',
      );
    };
  }
  const { issuer, audience } = provider;
  const find = keys ?? keptKeys({ fetchKeys: () => fetchKeys(provider) });
  const kept = new LRUCache<string, Promise<string[]>>({ max: 10_000, ttl: BELIEVED_MS });

  function accountsOf(subject: string): Promise<string[]> {
    const before = kept.get(subject);
    if (before) return before;
    const found = door
      .query<{ id: string }>('SELECT id FROM identity.accounts_of_subject($1, $2)', [issuer, subject])
      .then(rows => rows.map(({ id }) => id));
    kept.set(subject, found);
    found.catch(() => kept.delete(subject));
    return found;
  }

  return async bearer => {
    const { sub } = await verified(bearer, find, { issuer, audience });
    const accounts = await accountsOf(String(sub));
    if (accounts.length === 0)
      throw new UnauthenticatedError(
        `The provider knows who you are (${String(sub).slice(0, 200)}), but you have no account here. Ask an administrator of your committee for one.`,
      );
    return accounts;
  };
}

async function verified(bearer: string, find: JWTVerifyGetKey, expected: { issuer: string; audience: string }): Promise<JWTPayload> {
  const { errors, jwtVerify } = await import('jose');
  if (bearer.length > LONGEST_TOKEN) throw refused('it is too long');
  try {
    const { payload } = await jwtVerify(bearer, find, {
      ...expected,
      algorithms: ALGORITHMS,
      clockTolerance: SKEW_S,
      requiredClaims: ['exp', 'sub'],
    });
    return payload;
  } catch (error) {
    if (error instanceof ProviderUnavailableError)
      throw new IdentityUnavailableError('The provider of identities cannot be asked for its keys now. Try again in a minute.');
    if (error instanceof errors.JWTExpired) throw refused('it has expired');
    if (error instanceof errors.JWTClaimValidationFailed) throw refused(claimFault(error.claim));
    if (error instanceof errors.JOSEError) throw refused('it is not signed by the provider');
    throw error;
  }
}

const CLAIM_FAULTS: Record<string, string> = {
  iss: 'it is of another issuer',
  aud: 'it is meant for another service (audience)',
  nbf: 'it is not valid yet',
  exp: 'it says no end',
  sub: 'it says nobody',
};
const claimFault = (claim: string): string => CLAIM_FAULTS[claim] ?? 'it is not as it must be';
