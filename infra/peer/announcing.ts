import { randomUUID } from 'node:crypto';
import { decodeProtectedHeader } from 'jose';
import type { Announced, Book, Ring, TrustedKey } from './book.ts';
import { kidOf } from './keys.ts';
import { PeerRefusedError } from './refusal.ts';
import { compact, LIFE_S, typeOf, verified } from './statement.ts';

/** While keys change, it travels with every request: whoever does not know the newest key learns it from one that is still believed. */
export const KEYS_HEADER = 'x-tongxin-keys';

/** A cell has few keys at once. */
const MOST_KEYS = 10;
const MOST_CHARACTERS = 12_000;

/** Signed anew after that time. */
const AGAIN_MS = (LIFE_S / 2) * 1_000;

/** What a cell says of its keys, signed by each that goes; undefined where none goes. */
export function announcer(cell: string): (ring: Ring, now: number) => string | undefined {
  let made: { ring: Ring; at: number; text: string | undefined } | undefined;
  return (ring, now) => {
    if (made?.ring === ring && now - made.at < AGAIN_MS) return made.text;
    const says = ring.own.map(({ kid, publicKey, ends }) => ({
      kid,
      key: publicKey,
      ends: ends === null ? null : new Date(ends).toISOString(),
    }));
    const iat = Math.floor(now / 1000);
    const going = ring.own.slice(1, MOST_KEYS).filter(({ ends }) => ends === null || ends > now);
    const texts = going.map(({ kid, sign }) =>
      compact({ kid, typ: typeOf('keys') }, { iss: cell, iat, exp: iat + LIFE_S, jti: randomUUID(), says: says.slice(0, MOST_KEYS) }, sign),
    );
    made = { ring, at: now, text: texts.length > 0 ? texts.join(' ') : undefined };
    return made.text;
  };
}

interface Announcement {
  text: unknown;
  ring: Ring;
  /** The cell here. */
  cell: string;
  now: Date;
}

/** Learns what a cell says of its keys, if it says so under one that is believed; whether there is a new one. */
export async function learn(book: Book, { text, ring, cell, now }: Announcement): Promise<boolean> {
  if (typeof text !== 'string' || text.length > MOST_CHARACTERS) return false;
  for (const token of text.split(' ', MOST_KEYS)) {
    const by = believed(token, ring, now);
    if (!by) continue;
    const keys = await keysIn(token, { by, cell, now });
    if (keys) return book.learn(by.kid, by.cell, keys);
  }
  return false;
}

interface Reading {
  by: TrustedKey;
  cell: string;
  now: Date;
}

async function keysIn(token: string, { by, cell, now }: Reading): Promise<Announced[] | undefined> {
  try {
    const { iss, says } = await verified(token, { purpose: 'keys', cell, key: () => by.verify, now });
    if (iss !== by.cell || !Array.isArray(says) || says.length > MOST_KEYS) return undefined;
    const keys = await Promise.all(says.map(announced));
    return keys.every(key => key !== undefined) ? keys : undefined;
  } catch (error) {
    if (error instanceof PeerRefusedError) return undefined;
    throw error;
  }
}

function believed(token: string, { trusted }: Ring, now: Date) {
  try {
    const known = trusted.get(String(decodeProtectedHeader(token).kid));
    return known && (known.ends === null || known.ends > now.getTime()) ? known : undefined;
  } catch {
    return undefined;
  }
}

/** As it is kept: under a name that we have worked out. */
async function announced(value: unknown): Promise<Announced | undefined> {
  const { key, ends } = (typeof value === 'object' && value !== null ? value : {}) as Partial<Announced>;
  if (typeof key !== 'string' || !/^[\w-]{43}$/.test(key)) return undefined;
  if (ends !== null && (typeof ends !== 'string' || Number.isNaN(Date.parse(ends)))) return undefined;
  return { kid: await kidOf(key), key, ends: ends === null ? null : new Date(ends).toISOString() };
}
