import type { IncomingHttpHeaders } from 'node:http';
import { UnauthenticatedError } from '@tongxin/infra/errors.ts';
import { digestOf, isApiKey } from '@tongxin/infra/kernel/secret.ts';
import { LRUCache } from 'lru-cache';
import type { Asker } from './asker.ts';
import { chosen } from './capacities.ts';
import type { Door } from './door.ts';
import type { Mandates } from './mandates.ts';

/** Who asks by an API key. Errors: UnauthenticatedError. */
export type ApiKeys = (key: string, headers: IncomingHttpHeaders) => Promise<Asker>;

interface Known {
  api_key: string;
  committee: string;
  scope: 'OPEN_DATA' | 'READ' | 'ACT';
  account: string | null;
}

/** So long a key is believed without asking the database; within it a revoked one is refused everywhere. */
const BELIEVED_MS = 10_000;
const MOST_KEPT = 10_000;

export function apiKeysBy(door: Door, mandates: Mandates): ApiKeys {
  const kept = new LRUCache<string, Promise<Known | null>>({ max: MOST_KEPT, ttl: BELIEVED_MS });

  function look(key: string): Promise<Known | null> {
    const digest = digestOf(key);
    const place = digest.toString('base64');
    const before = kept.get(place);
    if (before) return before;
    const found = door.query<Known>('SELECT * FROM identity.use_secret($1)', [digest]).then(([row]) => row ?? null);
    kept.set(place, found);
    found.catch(() => kept.delete(place));
    return found;
  }

  return async (key, headers) => {
    if (!isApiKey(key))
      throw new UnauthenticatedError('The API key is mistyped: its checksum is wrong. Copy it whole, from txk_ to the end.');
    const known = await look(key);
    if (!known)
      throw new UnauthenticatedError('There is no such API key, or it has expired or was revoked. Ask who issued it for a new one.');
    const { api_key: id, committee, scope, account } = known;
    if (!account) {
      const viewer = { id, name: null, capacities: [] };
      return { viewer, readOnly: true, actor: { role: 'ANALYST', committee, name: id, subject: null, duties: [] } };
    }
    const asker = chosen(await mandates([account]), headers);
    // The audit names both: the account, and the key by which it was done.
    return { ...asker, actor: { ...asker.actor, name: `${asker.actor.name} ${id}` }, ...(scope === 'READ' && { readOnly: true as const }) };
  };
}
