import type { PoolClient } from 'pg';
import { parseId } from '../id.ts';
import { isOfficeOf } from '../kernel/actor.ts';
import { often } from '../kernel/queryable.ts';
import { ASKER, asker } from '../store/asker.ts';
import { transaction } from '../store/database.ts';
import type { DomainContext } from './domain-context.ts';

/** Reads what only the staff that acts for a committee may see of its records (row-level security lets nothing else through); null for everybody else. */
export async function asStaff<T>(context: DomainContext, committee: string, read: (client: PoolClient) => Promise<T>): Promise<T | null> {
  return isOfficeOf(context.request.actor, committee) ? actingFor(context, committee, read) : null;
}

/** The same of records by their ids, for each of their owners for which the asker is staff. */
export async function asStaffOf<T>(
  context: DomainContext,
  ids: readonly string[],
  read: (client: PoolClient, ids: string[]) => Promise<T[]>,
): Promise<T[]> {
  const found: T[] = [];
  for (const [committee, own] of Map.groupBy(ids, id => parseId(id).committee))
    found.push(...((await asStaff(context, committee, client => read(client, own))) ?? []));
  return found;
}

/** Reads records of a committee; row-level security goes by who asks. */
export const actingFor = <T>(
  { database, request }: Pick<DomainContext, 'database' | 'request'>,
  committee: string,
  read: (client: PoolClient) => Promise<T>,
): Promise<T> =>
  transaction(database.writer, async client => {
    await client.query(often(`SELECT ${ASKER}`, asker(request.actor, committee, request.purpose)));
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
