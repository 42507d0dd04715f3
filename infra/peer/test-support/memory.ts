import type { Book, OwnKey, Ring, TrustedKey } from '../book.ts';
import { type KeyPair, kidOf, makePair, signingKey, verifyingKey } from '../keys.ts';
import { type Peers, type PeersOptions, peersOf } from '../peers.ts';

/** Keys without a database. */
export interface MemoryBook extends Book {
  pair: KeyPair;
  /** The newest first. */
  own: OwnKey[];
  trusted: Map<string, TrustedKey>;
  /** By committee, which cell keeps it; one that is not named keeps itself. */
  owners: Map<string, string>;
}

export const ownKey = ({ kid, publicKey, privateKey }: KeyPair, ends: number | null = null): OwnKey => ({
  ...{ kid, publicKey, ends },
  sign: signingKey({ publicKey, privateKey }),
});

export const trustedKey = async (cell: string, publicKey: string): Promise<TrustedKey> => ({
  ...{ kid: await kidOf(publicKey), cell, ends: null },
  verify: await verifyingKey(publicKey),
});

export async function memoryBook(trusted = new Map<string, TrustedKey>()): Promise<MemoryBook> {
  const pair = await makePair();
  const owners = new Map<string, string>();
  const used = new Set<string>();
  const book: MemoryBook = {
    ...{ pair, trusted, owners, own: [ownKey(pair)] },
    ring: async (): Promise<Ring> => ({
      ...{ own: book.own, trusted },
      keeps: (cell, committee) => (owners.get(committee) ?? committee) === cell,
    }),
    async take({ cell, jti }) {
      if (used.has(`${cell} ${jti}`)) return 'AGAIN';
      used.add(`${cell} ${jti}`);
      return 'TAKEN';
    },
    async learn(_, cell, keys) {
      for (const { kid, key } of keys) if (!trusted.has(kid)) trusted.set(kid, await trustedKey(cell, key));
      return true;
    },
    close: async () => {},
  };
  return book;
}

/** Cells that all trust each other, each made when it is first named. */
export function acquainted(options?: PeersOptions): (code: string) => Promise<Peers> {
  const all = new Map<string, TrustedKey>();
  const made = new Map<string, Promise<Peers>>();
  const make = async (code: string) => {
    const book = await memoryBook(all);
    all.set(book.pair.kid, await trustedKey(code, book.pair.publicKey));
    return peersOf(code, book, options);
  };
  return code => {
    const peers = made.get(code) ?? make(code);
    made.set(code, peers);
    return peers;
  };
}
