import type { IncomingHttpHeaders } from 'node:http';
import { UnauthenticatedError } from '@tongxin/infra/errors.ts';
import { PUBLIC } from '@tongxin/infra/kernel/actor.ts';
import { looksLikeApiKey } from '@tongxin/infra/kernel/secret.ts';
import type { ApiKeys } from './api-keys.ts';
import type { Asker } from './asker.ts';
import { chosen } from './capacities.ts';
import { developmentIdentity } from './development.ts';
import type { Mandates } from './mandates.ts';

/** Who is asking, from the headers of a request. Throws a client error when they do not say it properly: never a public reader in its place. */
export type Identify = (headers: IncomingHttpHeaders) => Asker | Promise<Asker>;

export interface IdentityOptions {
  mode: string;
  keys: ApiKeys;
  mandates: Mandates;
  /** The accounts of a browser's session; none where it shows none. Errors: UnauthenticatedError. */
  accountsOfSession(headers: IncomingHttpHeaders): Promise<string[] | null>;
  /** The accounts of an access token of the provider. Errors: UnauthenticatedError. */
  accountsOfToken(bearer: string): Promise<string[]>;
}

/** By a key, a token of the provider, or a session; in development by headers; without any of them the public. */
export function identity({ mode, keys, mandates, accountsOfSession, accountsOfToken }: IdentityOptions): Identify {
  const byHeaders = developmentIdentity(mode);
  return async headers => {
    const { authorization } = headers;
    const developer = byHeaders(headers);
    if (developer) return { actor: developer };
    const bearer = authorization === undefined ? undefined : bearerOf(authorization);
    if (bearer !== undefined && looksLikeApiKey(bearer)) return keys(bearer, headers);
    const accounts = bearer !== undefined ? await accountsOfToken(bearer) : await accountsOfSession(headers);
    return accounts ? chosen(await mandates(accounts), headers) : { actor: PUBLIC };
  };
}

function bearerOf(authorization: string): string {
  const [, token] = /^Bearer +(\S+) *$/i.exec(authorization) ?? [];
  if (token === undefined)
    throw new UnauthenticatedError(
      'The header authorization is not understood. Send "Bearer" and an API key or an access token, or leave it out.',
    );
  return token;
}
