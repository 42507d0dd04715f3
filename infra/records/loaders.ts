import DataLoader from 'dataloader';
import { type Database, transaction } from '../database/database.ts';
import type { RequestContext } from '../graphql/context.ts';
import { parseId } from '../id.ts';
import type { Actor } from '../identity/actor.ts';
import { entityOf, type RecordRow } from './entity.ts';
import type { Kind } from './kind.ts';

/** Batched reads of one request: one statement per kind, however many records. */
export interface RecordLoaders {
  record: DataLoader<string, RecordRow | null>;
  personal: DataLoader<string, Record<string, unknown> | null>;
  audit: DataLoader<string, object[] | null>;
}

export function recordLoaders(database: Database, request: RequestContext, kindByPrefix: ReadonlyMap<string, Kind>): RecordLoaders {
  const driver = database.orm.em.getDriver();
  return {
    record: new DataLoader(async ids => {
      const found = new Map<string, RecordRow>();
      for (const [prefix, group] of Map.groupBy(ids, id => parseId(id).prefix)) {
        const kind = kindByPrefix.get(prefix);
        if (!kind) continue;
        // Plain rows, mapped by the entity's metadata: nothing here is changed, so nothing needs to be tracked.
        const rows = await driver.find(entityOf(kind), { id: { $in: group } });
        for (const row of rows) found.set(row.id!, row as RecordRow);
      }
      return ids.map(id => found.get(id) ?? null);
    }),
    personal: new DataLoader(ids =>
      asStaff(database, request.actor, ids, 'SELECT record, data AS value FROM record.personal WHERE record = ANY ($1)'),
    ),
    audit: new DataLoader(ids =>
      asStaff(
        database,
        request.actor,
        ids,
        `SELECT record, jsonb_agg(jsonb_build_object('at', at, 'actor', actor, 'action', action, 'reason', reason, 'before', before::text, 'after', after::text) ORDER BY id) AS value
         FROM record.audit WHERE record = ANY ($1) GROUP BY record`,
      ),
    ),
  };
}

/** Reads what only an owner's staff may see: row-level security lets through the rows of the actor's own committee, no others. */
async function asStaff<T>(database: Database, actor: Actor, ids: readonly string[], sql: string): Promise<(T | null)[]> {
  if (actor.role !== 'STAFF' || actor.committee === null) return ids.map(() => null);
  const { rows } = await transaction(database.pool, async client => {
    await client.query("SELECT set_config('role', 'tongxin_writer', true), set_config('tongxin.committee', $1, true)", [actor.committee]);
    return client.query<{ record: string; value: T }>(sql, [ids]);
  });
  const values = new Map(rows.map(row => [row.record, row.value]));
  return ids.map(id => values.get(id) ?? null);
}
