import DataLoader from 'dataloader';
import type { Pool } from 'pg';
import type { Contribution } from '../contributions.ts';
import { countedBy } from '../counted.ts';
import type { SumRequest } from '../sum-request.ts';

/** An outcome that says it holds a published number. */
export interface Held extends Contribution {
  unit: string;
}

export interface HeldRequest extends SumRequest {
  /** Number of the published figure. */
  published: string;
}

export type HeldLoader = DataLoader<HeldRequest, Held[], string>;

declare module '../../common/context.ts' {
  interface Loaders {
    held: HeldLoader;
  }
}

const HELD = `
  SELECT q.n::int, f.record, sum(f.amount)::float8 AS amount, f.day::text, f.dimensions ->> 'unit' AS unit
  FROM (SELECT row_number() OVER () - 1 AS n, x.* FROM jsonb_to_recordset($1) AS x
    (measure text, scope text, reach text, until date, "asOf" timestamptz, published text, tree date, under text)) q
  JOIN reference.reach o ON o.scope = q.scope AND o.reach = q.reach
  JOIN ledger.fact f ON f.measure = q.measure AND f.owner = o.owner AND f.day <= q.until
  WHERE f.subject = q.published AND ${countedBy()} AND f.known <= coalesce(q."asOf", 'infinity')
  GROUP BY q.n, f.record, f.day, 5 HAVING sum(f.amount) <> 0 ORDER BY q.n, f.record`;

/** The outcomes that say they hold published numbers: one statement for all. */
export const heldLoader = (pool: Pool): HeldLoader =>
  new DataLoader(
    async requests => {
      const { rows } = await pool.query<Held & { n: number }>({
        name: 'published-held',
        text: HELD,
        values: [JSON.stringify(requests)],
      });
      const groups = Map.groupBy(rows, row => row.n);
      return requests.map((_, index) => groups.get(index) ?? []);
    },
    { cacheKeyFn: request => JSON.stringify(request) },
  );
