import { BadInputError } from '@tongxin/infra/errors.ts';
import type { Actor } from '@tongxin/infra/kernel/actor.ts';
import DataLoader from 'dataloader';
import type { Pool } from 'pg';
import { countedBy, holdsOn } from '../counted.ts';
import { doubledInRequest } from '../doubled.ts';
import { type Figure, isOfSubjects, sumRequest } from '../figure.ts';
import { toldRequests } from '../privacy/told.ts';
import type { SumRequest } from '../sum-request.ts';

/** Of what a number is taken for each: see docs/decisions/0006-per.md. */
export type Each = 'RECORD' | 'COMMITTEE' | 'SPECIAL_COMMITTEE';

/** A figure taken apart: one number for each record, committee or special committee that is there. */
export interface EachRequest extends SumRequest {
  each: Each;
  /** The measure that counts those among whom the records are shared; null: records and committees. */
  among: string | null;
}

/** So many of them have this number. */
export interface Tally {
  value: number;
  count: number;
}

export interface EachItem {
  key: string;
  value: number;
}

export type TallyLoader = DataLoader<EachRequest, Tally[], string>;

declare module '../../common/context.ts' {
  interface Loaders {
    tally: TallyLoader;
  }
}

/** Errors: BAD_USER_INPUT where the records of the measure do not name what they are asked for. */
export function eachRequest(figure: Figure, each: Each): EachRequest {
  const { code, per, kind } = figure.measure;
  if (kind === 'EACH' && each !== 'RECORD') throw new BadInputError(`${code} is a number of each record. Ask for each RECORD.`);
  if (kind === 'RATIO' || isOfSubjects(figure.measure))
    throw new BadInputError(`${code} is not made of numbers that add up, so it cannot be taken for each. Ask byChild for its committees.`);
  const among = per?.[each] ?? null;
  if (!among && each !== 'RECORD' && each !== 'COMMITTEE') {
    const known = ['RECORD', 'COMMITTEE', ...Object.keys(per ?? {})];
    throw new BadInputError(`The records of ${code} do not name a ${each}. Ask for each ${known.join(', ')}.`);
  }
  return { ...sumRequest(figure), each, among };
}

// Those that have nothing count with zero, unless they are the records themselves.
const ITEMS = `
  SELECT key, coalesce(v.value, 0) AS value FROM (
    SELECT DISTINCT p.place AS key FROM reference.reach o JOIN reference.place p ON p.code = o.owner AND p.since < o.until AND o.since < p.until
    WHERE q.each = 'COMMITTEE' AND o.scope = q.scope AND o.reach = q.reach AND CASE WHEN q.tree IS NOT NULL THEN ${holdsOn('o', 'q.tree')} AND ${holdsOn('p', 'q.tree')}
      ELSE greatest(o.since, p.since) <= coalesce(q.until, 'infinity') AND least(o.until, p.until) > coalesce(q."from", '-infinity') END
      AND (q.tree IS NOT NULL OR EXISTS (SELECT FROM reference.division_spell s WHERE s.code = p.place AND s.since <= coalesce(q.until, 'infinity') AND s.until > coalesce(q."from", '-infinity')))
    UNION ALL
    SELECT f.record FROM reference.reach o JOIN ledger.fact f ON f.measure = q.among AND f.owner = o.owner AND f.day <= coalesce(q.until, '9999-12-31')
    WHERE o.scope = q.scope AND o.reach = q.reach AND ${countedBy()} AND f.known <= coalesce(q."asOf", 'infinity') GROUP BY 1 HAVING sum(f.amount) > 0
  ) p FULL JOIN (
    SELECT key, sum(value) AS value FROM (
    SELECT CASE q.each WHEN 'COMMITTEE' THEN (SELECT p.place FROM reference.place p WHERE p.code = f.owner AND ${holdsOn('p', 'coalesce(q.tree, f.day)')}) WHEN 'RECORD' THEN f.record ELSE f.subject END AS key, sum(f.amount) AS value
    FROM reference.reach o JOIN ledger.fact f ON f.measure = q.measure AND f.owner = o.owner
      AND f.day BETWEEN coalesce(q."from", '0001-01-01') AND coalesce(q.until, '9999-12-31')
    WHERE o.scope = q.scope AND o.reach = q.reach AND ${countedBy()} AND f.known <= coalesce(q."asOf", 'infinity')
      AND (cardinality(q.dimensions) = 0 OR f.dimensions @> ANY (q.dimensions))
    GROUP BY 1
    UNION ALL
    SELECT d.record, -d.amount FROM (${doubledInRequest()}) d WHERE q.shared AND q.each = 'RECORD'
    ) counted GROUP BY 1
  ) v USING (key)
  WHERE CASE WHEN q.each = 'RECORD' THEN v.value <> 0 ELSE p.key IS NOT NULL END`;
const REQUESTS = `(SELECT row_number() OVER () - 1 AS n, x.* FROM jsonb_to_recordset($1) AS x (measure text, scope text, reach text, "from" date, until date,
  "asOf" timestamptz, dimensions jsonb[], shared boolean, tree date, under text, "each" text, among text)) q`;

/** How many of them have which number, the smallest first: one statement for all asked for at the same time. */
export const tallyLoader = (pool: Pool, actor: Actor): TallyLoader =>
  new DataLoader(requests => toldRequests(actor, requests, some => readTallies(pool, some)), {
    cacheKeyFn: request => JSON.stringify(request),
  });

async function readTallies(pool: Pool, requests: readonly EachRequest[]): Promise<Tally[][]> {
  const { rows } = await pool.query<Tally & { n: number }>({
    name: 'figure-each',
    text: `SELECT q.n::int, i.value::float8, count(*)::int AS count FROM ${REQUESTS}, LATERAL (${ITEMS}) i GROUP BY q.n, i.value ORDER BY q.n, i.value`,
    values: [JSON.stringify(requests)],
  });
  const groups = Map.groupBy(rows, row => row.n);
  return requests.map((_, index) => groups.get(index) ?? []);
}

interface Items {
  /** Only those with one of these numbers; null: all. */
  values: number[] | null;
  limit: number;
  after: string | null;
}

/** Up to `limit` of them after a key, by key. Errors: FORBIDDEN where each is about people. */
export async function readItems(pool: Pool, actor: Actor, request: EachRequest, items: Items): Promise<EachItem[]> {
  const [answer] = await toldRequests(actor, [request], some => Promise.all(some.map(one => read(pool, one, items))));
  if (answer instanceof Error) throw answer;
  return answer ?? [];
}

async function read(pool: Pool, request: EachRequest, { values, limit, after }: Items): Promise<EachItem[]> {
  const { rows } = await pool.query<EachItem>({
    name: 'figure-each-items',
    text: `SELECT i.key, i.value::float8 FROM ${REQUESTS}, LATERAL (${ITEMS}) i
      WHERE ($2::numeric[] IS NULL OR i.value = ANY ($2)) AND ($3::text IS NULL OR i.key > $3) ORDER BY i.key LIMIT $4`,
    values: [JSON.stringify([request]), values, after, limit],
  });
  return rows;
}
