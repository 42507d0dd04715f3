import { randomUUID } from 'node:crypto';
import { itemAt } from '../must.ts';
import { announcer, KEYS_HEADER } from './announcing.ts';
import { type Book, openBook } from './book.ts';
import { type Arriving, type Heard, hear, isOver } from './hearing.ts';
import { lineOf } from './keys.ts';
import { type PeerRefusedError, refusals } from './refusal.ts';
import { onceWithin } from './seen.ts';
import { type Claims, compact, digestOf, LIFE_S, SKEW_S, typeOf } from './statement.ts';

/** What is asked of another cell, over HTTP. */
export interface Asking extends Pick<Arriving, 'purpose' | 'method' | 'path'> {
  /** The cell that is meant. */
  to: string;
  body?: string;
  /** What is said besides: of a request who asks. */
  says?: object;
}

/** The cell here among others: signs what it asks, and knows who asks. */
export interface Peers {
  readonly cell: string;
  /** What others know it by. */
  line(): Promise<string>;
  /** Whether a key of that cell is believed. */
  believes(cell: string): Promise<boolean>;
  /** Headers that say who asks. */
  sign(asking: Asking): Promise<Record<string, string>>;
  /** Who asks. Errors: PeerRefusedError. */
  hear(arriving: Arriving): Promise<Heard>;
  /** Tells the log, once of each peer and reason. */
  refused(error: PeerRefusedError): void;
  close(): Promise<void>;
}

export interface PeersOptions {
  log?: { warn(message: string): void; info(message: string): void };
  /** In milliseconds, as `Date.now()` has it. */
  clock?(): number;
}

/** From the first moment in which a statement may be good by our clock to the last. */
const GOOD_MS = (LIFE_S + 2 * SKEW_S + 1) * 1_000;

export function peersOf(cell: string, book: Book, { log, clock = Date.now }: PeersOptions = {}): Peers {
  const announcement = announcer(cell);
  const seen = new Map<string, ReturnType<typeof onceWithin>>();
  const isNew = (peer: string, jti: string) => {
    const said = seen.get(peer) ?? onceWithin(GOOD_MS);
    seen.set(peer, said);
    return said(jti, clock());
  };
  const learnt = (other: string) => log?.info(`Cell ${other} has a new key: it said so under one that is trusted here.`);
  const ears = { cell, book, clock, isNew, learnt };
  return {
    cell,
    hear: arriving => hear(ears, arriving),
    refused: refusals(log),
    close: () => book.close(),
    line: async () => lineOf(cell, itemAt((await book.ring()).own, 0).publicKey),
    async believes(other) {
      const { trusted } = await book.ring();
      return trusted.values().some(key => key.cell === other && !isOver(key, clock()));
    },
    async sign({ purpose, to, method, path, body = '', says }) {
      const ring = await book.ring();
      const { kid, sign } = itemAt(ring.own, 0);
      const now = clock();
      const iat = Math.floor(now / 1000);
      const claims: Claims = { iss: cell, aud: to, iat, exp: iat + LIFE_S, jti: randomUUID(), digest: digestOf(method, path, body) };
      const keys = announcement(ring, now);
      return {
        authorization: `Tongxin ${compact({ kid, typ: typeOf(purpose) }, says ? { ...claims, says } : claims, sign)}`,
        ...(keys && { [KEYS_HEADER]: keys }),
      };
    },
  };
}

/** With the keys in the cell's database; `url` is DATABASE_URL. */
export const openPeers = (url: string, cell: string, options?: PeersOptions): Peers => peersOf(cell, openBook(url), options);
