import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { ForbiddenError } from '@tongxin/infra/errors.ts';
import { digestOf } from '@tongxin/infra/kernel/secret.ts';
import { LRUCache } from 'lru-cache';
import { isFromElsewhere } from './cross-site.ts';
import type { Door } from './door.ts';
import { SessionEndedError } from './errors.ts';
import { cookiesOf } from './session-cookie.ts';

export type SignedInBy = 'ISSUER' | 'PROVIDER' | 'DEVELOPMENT';

/** Who is signed in with a browser. */
export interface Session {
  /** Ids, one or more: one person of a provider may have an account of several committees. */
  accounts: string[];
  signedInBy: SignedInBy;
  /** What a form of a page of this session carries. */
  csrf: string;
}

/** A session as its owner is shown it. */
export interface ListedSession {
  /** By which it can be named; nobody signs in with it. */
  handle: string;
  browser: string;
  beganAt: Date;
  usedAt: Date;
  isThis: boolean;
}

/** So long a session is believed without asking the database: what ends elsewhere ends here by then. */
const BELIEVED_MS = 10_000;
const MOST_KEPT = 10_000;
const LONGEST_BROWSER = 300;

export interface SessionOptions {
  publicUrl: string;
  /** How long it lives unused, and at most. */
  idleMinutes: number;
  hours: number;
  /** In every mode but development those of invented users are none. */
  mode: string;
}

export type Sessions = ReturnType<typeof openSessions>;

interface Row {
  accounts: string[];
  signed_in_by: SignedInBy;
  ends_at: Date;
}

const ID = /^[\w-]{43}$/;
const csrfOf = (id: string): string => createHmac('sha256', id).update('form').digest('base64url');

/** The sessions of one front door. */
export function openSessions(door: Door, options: SessionOptions) {
  const { publicUrl, idleMinutes, hours, mode } = options;
  const cookie = cookiesOf(publicUrl).session;
  const kept = new LRUCache<string, Promise<Row | null>>({ max: MOST_KEPT, ttl: BELIEVED_MS });

  function look(id: string): Promise<Row | null> {
    const digest = digestOf(id);
    const key = digest.toString('base64');
    const before = kept.get(key);
    if (before) return before;
    const found = door
      .query<Row>("SELECT * FROM identity.use_session($1, $2 * interval '1 minute')", [digest, idleMinutes])
      .then(([row]) => row ?? null);
    kept.set(key, found);
    found.catch(() => kept.delete(key));
    return found;
  }

  const forget = (digest: Buffer) => kept.delete(digest.toString('base64'));

  /** The session that a browser shows; null where it shows none. Errors: SessionEndedError. */
  async function shown(headers: IncomingHttpHeaders): Promise<(Session & { id: string }) | null> {
    const id = cookie.of(headers);
    if (id === undefined) return null;
    const row = ID.test(id) ? await look(id) : null;
    const isGood = row && row.ends_at.getTime() > Date.now() && (row.signed_in_by !== 'DEVELOPMENT' || mode === 'development');
    if (!isGood) throw new SessionEndedError(cookie.clear());
    return { id, accounts: row.accounts, signedInBy: row.signed_in_by, csrf: csrfOf(id) };
  }

  return {
    cookie,
    shown,
    /** The same for the API, where another site's page gets nothing done by it. Errors: ForbiddenError besides. */
    async sessionOf(headers: IncomingHttpHeaders): Promise<Session | null> {
      const session = await shown(headers);
      if (!session) return null;
      const type = headers['content-type'];
      if (isFromElsewhere(headers, publicUrl) || (type !== undefined && !/^\s*application\/json\s*(;|$)/i.test(type)))
        throw new ForbiddenError(
          'Blocked as a possible cross-site request forgery (CSRF): with a session, send application/json from a page of this service, or send a key instead of the cookie.',
        );
      return session;
    },
    /** A new session in the place of the one that the browser shows; returns the value of its cookie. */
    async start(accounts: readonly string[], signedInBy: SignedInBy, headers: IncomingHttpHeaders): Promise<string> {
      const before = cookie.of(headers);
      const id = randomBytes(32).toString('base64url');
      await door.transaction(async query => {
        if (before) await query('DELETE FROM identity.session WHERE digest = $1', [digestOf(before)]);
        await query(
          "INSERT INTO identity.session (digest, accounts, signed_in_by, browser, ends_at) VALUES ($1, $2, $3, $4, clock_timestamp() + $5 * interval '1 hour')",
          [digestOf(id), accounts, signedInBy, String(headers['user-agent'] ?? '').slice(0, LONGEST_BROWSER), hours],
        );
      });
      if (before) forget(digestOf(before));
      return id;
    },
    /** Whether a form carries what belongs to this session. */
    isCsrf: ({ csrf }: Pick<Session, 'csrf'>, told: string): boolean => {
      const [own, other] = [Buffer.from(csrf), Buffer.from(told)];
      return own.length === other.length && timingSafeEqual(own, other);
    },
    /** Ends one session of these accounts, by its handle. */
    async end(accounts: readonly string[], handle: string): Promise<void> {
      await forgetAll(
        door.query("DELETE FROM identity.session WHERE accounts && $1 AND encode(digest, 'hex') = $2 RETURNING digest", [accounts, handle]),
      );
    },
    async endThis({ id }: { id: string }): Promise<void> {
      await forgetAll(door.query('DELETE FROM identity.session WHERE digest = $1 RETURNING digest', [digestOf(id)]));
    },
    /** Ends the sessions of these accounts everywhere, but for the one of `exceptId`. */
    async endAll(accounts: readonly string[], exceptId?: string): Promise<void> {
      await forgetAll(
        door.query('DELETE FROM identity.session WHERE accounts && $1 AND digest IS DISTINCT FROM $2 RETURNING digest', [
          accounts,
          exceptId === undefined ? null : digestOf(exceptId),
        ]),
      );
    },
    async list({ accounts, id }: Session & { id: string }): Promise<ListedSession[]> {
      const rows = await door.query<{ digest: Buffer; browser: string; began_at: Date; used_at: Date }>(
        `SELECT digest, browser, began_at, used_at FROM identity.session
         WHERE accounts && $1 AND ends_at > clock_timestamp() AND used_at + $2 * interval '1 minute' > clock_timestamp() ORDER BY used_at DESC LIMIT 50`,
        [accounts, idleMinutes],
      );
      const own = digestOf(id);
      return rows.map(({ digest, browser, began_at, used_at }) => ({
        handle: digest.toString('hex'),
        browser,
        beganAt: began_at,
        usedAt: used_at,
        isThis: digest.equals(own),
      }));
    },
  };

  async function forgetAll(gone: Promise<{ digest: Buffer }[]>): Promise<void> {
    for (const { digest } of await gone) forget(digest);
  }
}
