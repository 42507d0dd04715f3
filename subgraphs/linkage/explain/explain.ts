import type { Pool } from 'pg';
import type { Contribution } from '../figure/contributions.ts';
import { type Figure, sumRequest } from '../figure/figure.ts';

export type DifferenceReason = 'HAPPENED_LATER' | 'HAPPENED_EARLIER' | 'RECORDED_LATER' | 'CORRECTED' | 'WITHDRAWN' | 'OTHER_COMMITTEE';

export interface Explanation {
  first: Figure;
  second: Figure;
}

export interface ExplanationGroup extends Explanation {
  reason: DifferenceReason;
  amount: number;
  count: number;
}

// a is the figure known as of the earlier instant, b the other one; $9 turns the sign when they were asked for the other way round.
const DIFFERING = `
  WITH basis AS (
    SELECT $1::text AS measure, $2::jsonb[] AS dimensions, a.*, b.*
    FROM (SELECT $3::text AS a_scope, $4::text AS a_reach, ($5::date[])[1] AS a_from, ($5::date[])[2] AS a_until, $10::timestamptz AS a_known) a,
         (SELECT $6::text AS b_scope, $7::text AS b_reach, ($8::date[])[1] AS b_from, ($8::date[])[2] AS b_until, $11::timestamptz AS b_known) b
  ), facts AS (
    SELECT f.record, f.day, f.amount, o.in_a, o.in_b,
      o.in_a AND f.day BETWEEN q.a_from AND q.a_until AND f.known <= q.a_known AS counts_in_a,
      o.in_b AND f.day BETWEEN q.b_from AND q.b_until AND f.known <= q.b_known AS counts_in_b,
      f.known <= q.a_known AS known_in_a, f.known <= q.b_known AS known_in_b,
      f.day BETWEEN greatest(q.a_from, q.b_from) AND least(q.a_until, q.b_until) AS in_both, f.day > least(q.a_until, q.b_until) AS later
    FROM basis q
    CROSS JOIN LATERAL (
      SELECT owner, bool_or(scope = q.a_scope AND reach = q.a_reach) AS in_a, bool_or(scope = q.b_scope AND reach = q.b_reach) AS in_b
      FROM reference.reach WHERE scope = q.a_scope AND reach = q.a_reach OR scope = q.b_scope AND reach = q.b_reach GROUP BY owner) o
    JOIN ledger.fact f ON f.measure = q.measure AND f.owner = o.owner AND f.day BETWEEN least(q.a_from, q.b_from) AND greatest(q.a_until, q.b_until)
    WHERE f.known <= q.b_known AND (cardinality(q.dimensions) = 0 OR f.dimensions @> ANY (q.dimensions))
  ), records AS (
    SELECT record, bool_and(in_a AND in_b) AS of_both, bool_or(known_in_a) AS was_known, bool_or(later) AS later, max(day) AS day,
      (coalesce(sum(amount) FILTER (WHERE counts_in_b), 0) - coalesce(sum(amount) FILTER (WHERE counts_in_a), 0)) * $9::int AS amount,
      coalesce(sum(amount) FILTER (WHERE in_both AND known_in_b), 0) <> coalesce(sum(amount) FILTER (WHERE in_both AND known_in_a), 0) AS revised
    FROM facts GROUP BY record
  ), differing AS (
    SELECT r.record, r.amount, r.day, CASE
        WHEN NOT r.of_both THEN 'OTHER_COMMITTEE'
        WHEN r.revised AND NOT r.was_known THEN 'RECORDED_LATER'
        WHEN r.revised AND EXISTS (SELECT FROM ledger.card c WHERE c.id = r.record AND c.withdrawn) THEN 'WITHDRAWN'
        WHEN r.revised THEN 'CORRECTED'
        WHEN r.later THEN 'HAPPENED_LATER'
        ELSE 'HAPPENED_EARLIER' END AS reason
    FROM records r WHERE r.amount <> 0
  )`;

function basis({ first, second }: Explanation): unknown[] {
  const known = ({ asOf }: Figure) => asOf ?? 'infinity';
  const turned = second.asOf !== null && (first.asOf === null || second.asOf < first.asOf);
  const [a, b] = (turned ? [second, first] : [first, second]).map(figure => sumRequest(figure)) as [
    ReturnType<typeof sumRequest>,
    ReturnType<typeof sumRequest>,
  ];
  const days = ({ from, until }: typeof a) => [from ?? '-infinity', until ?? 'infinity'];
  const scope = (request: typeof a) => [request.scope, request.reach, days(request)];
  const [aKnown, bKnown] = turned ? [known(second), known(first)] : [known(first), known(second)];
  return [a.measure, a.dimensions, ...scope(a), ...scope(b), turned ? -1 : 1, aKnown, bKnown];
}

/** The records that count differently, summed by reason; the largest group first. */
export async function groupsOf(pool: Pool, explanation: Explanation): Promise<ExplanationGroup[]> {
  const { rows } = await pool.query<{ reason: DifferenceReason; amount: number; count: number }>(
    `${DIFFERING} SELECT reason, sum(amount)::float8 AS amount, count(*)::int AS count FROM differing GROUP BY reason ORDER BY abs(sum(amount)) DESC, reason`,
    basis(explanation),
  );
  return rows.map(row => ({ ...explanation, ...row }));
}

/** Up to `limit` records of a group after (day, record), the latest first. */
export async function recordsOf(pool: Pool, group: ExplanationGroup, limit: number, after: string[] | null): Promise<Contribution[]> {
  const { rows } = await pool.query<Contribution>(
    `${DIFFERING} SELECT record, amount::float8, day::text FROM differing
     WHERE reason = $12 AND ($13::text[] IS NULL OR (day, record) < (($13::text[])[1]::date, ($13::text[])[2]))
     ORDER BY differing.day DESC, record DESC LIMIT $14`,
    [...basis(group), group.reason, after, limit],
  );
  return rows;
}
