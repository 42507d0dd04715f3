import type { Measure } from '@tongxin/infra/kernel/measure.ts';
import type { Pool } from 'pg';
import { FEWEST } from '../../common/audience.ts';
import { asKnown, inBoth } from '../as-known.ts';
import { holdsOn } from '../counted.ts';
import { type Place, placeKey } from './places.ts';

/** How many of a place have a value of one dimension and one of another, on a day. */
interface Both {
  scope: string;
  reach: Place['reach'];
  value: string | null;
  other: string;
  beside: string | null;
  number: number;
}

// What exists on the day, each with all that it says of itself; then by the two values that it has.
const BOTH = inBoth(
  ({ reach }) => `
  SELECT scope, reach, dimensions ->> $5 AS value, e.name AS other, dimensions ->> e.name AS beside,
    (CASE WHEN $7 THEN count(DISTINCT subject) ELSE sum(amount) END)::float8 AS number
  FROM (
    SELECT o.scope, o.reach, f.subject, f.dimensions, sum(f.amount) AS amount
    FROM ${reach} root JOIN ${reach} o ON o.owner = root.owner AND ${holdsOn('o', '$3::date')}
      JOIN ledger.fact f ON f.owner = o.owner AND f.measure = $2 AND f.day <= $3::date AND f.known <= $4
    WHERE root.scope = $1 AND root.reach = 'SUBTREE' AND ${holdsOn('root', '$3::date')}
    GROUP BY 1, 2, 3, 4 HAVING sum(f.amount) > 0
  ) there CROSS JOIN unnest($6::text[]) AS e (name) GROUP BY 1, 2, 3, 4, 5`,
  7,
);

/** By place the values of a dimension that other dimensions nearly tell: all that have them have one of some values there, and few besides do. */
export async function toldByOthers(
  pool: Pool,
  { code, kind, dimensions }: Measure,
  asked: { root: string; dimension: string; day: string; asOf: string; places: readonly Place[] },
): Promise<Map<string, Set<string | null>>> {
  const others = Object.keys(dimensions).filter(name => name !== asked.dimension);
  const told = new Map<string, Set<string | null>>();
  if (others.length === 0) return told;
  const places = asked.places.map(({ scope, reach, under }) => ({ scope, reach, under, asOf: asked.asOf, until: asked.day }));
  const values = [asked.root, code, asked.day, asked.asOf, asked.dimension, others, kind === 'DISTINCT_STOCK'];
  const { rows } = await pool.query<Both>(asKnown(BOTH, places, values));
  for (const some of Map.groupBy(rows, ({ scope, reach, other }) => `${scope} ${reach} ${other}`).values()) {
    const beside = totals(some, each => each.beside);
    const own = totals(some, each => each.value);
    for (const [value, number] of own) {
      const among = some.filter(each => each.value === value).reduce((sum, each) => sum + (beside.get(each.beside) ?? 0), 0);
      if (among <= number || among - number >= FEWEST) continue;
      const { scope, reach } = some[0] as Both;
      const key = placeKey({ scope, reach, under: null });
      told.set(key, (told.get(key) ?? new Set()).add(value));
    }
  }
  return told;
}

function totals(some: readonly Both[], of: (each: Both) => string | null): Map<string | null, number> {
  const sums = new Map<string | null, number>();
  for (const each of some) sums.set(of(each), (sums.get(of(each)) ?? 0) + each.number);
  return sums;
}
