import type { KeyObject } from 'node:crypto';
import pg from 'pg';
import { itemAt } from '../must.ts';
import { loginUrl } from '../postgres/logins.ts';
import { listenTo } from '../postgres/notices.ts';
import { makePair, signingKey, type VerifyKey, verifyingKey } from './keys.ts';

/** A key of the cell here. */
export interface OwnKey {
  kid: string;
  publicKey: string;
  sign: KeyObject;
  /** In milliseconds; null: it has no end. */
  ends: number | null;
}

/** A key of another cell. */
export interface TrustedKey {
  kid: string;
  cell: string;
  verify: VerifyKey;
  ends: number | null;
}

/** What is known of keys and owners at a moment. */
export interface Ring {
  /** The newest first: with it is signed. */
  own: readonly OwnKey[];
  /** Those that are believed no more among them. */
  trusted: ReadonlyMap<string, TrustedKey>;
  /** Whether a cell keeps the records of a committee. */
  keeps(cell: string, committee: string): boolean;
}

/** What a cell says of a key of its own. */
export interface Announced {
  kid: string;
  key: string;
  /** An instant in ISO 8601; null: without an end. */
  ends: string | null;
}

/** A statement that asks for a change. */
export interface Taking {
  kid: string;
  cell: string;
  /** For which it speaks; null: for the public. */
  committee: string | null;
  jti: string;
  until: Date;
}

/** Where keys are kept. */
export interface Book {
  ring(): Promise<Ring>;
  /** Takes a statement once, whichever process is asked. */
  take(taking: Taking): Promise<'TAKEN' | 'AGAIN' | 'ENDED' | 'NOT_ITS_OWN'>;
  /** What a cell says of its keys, under the key `by`; whether there is a new one. */
  learn(by: string, cell: string, keys: readonly Announced[]): Promise<boolean>;
  close(): Promise<void>;
}

/** Looks again so often in any case, where notices do not come through (some poolers keep them). */
const AGAIN_MS = 2_000;

interface Kept {
  own: { kid: string; public_key: string; private_key: string; ends: string | null }[] | null;
  trusted: { kid: string; cell: string; public_key: string; ends: string | null }[] | null;
  owners: Record<string, string> | null;
}

const KEPT = `SELECT
  (SELECT json_agg(o ORDER BY o.ends DESC NULLS FIRST) FROM peer.own_key o WHERE ends IS NULL OR ends > clock_timestamp()) AS own,
  (SELECT json_agg(t) FROM peer.trusted_key t) AS trusted,
  (SELECT json_object_agg(committee, cell) FROM ledger.owner WHERE cell IN (SELECT cell FROM peer.trusted_key)) AS owners`;

/** The keys in a cell's database, as the login that can read nothing else. Kept in memory until a notice says that something has changed. */
export function openBook(url: string): Book {
  const pool = new pg.Pool({ connectionString: loginUrl(url, 'tongxin_signer'), max: 2 });
  // A connection that breaks is told by the query in flight; the event alone must not end the process.
  pool.on('error', () => {}).on('connect', client => client.on('error', () => {}));
  const read = reader();
  let [turn, isListening] = [0, false];
  let held: { ring: Ring; turn: number; at: number } | undefined;
  let loading: { turn: number; done: Promise<Ring> } | undefined;
  const notices = listenTo(url, {
    login: 'tongxin_signer',
    channel: 'tongxin_peers',
    noticed() {
      turn++;
      isListening = true;
    },
    lost() {
      isListening = false;
    },
  });

  async function load(asked: number): Promise<Ring> {
    const look = async () => itemAt((await pool.query<Kept>({ name: 'peer.kept', text: KEPT })).rows, 0);
    let kept = await look();
    if (!kept.own) {
      const { kid, publicKey, privateKey } = await makePair();
      await pool.query('SELECT peer.begin($1, $2, $3)', [kid, publicKey, privateKey]);
      kept = await look();
    }
    const ring = await read(kept);
    held = { ring, turn: asked, at: Date.now() };
    return ring;
  }

  return {
    async ring() {
      if (held && isListening && held.turn === turn && Date.now() - held.at < AGAIN_MS) return held.ring;
      if (loading?.turn === turn) return loading.done;
      const mine = { turn, done: load(turn) };
      loading = mine;
      return mine.done.finally(() => {
        if (loading === mine) loading = undefined;
      });
    },
    async take({ kid, cell, committee, jti, until }) {
      const { rows } = await pool.query<{ taken: 'TAKEN' | 'AGAIN' | 'ENDED' | 'NOT_ITS_OWN' }>({
        name: 'peer.take',
        text: 'SELECT peer.take($1, $2, $3, $4, $5) AS taken',
        values: [kid, cell, committee, jti, until],
      });
      return itemAt(rows, 0).taken;
    },
    async learn(by, cell, keys) {
      const { rows } = await pool.query<{ fresh: boolean }>('SELECT peer.learn($1, $2, $3) AS fresh', [by, cell, JSON.stringify(keys)]);
      // Its notice may come after the next question.
      turn++;
      return itemAt(rows, 0).fresh;
    },
    async close() {
      await notices.close();
      await pool.end();
    },
  };
}

/** Each key is made ready once. */
function reader(): (kept: Kept) => Promise<Ring> {
  const signing = new Map<string, KeyObject>();
  const verifying = new Map<string, VerifyKey>();
  const instant = (ends: string | null) => (ends === null ? null : Date.parse(ends));
  return async ({ own, trusted, owners }) => {
    const byKid = new Map<string, TrustedKey>();
    for (const { kid, cell, public_key, ends } of trusted ?? []) {
      const verify = verifying.get(kid) ?? (await verifyingKey(public_key));
      verifying.set(kid, verify);
      byKid.set(kid, { kid, cell, verify, ends: instant(ends) });
    }
    const ours = (own ?? []).map(({ kid, public_key, private_key, ends }): OwnKey => {
      const sign = signing.get(kid) ?? signingKey({ publicKey: public_key, privateKey: private_key });
      signing.set(kid, sign);
      return { kid, publicKey: public_key, sign, ends: instant(ends) };
    });
    const keepers = new Map(Object.entries(owners ?? {}));
    return { own: ours, trusted: byKid, keeps: (cell, committee) => keepers.get(committee) === cell };
  };
}
