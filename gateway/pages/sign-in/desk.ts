import type { Logger } from '@tongxin/infra/log.ts';
import type { Door } from '../../identity/door.ts';
import type { Issuer } from '../../identity/issuer/issuer.ts';
import { type Lock, lockOut } from '../../identity/issuer/lock-out.ts';
import { keyring } from '../../identity/keys.ts';
import type { Provider } from '../../identity/provider.ts';
import { type RelyingParty, relyingParty } from '../../identity/relying-party.ts';
import { type Sealing, sealing } from '../../identity/sealing.ts';
import { type Cookies, cookiesOf } from '../../identity/session-cookie.ts';
import type { Sessions } from '../../identity/sessions.ts';
import { refusedByIssuer } from './trouble.ts';

/** What the pages of signing in are given. */
export interface SignInOptions {
  door: Door;
  sessions: Sessions;
  /** In development: the account of an invented user, null where there is none of that name. */
  ready: ((user: string) => Promise<string | null>) | undefined;
  /** Undefined: the built-in issuer. */
  provider: Provider | undefined;
  publicUrl: string;
  /** Where this service answers on this machine. */
  insideUrl(): string;
  /** How many proxies of our own stand before it. */
  proxies: number;
  log: Pick<Logger, 'error' | 'warn'>;
}

/** All that the pages of signing in work with. */
export interface Desk extends SignInOptions {
  cookies: Cookies;
  sealing: Sealing;
  lock: Lock;
  issuer: () => Promise<Issuer>;
  party: RelyingParty;
}

export function deskOf(options: SignInOptions): Desk {
  const { door, publicUrl, provider, insideUrl, log } = options;
  const keys = keyring(door);
  let made: Promise<() => Promise<Issuer>> | undefined;
  return {
    ...options,
    cookies: cookiesOf(publicUrl),
    sealing: sealing(keys),
    lock: lockOut(door, keys),
    issuer: async () => {
      // Its library is as large as all the rest of signing in.
      made ??= import('../../identity/issuer/issuer.ts').then(({ builtInIssuer }) =>
        builtInIssuer({ door, keys, publicUrl, log, renderError: refusedByIssuer }),
      );
      return (await made)();
    },
    party: relyingParty({ publicUrl, provider, insideUrl }),
  };
}
