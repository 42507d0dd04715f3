import { itemAt } from '@tongxin/infra/must.ts';
import type { Pool } from 'pg';
import { holdsOn } from '../../figures/counted.ts';
import { namedBy } from './progress.ts';

export interface WithoutRequest {
  scope: string;
  until: string;
  initiative: string | null;
  levels: string[] | null;
  /** Without a consultation since 1 January, unless told; or without a platform, of these kinds. */
  of?: 'PLACES_REACHED' | 'PLACES_WITH_PLATFORM';
  kinds?: string[] | null;
  /** Instant; null: now. */
  asOf: string | null;
}

// A place stands from its registration; it counts as reached from the day of a session there to the end of that year.
const WITHOUT = `
  SELECT p.record FROM (
    SELECT f.record FROM reference.reach o JOIN ledger.fact f ON f.owner = o.owner AND f.measure = 'PLACES' AND f.day <= $2 AND f.known <= $3
    WHERE o.scope = $1 AND o.reach = 'SUBTREE' AND ${holdsOn('o', '$2::date')} AND ($5::text[] IS NULL OR f.dimensions ->> 'level' = ANY ($5))
    GROUP BY 1 HAVING sum(f.amount) > 0
  ) p, (SELECT ${namedBy('$3')} AS dimensions FROM (SELECT $4::text AS id) i) named
  WHERE NOT EXISTS (
    SELECT FROM ledger.fact f WHERE f.measure = $6 AND f.subject = p.record AND f.day <= $2 AND f.known <= $3
      AND ($4::text IS NULL OR f.dimensions @> ANY (named.dimensions))
      AND ($7::text[] IS NULL OR f.dimensions ->> 'kind' = ANY ($7)) GROUP BY f.subject HAVING sum(f.amount) > 0)`;

const values = ({ scope, until, asOf, initiative, levels, of, kinds }: WithoutRequest) => [
  ...[scope, until, asOf ?? 'infinity', initiative, levels],
  ...[of ?? 'PLACES_REACHED', kinds ?? null],
];

/** Up to `limit` places after one of them, by id: by committee, then by the time at which they were registered. */
export async function placesWithout(pool: Pool, request: WithoutRequest, limit: number, after: string | null): Promise<string[]> {
  const { rows } = await pool.query<{ record: string }>({
    name: 'places-without',
    text: `${WITHOUT} AND ($8::text IS NULL OR p.record > $8) ORDER BY 1 LIMIT $9`,
    values: [...values(request), after, limit],
  });
  return rows.map(({ record }) => record);
}

export async function countWithout(pool: Pool, request: WithoutRequest): Promise<number> {
  const { rows } = await pool.query<{ count: number }>({
    name: 'places-without-count',
    text: `SELECT count(*)::int AS count FROM (${WITHOUT}) w`,
    values: values(request),
  });
  return itemAt(rows, 0).count;
}
