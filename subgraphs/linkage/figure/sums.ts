import type { Pool } from 'pg';
import { monthStart, nextDay, nextMonth } from './period.ts';

/** One number to be summed: what, whose, which days, as known when, with which dimensions. */
export interface SumRequest {
  measure: string;
  scope: string;
  reach: 'SELF' | 'SUBTREE';
  from: string | null;
  until: string | null;
  /** Instant; null: all that is known now. */
  asOf: string | null;
  /** Alternatives, any of which the dimensions must contain; empty: whatever dimensions. */
  dimensions: Record<string, string>[];
}

const BEGINNING = '0001-01-01';
const END = '9999-12-31';

/** What the rollup can answer of a request: whole months of days, whole months of knowledge. The rest is read from facts. */
function prepare(request: SumRequest, number: number) {
  const from = request.from ?? BEGINNING;
  const until = request.until ?? END;
  const wholeFrom = from === monthStart(from) ? from : nextMonth(from);
  const wholeUntil = until === END ? END : nextDay(until) === nextMonth(until) ? nextMonth(until) : monthStart(until);
  const known = request.asOf === null ? null : new Date(request.asOf);
  return {
    n: number,
    measure: request.measure,
    scope: request.scope,
    reach: request.reach,
    day_from: from,
    day_until: until,
    whole_from: wholeFrom,
    whole_until: wholeUntil < wholeFrom ? wholeFrom : wholeUntil,
    known_until: request.asOf ?? 'infinity',
    // Months of knowledge are those of Asia/Shanghai.
    known_whole: known === null ? END : monthStart(new Date(known.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)),
    alternatives: request.dimensions.length > 0 ? request.dimensions : null,
  };
}

const REQUESTS = `jsonb_to_recordset($1) AS q (n int, measure text, scope text, reach text, day_from date, day_until date, whole_from date,
  whole_until date, known_until timestamptz, known_whole date, alternatives jsonb[])`;
const MATCHES = '(q.alternatives IS NULL OR f.dimensions @> ANY (q.alternatives))';
const IN_SCOPE = 'EXISTS (SELECT FROM reference.reach o WHERE o.owner = f.owner AND o.scope = q.scope AND o.reach = q.reach)';

// Four disjoint parts: the rollup of whole months; days at either edge; facts of whole months that became known in the month of
// asOf; facts that arrived after the watermark. All in one statement, so that all see the same watermark.
const SUMS = `
  SELECT q.n, (
    coalesce((SELECT sum(r.amount) FROM ledger.rollup r
      WHERE r.scope = q.scope AND r.reach = q.reach AND r.measure = q.measure AND q.alternatives IS NULL AND r.dimensions = 'null'
        AND r.month >= q.whole_from AND r.month < q.whole_until AND r.known_month < q.known_whole), 0)
    + CASE WHEN q.alternatives IS NULL THEN 0 ELSE coalesce((SELECT sum(f.amount) FROM ledger.rollup f
      WHERE f.scope = q.scope AND f.reach = q.reach AND f.measure = q.measure AND f.dimensions <> 'null' AND f.dimensions @> ANY (q.alternatives)
        AND f.month >= q.whole_from AND f.month < q.whole_until AND f.known_month < q.known_whole), 0) END
    + CASE WHEN q.day_from < q.whole_from OR q.whole_until <= q.day_until AND q.whole_until < '9999-12-31' THEN coalesce((SELECT sum(f.amount)
      FROM reference.reach o JOIN ledger.fact f ON f.measure = q.measure AND f.owner = o.owner
        AND (f.day >= q.day_from AND f.day < q.whole_from OR f.day >= q.whole_until AND f.day <= q.day_until) AND f.day BETWEEN q.day_from AND q.day_until
      WHERE o.scope = q.scope AND o.reach = q.reach AND f.known <= q.known_until AND f.arrived < w.upto AND ${MATCHES}), 0) ELSE 0 END
    + CASE WHEN q.known_whole < '9999-12-31' THEN coalesce((SELECT sum(f.amount) FROM ledger.fact f
      WHERE f.measure = q.measure AND f.known >= ledger.month_begins(q.known_whole) AND f.known <= q.known_until
        AND f.day >= q.whole_from AND f.day < q.whole_until AND f.arrived < w.upto AND ${IN_SCOPE} AND ${MATCHES}), 0) ELSE 0 END
    + coalesce((SELECT sum(f.amount) FROM ledger.fact f
      WHERE f.arrived >= w.upto AND f.measure = q.measure AND f.day BETWEEN q.day_from AND q.day_until AND f.known <= q.known_until
        AND ${IN_SCOPE} AND ${MATCHES}), 0)
  )::float8 AS value
  FROM ${REQUESTS}, ledger.watermark w`;

// A subject counts once, while its facts sum to more than nothing: over the whole scope, so never added across committees.
const DISTINCT = `
  SELECT q.n, (SELECT count(*) FROM (
    SELECT FROM reference.reach o JOIN ledger.fact f ON f.measure = q.measure AND f.owner = o.owner AND f.day BETWEEN q.day_from AND q.day_until
    WHERE o.scope = q.scope AND o.reach = q.reach AND f.known <= q.known_until AND ${MATCHES}
    GROUP BY f.subject HAVING sum(f.amount) > 0) subjects)::float8 AS value
  FROM ${REQUESTS}`;

/** Sums of facts, in the order of the requests: one statement for all of them. */
export const sums = (pool: Pool, requests: readonly SumRequest[]): Promise<number[]> => ask(pool, 'figure-sums', SUMS, requests);

/** Counts of distinct subjects, in the order of the requests: one statement for all of them. */
export const distinct = (pool: Pool, requests: readonly SumRequest[]): Promise<number[]> => ask(pool, 'figure-distinct', DISTINCT, requests);

async function ask(pool: Pool, name: string, text: string, requests: readonly SumRequest[]): Promise<number[]> {
  const { rows } = await pool.query<{ n: number; value: number }>({ name, text, values: [JSON.stringify(requests.map(prepare))] });
  const values = new Array<number>(requests.length).fill(0);
  for (const row of rows) values[row.n] = row.value;
  return values;
}
