import type { PoolClient } from 'pg';
import { transaction } from '../database/database.ts';
import type { DomainContext } from './resolvers.ts';

/** Reads what only staff may see of their own committee's records (row-level security lets nothing else through); null for everybody else. */
export async function asStaff<T>(
  { database, request: { actor } }: DomainContext,
  read: (client: PoolClient) => Promise<T>,
): Promise<T | null> {
  return actor.role === 'STAFF' && actor.committee ? actingFor({ database }, actor.committee, read) : null;
}

/** Reads as a committee; whoever calls it has made sure that the asker may see what is read. */
export const actingFor = <T>(
  { database }: Pick<DomainContext, 'database'>,
  committee: string,
  read: (client: PoolClient) => Promise<T>,
): Promise<T> =>
  transaction(database.writer, async client => {
    await client.query("SELECT set_config('tongxin.committee', $1, true)", [committee]);
    return read(client);
  });

/** One loader for each request, made when first needed. */
export function perRequest<T extends object>(make: (context: DomainContext) => T): (context: DomainContext) => T {
  const made = new WeakMap<object, T>();
  return context => {
    const known = made.get(context);
    if (known) return known;
    const fresh = make(context);
    made.set(context, fresh);
    return fresh;
  };
}
