import DataLoader from 'dataloader';
import { parseId } from '../id.ts';
import { type Actor, isOfficeOf, isStaffOver } from '../kernel/actor.ts';
import { type Inverse, type Kind, tableOf } from '../kernel/kind.ts';
import { snake } from '../kernel/names.ts';
import { often, type Queryable } from '../kernel/queryable.ts';
import { readersOf } from '../kernel/rights.ts';
import type { RecordRow } from '../kernel/row.ts';
import { withUnits } from '../store/act.ts';
import type { Database } from '../store/database.ts';
import { columnsOf, readRows, toRecord } from '../store/rows.ts';
import { type Asking, actingFor, asStaffOf, type PersonalField, readPersonal } from './as-staff.ts';
import type { RequestContext } from './context.ts';
import { openSealed, type SealedIn } from './sealed.ts';

/** Batched reads of one request: one statement per kind, however many records. */
export interface RecordLoaders {
  record: DataLoader<string, RecordRow | null>;
  /** A personal field of a record, which is noted as read; whether who asks may read it says `personalValue`. */
  personal: DataLoader<PersonalField, unknown, string>;
  /** In which areas a committee below lets who asks read personal data, for the purpose that they state. */
  disclosed: DataLoader<string, ReadonlySet<string>>;
  audit: DataLoader<string, object[] | null>;
  sealed: DataLoader<SealedIn, object | null, string>;
  /** Who asks as somebody who acts for a committee: of a handling unit, which of its units it is. */
  acting: DataLoader<string, Actor>;
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
  const asking = { database, request };
  const cacheKeyFn = ({ parent, of, limit, after }: Children) => [parent, of.kind.name, of.field, limit, after].join(' ');
  return {
    acting: new DataLoader(owners => Promise.all(owners.map(owner => withUnits({ actor: request.actor, database }, owner)))),
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
        for (const row of await (kind.inHouse ? readInHouse(asking, kind, group) : readRows(database.pool, kind, group)))
          found.set(row.id, row);
      }
      return ids.map(id => found.get(id) ?? null);
    }),
    personal: new DataLoader(
      async asked => {
        const read = async (owner: string, own: PersonalField[]) =>
          isForOffice(request, owner) ? actingFor(asking, owner, client => readPersonal(client, asking, own)) : null;
        const found = await Promise.all([...Map.groupBy(asked, ({ id }) => parseId(id).committee)].map(([owner, own]) => read(owner, own)));
        return asked.map(({ id, field }) => found.find(each => each?.has(id))?.get(id)?.[field] ?? null);
      },
      { cacheKeyFn: ({ id, field }: PersonalField) => `${id} ${field}` },
    ),
    disclosed: new DataLoader(owners => Promise.all(owners.map(owner => disclosedBy(asking, owner)))),
    audit: new DataLoader(async ids => {
      const shown = ids.filter(id => isForAuditors(asking, id));
      const entries = await asStaffOf(asking, shown, async (client, own) => (await client.query<Entries>(often(AUDIT, [own]))).rows);
      const byRecord = new Map(entries.map(({ record, value }) => [record, value]));
      return ids.map(id => byRecord.get(id) ?? null);
    }),
    sealed: new DataLoader(
      async asked => {
        const shown = asked.filter(({ record }) => isForAuditors(asking, record));
        const opened = await openSealed(asking, shown);
        return asked.map(each => opened[shown.indexOf(each)] ?? null);
      },
      { cacheKeyFn: ({ record, work }: SealedIn) => `${record} ${work}` },
    ),
  };
}

/** Records that an office keeps about itself: to whose duty it is; to everybody else there are none. */
async function readInHouse(asking: Asking, kind: Kind, ids: readonly string[]): Promise<RecordRow[]> {
  const shown = ids.filter(id => isForAuditors(asking, id));
  return asStaffOf(asking, shown, (client, own) => readRows(client as Queryable, kind, own));
}

/** The office itself, and one above that states a purpose: which fields of it, is said field by field. */
const isForOffice = ({ actor, purpose }: RequestContext, owner: string): boolean =>
  isOfficeOf(actor, owner) || (purpose !== undefined && isStaffOver(actor, owner));

/** Whether who asks may read everything of a record, its audit too. */
function isForAuditors({ database, request: { actor } }: Asking, id: string): boolean {
  const { committee, prefix } = parseId(id);
  const kind = database.model.kindByPrefix.get(prefix);
  return kind !== undefined && isOfficeOf(actor, committee, ...readersOf(kind));
}

async function disclosedBy(asking: Asking, owner: string): Promise<ReadonlySet<string>> {
  const { actor, purpose } = asking.request;
  if (purpose === undefined || isOfficeOf(actor, owner) || !isStaffOver(actor, owner)) return new Set();
  const areas = await actingFor(asking, owner, async client => {
    const { rows } = await client.query<{ area: string }>(often('SELECT unnest(record.disclosed()) AS area', []));
    return rows.map(({ area }) => area);
  });
  return new Set(areas);
}

interface Entries {
  record: string;
  value: object[];
}

const AUDIT = `
  SELECT c.record, jsonb_agg(jsonb_build_object('at', c.at, 'actor', c.actor, 'action', c.action, 'reason', c.reason, 'before', before::text, 'after', after::text,
    'record', c.record, 'work', a.work) ORDER BY c.id) AS value
  FROM record.changes($1) c JOIN record.audit a USING (id) GROUP BY c.record`;

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
