import type { IncomingHttpHeaders } from 'node:http';
import type { JWTHeaderParameters } from 'jose';
import { KEYS_HEADER, learn } from './announcing.ts';
import type { Book, Ring, TrustedKey } from './book.ts';
import { PeerRefusedError, type Reason } from './refusal.ts';
import { notItsOwn } from './speaking.ts';
import { type Claims, digestOf, LIFE_S, type Purpose, SKEW_S, verified } from './statement.ts';

/** What another cell asks, before its body has been read. */
export interface Arriving {
  purpose: Exclude<Purpose, 'keys'>;
  headers: IncomingHttpHeaders;
  method: string;
  /** With what follows the question mark. */
  path: string;
}

export interface Whole {
  body: string;
  /** A change is done once whichever process of the cell is asked; for which committee it is asked, null: by the public. */
  change?: { committee: string | null };
}

/** A peer that is known by its signature. */
export interface Heard {
  peer: string;
  says: unknown;
  /** Whether it keeps the records of a committee. */
  keeps(committee: string): boolean;
  /** That all is as it was signed, and has not been asked before. Errors: PeerRefusedError. */
  confirm(whole: Whole): Promise<void>;
}

export interface Ears {
  /** The cell here. */
  cell: string;
  book: Book;
  clock(): number;
  /** Whether something has not been said before, to this process. */
  isNew(peer: string, jti: string): 'NEW' | 'AGAIN' | 'TOO_MANY';
  /** A cell has a new key. */
  learnt(cell: string): void;
}

/** Who asks, by the signature. Errors: PeerRefusedError. */
export async function hear(ears: Ears, { purpose, headers, method, path }: Arriving): Promise<Heard> {
  const token = /^Tongxin ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(headers.authorization ?? '')?.[1];
  if (!token) throw refusal('NOT_SIGNED');
  const now = new Date(ears.clock());
  const found: Found = {};
  const key = ({ kid = '' }: JWTHeaderParameters) => find(ears, { kid, announcement: headers[KEYS_HEADER], now, found });
  const claims = await verified(token, { purpose, cell: ears.cell, key: key as never, now }).catch((error: unknown) => {
    // These are found after the signature has been: it is the peer's own.
    if (!(error instanceof PeerRefusedError) || !['AUDIENCE', 'CLOCK'].includes(error.reason)) throw error;
    throw new PeerRefusedError(error.reason, error.message, found.key?.cell);
  });
  const { key: signedBy, ring } = found as Required<Found>;
  const peer = signedBy.cell;
  if (isOver(signedBy, now.getTime())) throw refusal('ENDED', peer);
  if (claims.iss !== peer) throw refusal('OTHER_CELL', peer);
  return {
    peer,
    says: claims.says,
    keeps: committee => ring.keeps(peer, committee),
    confirm({ body, change }) {
      if (claims.digest !== digestOf(method, path, body)) return Promise.reject(refusal('CHANGED', peer));
      return change ? take(ears, { key: signedBy, claims }, change) : notice(ears, peer, claims);
    },
  };
}

interface Found {
  key?: TrustedKey;
  ring?: Ring;
}

interface Finding {
  kid: string;
  announcement: unknown;
  now: Date;
  found: Found;
}

async function find({ cell, book, learnt }: Ears, { kid, announcement, now, found }: Finding): Promise<unknown> {
  found.ring = await book.ring();
  if (!found.ring.trusted.has(kid)) {
    const isNew = await learn(book, { text: announcement, ring: found.ring, cell, now });
    // Where another question has brought it in the meantime it is not new, and there.
    found.ring = await book.ring();
    const fresh = found.ring.trusted.get(kid);
    if (isNew && fresh) learnt(fresh.cell);
  }
  found.key = found.ring.trusted.get(kid);
  if (!found.key) throw refusal('UNKNOWN_KEY');
  return found.key.verify;
}

async function notice({ isNew }: Ears, peer: string, { jti }: Claims): Promise<void> {
  const said = isNew(peer, jti);
  if (said !== 'NEW') throw refusal(said, peer);
}

async function take(
  { book }: Ears,
  { key: { kid, cell }, claims: { jti, iat, exp } }: { key: TrustedKey; claims: Claims },
  { committee }: NonNullable<Whole['change']>,
): Promise<void> {
  const until = new Date((Math.min(exp, iat + LIFE_S) + SKEW_S + 1) * 1_000);
  const taken = await book.take({ kid, cell, committee, jti, until });
  if (taken === 'NOT_ITS_OWN') throw notItsOwn(cell, String(committee));
  if (taken !== 'TAKEN') throw refusal(taken, cell);
}

export const isOver = ({ ends }: TrustedKey, now: number): boolean => ends !== null && ends <= now;

const refusal = (reason: keyof typeof WORDS, peer?: string): PeerRefusedError => new PeerRefusedError(reason, WORDS[reason], peer);

/** Read at both ends, so that neither is "ours". */
const WORDS = {
  NOT_SIGNED:
    'what is asked is not signed. Cells know each other by keys from release 0.5 on: bring the cell that asks up to date, and exchange keys (docs/cells.md).',
  UNKNOWN_KEY:
    'the key of the cell that asks is not trusted by the one that is asked. Give the line that "npm run cells -- key" prints at the first to those who run the second; they run "npm run cells -- trust <that line>".',
  ENDED:
    'the key of the cell that asks is trusted no more by the one that is asked: it has been replaced, or was distrusted. Give the line that "npm run cells -- key" prints at the first to those who run the second.',
  OTHER_CELL: 'the cell that asks says to be another than that of its key. Correct its CELL.',
  CHANGED:
    'method, path or body are not those that were signed: something on the way changes them, such as a proxy that rewrites addresses.',
  AGAIN: 'exactly this has been asked before, and each question is signed anew. Something on the way repeats it.',
  TOO_MANY: 'the cell that asks has asked half a million questions in three minutes. Something there is in a loop.',
} satisfies Partial<Record<Reason, string>>;
