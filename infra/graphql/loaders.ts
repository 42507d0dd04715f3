import DataLoader from 'dataloader';
import type { PoolClient } from 'pg';
import { parseId } from '../id.ts';
import { isOfficeOf, isStaffOver } from '../kernel/actor.ts';
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
  /** Whatever is personal in a record; which of it who asks may read says `mayReadPersonal`. */
  personal: DataLoader<string, Record<string, unknown> | null>;
  /** In which areas a committee below lets who asks read personal data, for the purpose that they state. */
  disclosed: DataLoader<string, ReadonlySet<string>>;
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
      readOwn({ database, request, may: isForOffice }, ids, 'SELECT record, data AS value FROM record.personal WHERE record = ANY ($1)'),
    ),
    disclosed: new DataLoader(owners => Promise.all(owners.map(owner => disclosedBy(database, request, owner)))),
    audit: new DataLoader(ids =>
      readOwn(
        { database, request, may: isForAuditors },
        ids,
        `SELECT record, jsonb_agg(jsonb_build_object('at', at, 'actor', actor, 'action', action, 'reason', reason, 'before', before::text, 'after', after::text) ORDER BY id) AS value
         FROM record.changes($1) GROUP BY record`,
      ),
    ),
  };
}

/** Records that an office keeps about itself: to whose duty it is; to everybody else there are none. */
async function readInHouse(database: Database, request: RequestContext, kind: Kind, ids: readonly string[]): Promise<RecordRow[]> {
  const found: RecordRow[] = [];
  for (const [owner, some] of Map.groupBy(ids, id => parseId(id).committee))
    if (isForAuditors(request, owner, kind))
      found.push(...(await asking(database, request, owner, client => readRows(client as Queryable, kind, some))));
  return found;
}

interface Reading {
  database: Database;
  request: RequestContext;
  /** Whether who asks may read anything of the kind at this owner. */
  may(request: RequestContext, owner: string, kind: Kind): boolean;
}

/** The office itself, and one above that states a purpose: which fields of it, is said field by field. */
const isForOffice: Reading['may'] = ({ actor, purpose }, owner) =>
  isOfficeOf(actor, owner) || (purpose !== undefined && isStaffOver(actor, owner));
const isForAuditors: Reading['may'] = ({ actor }, owner, kind) => isOfficeOf(actor, owner, ...readersOf(kind));

/** Reads what not everybody may see: row-level security lets through the rows of one owner, and to whom they are for. */
async function readOwn<T>({ database, request, may }: Reading, ids: readonly string[], sql: string): Promise<(T | null)[]> {
  const shown = ids.filter(id => {
    const { committee, prefix } = parseId(id);
    const kind = database.model.kindByPrefix.get(prefix);
    return kind !== undefined && may(request, committee, kind);
  });
  const values = new Map<string, T>();
  for (const [owner, some] of Map.groupBy(shown, id => parseId(id).committee)) {
    const rows = await asking(
      database,
      request,
      owner,
      async client => (await client.query<{ record: string; value: T }>(sql, [some])).rows,
    );
    for (const { record, value } of rows) values.set(record, value);
  }
  return ids.map(id => values.get(id) ?? null);
}

async function disclosedBy(database: Database, request: RequestContext, owner: string): Promise<ReadonlySet<string>> {
  if (request.purpose === undefined || isOfficeOf(request.actor, owner) || !isStaffOver(request.actor, owner)) return new Set();
  const areas = await asking(database, request, owner, async client =>
    (await client.query<{ area: string }>(often('SELECT unnest(record.disclosed()) AS area', []))).rows.map(({ area }) => area),
  );
  return new Set(areas);
}

/** One transaction in which the database knows who asks. */
const asking = <T>(
  database: Database,
  { actor, purpose }: RequestContext,
  owner: string,
  read: (client: PoolClient) => Promise<T>,
): Promise<T> =>
  transaction(database.writer, async client => {
    await client.query(often(`SELECT ${ASKER}`, asker(actor, owner, purpose)));
    return read(client);
  });

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
