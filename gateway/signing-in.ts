import type { Config } from '@tongxin/infra/config.ts';
import type { Logger } from '@tongxin/infra/log.ts';
import type { Database } from '@tongxin/infra/store/database.ts';
import { READY_USERS, type ReadyUser } from './demonstration/ready-users.ts';
import type { Door } from './identity/door.ts';
import type { IdentityOptions } from './identity/identity.ts';
import { openSessions } from './identity/sessions.ts';
import { accountsOfToken } from './identity/tokens.ts';
import { signInPages } from './pages/sign-in/serve.ts';

interface Given {
  database: Database;
  door: Door;
  /** The committees whose records are kept here. */
  here: ReadonlySet<string>;
  log: Logger;
  /** Where the front door listens, once it does. */
  url(): string;
}

interface SigningIn {
  /** By which the API knows who is signed in. */
  known: Pick<IdentityOptions, 'accountsOfSession' | 'accountsOfToken'>;
  pages: ReturnType<typeof signInPages>;
  /** Invented users that can be signed in as with one click: none but in development. */
  users: readonly ReadyUser[];
}

/** How people sign in at a front door, as it is configured. */
export function signingIn(config: Config, { database, door, here, log, url }: Given): SigningIn {
  const { mode, oidc: provider, proxies } = config;
  const sessions = openSessions(door, { publicUrl: config.publicUrl, mode, ...config.sessions });
  const users = mode === 'development' ? READY_USERS.filter(({ committee }) => here.has(committee)) : [];
  const ready = users.length > 0 ? readyUsers(users, database, door) : undefined;
  return {
    users,
    known: {
      accountsOfSession: async headers => (await sessions.sessionOf(headers))?.accounts ?? null,
      accountsOfToken: accountsOfToken(door, provider),
    },
    pages: signInPages(() => ({ door, sessions, ready, provider, proxies, log, ...addresses(config, url()) })),
  };
}

/** The accounts of invented users, each made with the first click. */
function readyUsers(users: readonly ReadyUser[], database: Database, door: Door): (name: string) => Promise<string | null> {
  const made = new Map<string, Promise<string>>();
  return async name => {
    const user = users.find(each => each.user === name);
    if (!user) return null;
    const account = made.get(name) ?? import('./demonstration/ready-account.ts').then(each => each.readyAccount(database, door, user));
    made.set(name, account);
    account.catch(() => made.delete(name));
    return account;
  };
}

/** Where the front door is found from outside, and on this machine. */
function addresses({ publicUrl }: Config, url: string): { publicUrl: string; insideUrl(): string } {
  // One that listens on every address answers on that of this machine.
  const inside = url.replace('//0.0.0.0:', '//127.0.0.1:').replace('//[::]:', '//[::1]:');
  return { publicUrl: new URL(publicUrl).port === '0' ? url : publicUrl, insideUrl: () => inside };
}
