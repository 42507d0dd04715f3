import type { Oidc } from '@tongxin/infra/config.ts';
import { readFetched } from './read-fetched.ts';

/** The provider of identities that the configuration names. */
export type Provider = Oidc;

const TIMEOUT_MS = 5_000;
const MOST_BYTES = 512 * 1024;

/** The keys of a provider as it publishes them now. */
export async function fetchKeys({ issuer, jwks }: Pick<Provider, 'issuer' | 'jwks'>): Promise<{ keys: object[] }> {
  const address = jwks ?? (await addressOfKeys(issuer));
  const { keys } = await json(address);
  if (!Array.isArray(keys)) throw new Error('The provider of identities answers something else than keys.');
  return { keys };
}

async function addressOfKeys(issuer: string): Promise<string> {
  const { issuer: named, jwks_uri: address } = await json(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  if (named !== issuer || typeof address !== 'string')
    throw new Error('The provider of identities answers the configuration of another issuer.');
  return address;
}

async function json(url: string): Promise<Record<string, unknown>> {
  const response = await fetch(url, {
    headers: { accept: 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) throw new Error(`The provider of identities answers ${response.status}.`);
  return JSON.parse(await readFetched(response, MOST_BYTES)) as Record<string, unknown>;
}
