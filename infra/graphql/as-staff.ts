import type { PoolClient } from 'pg';
import { parseId } from '../id.ts';
import { isOfficeOf } from '../kernel/actor.ts';
import { often } from '../kernel/queryable.ts';
import { ASKER, asker } from '../store/asker.ts';
import { type Database, transaction } from '../store/database.ts';
import type { RequestContext } from './context.ts';

/** Where, and who asks. */
export interface Asking {
  database: Database;
  request: RequestContext;
}

/** Reads what only the staff that acts for a committee may see of its records (row-level security lets nothing else through); null for everybody else. */
export async function asStaff<T>(context: Asking, committee: string, read: (client: PoolClient) => Promise<T>): Promise<T | null> {
  return isOfficeOf(context.request.actor, committee) ? actingFor(context, committee, read) : null;
}

/** The same of records by their ids, for each of their owners for which the asker is staff. */
export async function asStaffOf<T>(
  context: Asking,
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
  { database, request: { actor, purpose } }: Asking,
  committee: string,
  read: (client: PoolClient) => Promise<T>,
): Promise<T> =>
  transaction(database.writer, async client => {
    await client.query(often(`SELECT ${ASKER}`, asker(actor, committee, purpose)));
    return read(client);
  });

/** A personal field of a record. */
export interface PersonalField {
  id: string;
  /** As its kind declares it. */
  field: string;
}

/** As the audit names them: `person.phone`. */
const fieldsOf = ({ database: { model } }: Asking, asked: readonly PersonalField[]): string[] =>
  [...new Set(asked.map(({ id, field }) => `${model.kindByPrefix.get(parseId(id).prefix)?.name}.${field}`))].sort();

const idsOf = (asked: readonly PersonalField[]): string[] => [...new Set(asked.map(({ id }) => id))].sort();

/**
 * Reads personal fields, by records; the reading is an entry of the audit, made in the same transaction: nothing is told that is not in it. To be
 * called within `actingFor`.
 */
export async function readPersonal(
  client: PoolClient,
  asking: Asking,
  asked: readonly PersonalField[],
): Promise<Map<string, Record<string, unknown>>> {
  const { rows } = await client.query<{ record: string; data: Record<string, unknown> }>(
    often(
      `WITH found AS MATERIALIZED (SELECT record, data FROM record.personal WHERE record = ANY ($1)),
            noted AS MATERIALIZED (SELECT record.note_read(array_agg(record ORDER BY record), $2, $3) FROM found HAVING count(*) > 0)
       SELECT record, data FROM found CROSS JOIN noted`,
      [idsOf(asked), fieldsOf(asking, asked), asking.request.requestId],
    ),
  );
  return new Map(rows.map(({ record, data }) => [record, data]));
}

/** The same of what was read otherwise. */
export async function noteRead(client: PoolClient, asking: Asking, asked: readonly PersonalField[]): Promise<void> {
  if (asked.length > 0)
    await client.query(often('SELECT record.note_read($1, $2, $3)', [idsOf(asked), fieldsOf(asking, asked), asking.request.requestId]));
}
