import { itemAt } from '@tongxin/infra/must.ts';
import type { Pool } from 'pg';
import { holdsOn } from '../../figures/counted.ts';

export interface TopicAtStep {
  record: string;
  step: string;
  since: string;
  days: number;
}

export interface StepRequest {
  scope: string;
  on: string;
  steps: string[] | null;
  days: number;
  /** Instant; null: now. */
  asOf: string | null;
}

// A topic stands at a step while its facts of that step sum to more than nothing; it entered it on the last day that added one.
const AT_STEP = `
  SELECT record, step, max(day) FILTER (WHERE amount > 0) AS since FROM (
    SELECT f.record, f.dimensions ->> 'step' AS step, f.day, sum(f.amount) AS amount
    FROM reference.reach o JOIN ledger.fact f ON f.owner = o.owner AND f.measure = 'TOPICS_AT_STEP' AND f.day <= $2
    WHERE o.scope = $1 AND o.reach = 'SUBTREE' AND ${holdsOn('o', '$2::date')} AND f.known <= $3 AND ($4::text[] IS NULL OR f.dimensions ->> 'step' = ANY ($4))
    GROUP BY 1, 2, 3
  ) days GROUP BY 1, 2 HAVING sum(amount) > 0 AND $2::date - max(day) FILTER (WHERE amount > 0) >= $5`;

const values = ({ scope, on, steps, days, asOf }: StepRequest) => [scope, on, asOf ?? 'infinity', steps, days];

/** Up to `limit` topics after one of them, those that have stood still longest first. */
export async function topicsAtStep(
  pool: Pool,
  request: StepRequest,
  limit: number,
  after: [since: string, record: string] | null,
): Promise<TopicAtStep[]> {
  const { rows } = await pool.query<TopicAtStep>({
    name: 'topics-at-step',
    text: `SELECT record, step, since::text, $2::date - since AS days FROM (${AT_STEP}) s
      WHERE $6::text[] IS NULL OR (since, record) > (($6::text[])[1]::date, ($6::text[])[2]) ORDER BY s.since, record LIMIT $7`,
    values: [...values(request), after, limit],
  });
  return rows;
}

export async function countAtStep(pool: Pool, request: StepRequest): Promise<number> {
  const { rows } = await pool.query<{ count: number }>({
    name: 'topics-at-step-count',
    text: `SELECT count(*)::int AS count FROM (${AT_STEP}) s`,
    values: values(request),
  });
  return itemAt(rows, 0).count;
}
