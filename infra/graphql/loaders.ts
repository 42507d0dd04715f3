import DataLoader from 'dataloader';
import { parseId } from '../id.ts';
import { isOfficeOf } from '../kernel/actor.ts';
import type { Duty } from '../kernel/duty.ts';
import { type Inverse, type Kind, tableOf } from '../kernel/kind.ts';
import { snake } from '../kernel/names.ts';
import { often, type Queryable } from '../kernel/queryable.ts';
import { readersOf } from '../kernel/rights.ts';
import type { RecordRow } from '../kernel/row.ts';
import { ASKER, asker } from '../store/asker.ts';
import { type Database, transaction } from '../store/database.ts';
import { columnsOf, readRows, toRecord } from '../store/rows.ts';
import type { RequestContext } from './context.ts';

/** Batched reads of one request: one statement per kind, however many records. */
export interface RecordLoaders {
  record: DataLoader<string, RecordRow | null>;
  personal: DataLoader<string, Record<string, unknown> | null>;
  audit: DataLoader<string, object[] | null>;
  children: DataLoader<Children, RecordRow[], string>;
  childCount: DataLoader<Children, number, string>;
}

/** A page of the records that refer to one: the live ones, oldest first. */
export interface Children {
  parent: string;
  of: Inverse;
  limit: number;
  after: string | null;
}

export function recordLoaders(database: Database, request: RequestContext): RecordLoaders {
  const { kindByPrefix } = database.model;
  const cacheKeyFn = ({ parent, of, limit, after }: Children) => [parent, of.kind.name, of.field, limit, after].join(' ');
  return {
    children: new DataLoader(requests => eachList(requests, (first, parents) => readChildren(database, first, parents)), { cacheKeyFn }),
    childCount: new DataLoader(
      async requests =>
        (await eachList(requests, (first, parents) => countChildren(database, first, parents))).map(([count]) => count ?? 0),
      { cacheKeyFn },
    ),
    record: new DataLoader(async ids => {
      const found = new Map<string, RecordRow>();
      for (const [prefix, group] of Map.groupBy(ids, id => parseId(id).prefix)) {
        const kind = kindByPrefix.get(prefix);
        if (!kind) continue;
        for (const row of await (kind.inHouse ? readInHouse(database, request, kind, group) : readRows(database.pool, kind, group)))
          found.set(row.id, row);
      }
      return ids.map(id => found.get(id) ?? null);
    }),
    personal: new DataLoader(ids =>
      asStaff(database, request, ids, () => [], 'SELECT record, data AS value FROM record.personal WHERE record = ANY ($1)'),
    ),
    audit: new DataLoader(ids =>
      asStaff(
        database,
        request,
        ids,
        readersOf,
        `SELECT record, jsonb_agg(jsonb_build_object('at', at, 'actor', actor, 'action', action, 'reason', reason, 'before', before::text, 'after', after::text) ORDER BY id) AS value
         FROM record.changes($1) GROUP BY record`,
      ),
    ),
  };
}

/** Records that an office keeps about itself: to whose duty it is; to everybody else there are none. */
async function readInHouse(database: Database, { actor }: RequestContext, kind: Kind, ids: readonly string[]): Promise<RecordRow[]> {
  const found: RecordRow[] = [];
  for (const [owner, some] of Map.groupBy(ids, id => parseId(id).committee))
    if (isOfficeOf(actor, owner, ...readersOf(kind)))
      found.push(
        ...(await transaction(database.writer, async client => {
          await client.query(often(`SELECT ${ASKER}`, asker(actor, owner)));
          return readRows(client as Queryable, kind, some);
        })),
      );
  return found;
}

/** Reads what only the staff of an owner may see, with one of these duties: row-level security lets through the rows of that one owner, no others. */
async function asStaff<T>(
  database: Database,
  { actor }: RequestContext,
  ids: readonly string[],
  duties: (kind: Kind) => readonly Duty[],
  sql: string,
): Promise<(T | null)[]> {
  const shown = ids.filter(id => {
    const { committee, prefix } = parseId(id);
    const kind = database.model.kindByPrefix.get(prefix);
    return kind !== undefined && isOfficeOf(actor, committee, ...duties(kind));
  });
  const values = new Map<string, T>();
  for (const [owner, some] of Map.groupBy(shown, id => parseId(id).committee)) {
    const { rows } = await transaction(database.writer, async client => {
      await client.query(often(`SELECT ${ASKER}`, asker(actor, owner)));
      return client.query<{ record: string; value: T }>(sql, [some]);
    });
    for (const { record, value } of rows) values.set(record, value);
  }
  return ids.map(id => values.get(id) ?? null);
}

/** One statement for all requests that differ in their parent alone. */
async function eachList<T>(
  requests: readonly Children[],
  read: (first: Children, parents: string[]) => Promise<Map<string, T[]>>,
): Promise<T[][]> {
  const answers = new Map<Children, T[]>();
  const groups = Map.groupBy(requests, ({ of, limit, after }) => [of.kind.name, of.field, limit, after].join(' '));
  await Promise.all(
    [...groups.values()].map(async group => {
      const [first] = group;
      if (!first) return;
      const parents = group.map(({ parent }) => parent);
      const found = await read(first, parents);
      for (const request of group) answers.set(request, found.get(request.parent) ?? []);
    }),
  );
  return requests.map(request => answers.get(request) ?? []);
}

async function readChildren(database: Database, { of, limit, after }: Children, parents: string[]): Promise<Map<string, RecordRow[]>> {
  const { rows } = await database.pool.query(
    often(
      `SELECT p.id AS parent, c.* FROM unnest($1::text[]) AS p (id), LATERAL (
       SELECT ${columnsOf(of.kind, 'c')} FROM ${tableOf(of.kind)} c WHERE c.${snake(of.field)} = p.id AND c.withdrawn_at IS NULL AND ($2::text IS NULL OR c.id > $2) ORDER BY c.id LIMIT $3) c`,
      [parents, after, limit],
    ),
  );
  return new Map(
    [...Map.groupBy(rows, row => row.parent as string)].map(([parent, group]) => [
      parent,
      group.map(({ parent: _, ...row }) => toRecord(of.kind, row)),
    ]),
  );
}

async function countChildren(database: Database, { of }: Children, parents: string[]): Promise<Map<string, number[]>> {
  const column = snake(of.field);
  const { rows } = await database.pool.query<{ parent: string; count: number }>(
    often(
      `SELECT ${column} AS parent, count(*)::int AS count FROM ${tableOf(of.kind)} WHERE ${column} = ANY ($1) AND withdrawn_at IS NULL GROUP BY 1`,
      [parents],
    ),
  );
  return new Map(rows.map(({ parent, count }) => [parent, [count]]));
}
