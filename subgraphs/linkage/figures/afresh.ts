import { grouped } from '@tongxin/infra/grouped.ts';
import { itemAt } from '@tongxin/infra/must.ts';
import type { Pool } from 'pg';
import { asKnown, epochOf, inBoth } from './as-known.ts';
import { countedBy, holdsOn, type Territory } from './counted.ts';
import type { Sum } from './cube.ts';
import { doubledInRequest } from './doubled.ts';
import { END } from './grid.ts';
import type { SumRequest } from './sum-request.ts';

// A subject counts once, while its facts sum to more than nothing: over the whole scope, so never added across committees.
const distinct = ({ reach, parent }: Territory) => `
  SELECT q.n::int, count(*) FILTER (WHERE amount > 0)::float8 AS value FROM (
    SELECT q.n, f.subject, sum(f.amount) AS amount
    FROM unnest($1::text[], $2::text[], $3::date[], $7::date[], $8::date[], $9::text[]) WITH ORDINALITY AS q (scope, reach, until, tree, first, under, n)
    JOIN ${reach} o ON o.scope = q.scope AND o.reach = q.reach
    JOIN ledger.fact f ON f.owner = o.owner AND f.day >= coalesce(q.first, '-infinity') AND f.day <= q.until AND f.subject <> '' AND ${countedBy({ parent })}
    WHERE f.measure = $4 AND f.known <= $5 AND ($6::jsonb[] IS NULL OR f.dimensions @> ANY ($6))
    GROUP BY q.n, f.subject
  ) q GROUP BY q.n`;

// Amounts, less what is in them more than once.
const facts = ({ reach, parent }: Territory) => `
  SELECT f.dimensions, sum(f.amount) AS amount
  FROM ${reach} o JOIN ledger.fact f ON f.measure = q.measure AND f.owner = o.owner
    AND f.day BETWEEN coalesce(q."from", '0001-01-01') AND coalesce(q.until, '9999-12-31')
  WHERE o.scope = q.scope AND o.reach = q.reach AND ${countedBy({ parent })} AND f.known <= coalesce(q."asOf", 'infinity')
    AND (cardinality(q.dimensions) = 0 OR f.dimensions @> ANY (q.dimensions))
  GROUP BY 1
  UNION ALL
  SELECT d.dimensions, -d.amount FROM (${doubledInRequest({ reach, parent })}) d WHERE q.shared`;
const summed = (territory: Territory) => `
  SELECT q.n::int, CASE WHEN q."by" IS NOT NULL THEN ARRAY(SELECT f.dimensions ->> name FROM unnest(q."by") name) END AS key, sum(f.amount)::float8 AS value
  FROM (SELECT row_number() OVER () AS n, x.* FROM jsonb_to_recordset($1) AS x (measure text, scope text, reach text, "from" date, until date,
    "asOf" timestamptz, dimensions jsonb[], shared boolean, tree date, under text, "by" text[])) q, LATERAL (${facts(territory)}) f
  GROUP BY 1, 2`;

const DISTINCT = inBoth(distinct, 9);
const SUMMED = inBoth(summed, 1);
const DISTINCT_BY = inBoth(
  ({ reach }) => `
  SELECT s.key, count(*)::float8 AS value FROM (
    SELECT f.subject, ARRAY(SELECT f.dimensions ->> name FROM unnest($7::text[]) name) AS key
    FROM ${reach} o JOIN ledger.fact f ON f.owner = o.owner AND f.day >= coalesce($9::date, '-infinity') AND f.day <= $3::date AND f.subject <> ''
    WHERE o.scope = $1 AND o.reach = $2 AND ${holdsOn('o', 'coalesce($8::date, f.day)')} AND f.measure = $4 AND f.known <= $5 AND ($6::jsonb[] IS NULL OR f.dimensions @> ANY ($6))
    GROUP BY 1, 2 HAVING sum(f.amount) > 0
  ) s GROUP BY 1 LIMIT 1001`,
  9,
);

async function sumAfresh<R extends SumRequest & { by?: readonly string[] }>(pool: Pool, requests: readonly R[]) {
  const read = grouped(requests, epochOf).map(async group => {
    const { rows } = await pool.query<{ n: number; key: (string | null)[] | null; value: number }>(
      asKnown(SUMMED, group, [JSON.stringify(group)]),
    );
    return rows.map(({ n, key, value }) => ({ request: itemAt(group, n - 1), key, value }));
  });
  return (await Promise.all(read)).flat();
}

/**
 * What the cube does not hold: different subjects by several conditions or values; subjects, and events of several committees, by a tree of another
 * day; what counted for a scope as its territory was known then. Linear in their facts; a statement for each measure, asOf and filter of subjects. In the order of the requests.
 */
export async function readAfresh(pool: Pool, requests: readonly SumRequest[]): Promise<Sum[]> {
  const [counted, others] = [requests.filter(({ subjects }) => subjects), requests.filter(({ subjects }) => !subjects)];
  const [counts, rows] = await Promise.all([countAfresh(pool, counted), sumAfresh(pool, others)]);
  const values = new Map<SumRequest, Sum>(counted.map((request, index) => [request, itemAt(counts, index)]));
  for (const { request, value } of rows) values.set(request, { value, there: true });
  return requests.map(request => values.get(request) ?? { value: 0, there: false });
}

async function countAfresh(pool: Pool, requests: readonly SumRequest[]): Promise<Sum[]> {
  const values = new Map<SumRequest, Sum>();
  const groups = grouped(requests, request => JSON.stringify([request.measure, request.asOf, request.dimensions, epochOf(request)]));
  await Promise.all(
    groups.map(async group => {
      const [{ measure, asOf, dimensions }] = group;
      const column = <K extends keyof SumRequest>(key: K) => group.map(request => request[key]);
      const lastDays = group.map(({ until }) => until ?? '9999-12-31');
      const { rows } = await pool.query<{ n: number; value: number }>(
        asKnown(DISTINCT, group, [
          column('scope'),
          column('reach'),
          lastDays,
          measure,
          asOf ?? END,
          dimensions.length > 0 ? dimensions : null,
          group.map(treeOf),
          group.map(firstOf),
          column('under').map(under => under ?? null),
        ]),
      );
      for (const { n, value } of rows) values.set(itemAt(group, n - 1), { value, there: true });
    }),
  );
  return requests.map(request => values.get(request) ?? { value: 0, there: false });
}

/** What exists is of one day, and so is its tree; what happened counts by the tree of its own. */
const treeOf = ({ tree, until, during }: SumRequest): string | null => tree ?? (during === undefined ? (until ?? '9999-12-31') : null);

/** Of what exists all counts since the beginning. */
const firstOf = ({ from, during }: SumRequest): string | null => (during === undefined ? null : from);

/** The same by the values of dimensions: of subjects, who has several counts for each. */
export async function readAfreshBy(
  pool: Pool,
  request: SumRequest & { by: readonly string[] },
): Promise<{ key: readonly (string | null)[]; value: number }[]> {
  if (!request.subjects) return (await sumAfresh(pool, [request])).map(({ key, value }) => ({ key: key ?? [], value }));
  const { scope, reach, measure, asOf, dimensions, by } = request;
  const until = request.until ?? '9999-12-31';
  const values = [
    scope,
    reach,
    until,
    measure,
    asOf ?? END,
    dimensions.length > 0 ? dimensions : null,
    by,
    treeOf(request),
    firstOf(request),
  ];
  return (await pool.query<{ key: (string | null)[]; value: number }>(asKnown(DISTINCT_BY, [request], values))).rows;
}
