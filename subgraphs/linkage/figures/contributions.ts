import type { Actor } from '@tongxin/infra/kernel/actor.ts';
import DataLoader from 'dataloader';
import type { Pool } from 'pg';
import { countedBy } from './counted.ts';
import { doubledInRequest } from './doubled.ts';
import { toldRequests } from './privacy/told.ts';
import type { SumRequest } from './sum-request.ts';

/** What one record adds to a figure. */
export interface Contribution {
  record: string;
  amount: number;
  day: string;
}

export interface ContributionRequest extends SumRequest {
  /** How many to read at most, and after which (day, record). */
  limit: number;
  after: string[] | null;
}

const FACTS = `
  FROM reference.reach o JOIN ledger.fact f ON f.measure = q.measure AND f.owner = o.owner
    AND f.day BETWEEN coalesce(q."from", '0001-01-01') AND coalesce(q.until, '9999-12-31')
  WHERE o.scope = q.scope AND o.reach = q.reach AND ${countedBy()} AND f.known <= coalesce(q."asOf", 'infinity')
    AND (cardinality(q.dimensions) = 0 OR f.dimensions @> ANY (q.dimensions))
  GROUP BY f.record, f.day HAVING sum(f.amount) <> 0`;
const DOUBLED = doubledInRequest();
// By day first: a record that was moved to another day is shown on that one. A record whose days cancel out adds nothing, nor does one of
// an event that another record stands for.
const RECORDS = `SELECT d.record, sum(d.amount) AS amount, max(d.day) AS day FROM (
    SELECT b.record, b.day, sum(b.amount) AS amount FROM (
      SELECT f.record, f.day, sum(f.amount) AS amount ${FACTS}
      UNION ALL
      SELECT d.record, d.day, -d.amount FROM (${DOUBLED}) d WHERE q.shared) b
    GROUP BY 1, 2 HAVING sum(b.amount) <> 0) d
  GROUP BY d.record HAVING sum(d.amount) <> 0`;
const REQUESTS = `(SELECT row_number() OVER () - 1 AS n, x.* FROM jsonb_to_recordset($1) AS x (measure text, scope text, reach text, "from" date, until date,
  "asOf" timestamptz, dimensions jsonb[], shared boolean, tree date, under text, "limit" int, after text[])) q`;

const PAGES = `
  SELECT q.n::int, c.record, c.amount::float8, c.day::text FROM ${REQUESTS}, LATERAL (
    ${RECORDS} AND (q.after IS NULL OR (max(d.day), d.record) < (q.after[1]::date, q.after[2]))
    ORDER BY 3 DESC, 1 DESC LIMIT q."limit") c
  ORDER BY q.n, c.day DESC, c.record DESC`;
const COUNTS = `SELECT q.n::int, c.count::int FROM ${REQUESTS}, LATERAL (SELECT count(*) FROM (${RECORDS}) records) c`;

export interface ContributionLoaders {
  page: DataLoader<ContributionRequest, Contribution[], string>;
  count: DataLoader<SumRequest, number, string>;
}

declare module '../common/context.ts' {
  interface Loaders {
    contributions: ContributionLoaders;
  }
}

/** The records behind figures, the latest first: one statement for all pages asked for at the same time. */
export function contributionLoaders(pool: Pool, actor: Actor): ContributionLoaders {
  const cacheKeyFn = (request: object) => JSON.stringify(request);
  return {
    page: new DataLoader((requests: readonly ContributionRequest[]) => toldRequests(actor, requests, some => readPages(pool, some)), {
      cacheKeyFn,
    }),
    count: new DataLoader((requests: readonly SumRequest[]) => toldRequests(actor, requests, some => readCounts(pool, some)), {
      cacheKeyFn,
    }),
  };
}

async function readPages(pool: Pool, requests: readonly ContributionRequest[]): Promise<Contribution[][]> {
  const { rows } = await pool.query<Contribution & { n: number }>({
    name: 'figure-contributions',
    text: PAGES,
    values: [JSON.stringify(requests)],
  });
  const groups = Map.groupBy(rows, row => row.n);
  return requests.map((_, index) => groups.get(index) ?? []);
}

async function readCounts(pool: Pool, requests: readonly SumRequest[]): Promise<number[]> {
  const { rows } = await pool.query<{ n: number; count: number }>({
    name: 'figure-contribution-count',
    text: COUNTS,
    values: [JSON.stringify(requests)],
  });
  const counts = new Map(rows.map(row => [row.n, row.count]));
  return requests.map((_, index) => counts.get(index) ?? 0);
}
