import { itemAt } from '@tongxin/infra/must.ts';
import type { Pool } from 'pg';
import { holdsOn } from '../../figures/counted.ts';

export interface WithoutGroupRequest {
  scope: string;
  day: string;
  kinds: string[] | null;
  /** Instant; null: now. */
  asOf: string | null;
}

// A seat is one while its facts sum to something; so is a place in a group, of the committee on which the seat is.
const WITHOUT = `
  SELECT m.record FROM (
    SELECT f.record, f.owner, f.subject FROM reference.reach o JOIN ledger.fact f ON f.owner = o.owner AND f.measure = 'MEMBERS' AND f.day <= $2 AND f.known <= $3
    WHERE o.scope = $1 AND o.reach = 'SUBTREE' AND ${holdsOn('o', '$2::date')} GROUP BY 1, 2, 3 HAVING sum(f.amount) > 0
  ) m WHERE NOT EXISTS (
    SELECT FROM ledger.fact f WHERE f.measure = 'GROUP_MEMBERS' AND f.subject = m.subject AND f.owner = m.owner AND f.day <= $2 AND f.known <= $3
      AND ($4::text[] IS NULL OR f.dimensions ->> 'kind' = ANY ($4)) GROUP BY f.subject HAVING sum(f.amount) > 0)`;

const values = ({ scope, day, asOf, kinds }: WithoutGroupRequest) => [scope, day, asOf ?? 'infinity', kinds];

/** Up to `limit` seats after one of them, by id. */
export async function membersWithoutGroup(
  pool: Pool,
  request: WithoutGroupRequest,
  limit: number,
  after: string | null,
): Promise<string[]> {
  const { rows } = await pool.query<{ record: string }>({
    name: 'members-without-group',
    text: `${WITHOUT} AND ($5::text IS NULL OR m.record > $5) ORDER BY 1 LIMIT $6`,
    values: [...values(request), after, limit],
  });
  return rows.map(({ record }) => record);
}

export async function countWithoutGroup(pool: Pool, request: WithoutGroupRequest): Promise<number> {
  const { rows } = await pool.query<{ count: number }>({
    name: 'members-without-group-count',
    text: `SELECT count(*)::int AS count FROM (${WITHOUT}) w`,
    values: values(request),
  });
  return itemAt(rows, 0).count;
}
