import type { Mandate } from '@tongxin/infra/kernel/duty.ts';
import { LRUCache } from 'lru-cache';
import type { Door } from './door.ts';

/** What is delegated to one account, today. */
export interface Delegated {
  delegation: string;
  account: string;
  committee: string;
  duty: Mandate;
  /** Of a member the key, of a unit its name. */
  subject: string | null;
}

/** Somebody who is signed in: the accounts that are theirs, and what is delegated to these. */
export interface SignedIn {
  accounts: readonly { id: string; committee: string; name: string | null }[];
  delegated: readonly Delegated[];
}

/** What accounts may do. An account that was closed is none any more: then nobody is signed in. */
export type Mandates = (accounts: readonly string[]) => Promise<SignedIn>;

/** What is taken back has no effect after that time. */
const BELIEVED_MS = 10_000;
const MOST_KEPT = 10_000;

export function mandatesBy(door: Door): Mandates {
  const kept = new LRUCache<string, Promise<SignedIn>>({ max: MOST_KEPT, ttl: BELIEVED_MS });
  return accounts => {
    const key = accounts.join(' ');
    const before = kept.get(key);
    if (before) return before;
    const found = look(door, accounts);
    kept.set(key, found);
    found.catch(() => kept.delete(key));
    return found;
  };
}

async function look(door: Door, accounts: readonly string[]): Promise<SignedIn> {
  const [own, delegated] = await Promise.all([
    door.query<SignedIn['accounts'][number]>(
      'SELECT live.id, live.committee, live.name FROM unnest($1::text[]) asked (id), identity.live_account(asked.id) live',
      [accounts],
    ),
    door.query<Delegated>('SELECT * FROM identity.mandates($1)', [accounts]),
  ]);
  return { accounts: own, delegated };
}
