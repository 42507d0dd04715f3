import { grouped } from '@tongxin/infra/grouped.ts';
import { often } from '@tongxin/infra/kernel/queryable.ts';
import { itemAt } from '@tongxin/infra/must.ts';
import type { Pool } from 'pg';
import { countedBy, holdsOn } from './counted.ts';
import type { Sum } from './cube.ts';
import { END } from './grid.ts';
import type { SumRequest } from './sum-request.ts';

// A subject counts once, while its facts sum to more than nothing: over the whole scope, so never added across committees.
const DISTINCT = `
  SELECT q.n::int, count(*) FILTER (WHERE amount > 0)::float8 AS value FROM (
    SELECT q.n, f.subject, sum(f.amount) AS amount
    FROM unnest($1::text[], $2::text[], $3::date[], $7::date[], $8::date[], $9::text[]) WITH ORDINALITY AS q (scope, reach, until, tree, first, under, n)
    JOIN reference.reach o ON o.scope = q.scope AND o.reach = q.reach
    JOIN ledger.fact f ON f.owner = o.owner AND f.day >= coalesce(q.first, '-infinity') AND f.day <= q.until AND f.subject <> '' AND ${countedBy()}
    WHERE f.measure = $4 AND f.known <= $5 AND ($6::jsonb[] IS NULL OR f.dimensions @> ANY ($6))
    GROUP BY q.n, f.subject
  ) q GROUP BY q.n`;

/**
 * Counts of different subjects that the cube does not hold: by several conditions or values, or by a tree of another day. Linear in the facts of the
 * subjects; a statement for each measure, asOf and filter. In the order of the requests.
 */
export async function countAfresh(pool: Pool, requests: readonly SumRequest[]): Promise<Sum[]> {
  const values = new Map<SumRequest, Sum>();
  const groups = grouped(requests, ({ measure, asOf, dimensions }) => JSON.stringify([measure, asOf, dimensions]));
  await Promise.all(
    groups.map(async group => {
      const [{ measure, asOf, dimensions }] = group;
      const column = <K extends keyof SumRequest>(key: K) => group.map(request => request[key]);
      const lastDays = group.map(({ until }) => until ?? '9999-12-31');
      const { rows } = await pool.query<{ n: number; value: number }>(
        often(DISTINCT, [
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

const DISTINCT_BY = `
  SELECT s.key, count(*)::float8 AS value FROM (
    SELECT f.subject, ARRAY(SELECT f.dimensions ->> name FROM unnest($7::text[]) name) AS key
    FROM reference.reach o JOIN ledger.fact f ON f.owner = o.owner AND f.day >= coalesce($9::date, '-infinity') AND f.day <= $3::date AND f.subject <> ''
    WHERE o.scope = $1 AND o.reach = $2 AND ${holdsOn('o', 'coalesce($8::date, f.day)')} AND f.measure = $4 AND f.known <= $5 AND ($6::jsonb[] IS NULL OR f.dimensions @> ANY ($6))
    GROUP BY 1, 2 HAVING sum(f.amount) > 0
  ) s GROUP BY 1 LIMIT 1001`;

/** The same by the values of dimensions: who has several counts for each. */
export async function countAfreshBy(
  pool: Pool,
  request: SumRequest & { by: readonly string[] },
): Promise<{ key: (string | null)[]; value: number }[]> {
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
  return (await pool.query<{ key: (string | null)[]; value: number }>(often(DISTINCT_BY, values))).rows;
}
