import { grouped } from '@tongxin/infra/grouped.ts';
import type { Actor } from '@tongxin/infra/kernel/actor.ts';
import { itemAt } from '@tongxin/infra/must.ts';
import DataLoader from 'dataloader';
import type { Pool } from 'pg';
import { asKnown, epochOf, inBoth, type Text } from './as-known.ts';
import { countedBy, type Territory } from './counted.ts';
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

const facts = ({ reach, parent }: Territory) => `
  FROM ${reach} o JOIN ledger.fact f ON f.measure = q.measure AND f.owner = o.owner
    AND f.day BETWEEN coalesce(q."from", '0001-01-01') AND coalesce(q.until, '9999-12-31')
  WHERE o.scope = q.scope AND o.reach = q.reach AND ${countedBy({ parent })} AND f.known <= coalesce(q."asOf", 'infinity')
    AND (cardinality(q.dimensions) = 0 OR f.dimensions @> ANY (q.dimensions))
  GROUP BY f.record, f.day HAVING sum(f.amount) <> 0`;
// By day first: a record that was moved to another day is shown on that one. A record whose days cancel out adds nothing, nor does one of
// an event that another record stands for.
const records = (territory: Territory) => `SELECT d.record, sum(d.amount) AS amount, max(d.day) AS day FROM (
    SELECT b.record, b.day, sum(b.amount) AS amount FROM (
      SELECT f.record, f.day, sum(f.amount) AS amount ${facts(territory)}
      UNION ALL
      SELECT d.record, d.day, -d.amount FROM (${doubledInRequest(territory)}) d WHERE q.shared) b
    GROUP BY 1, 2 HAVING sum(b.amount) <> 0) d
  GROUP BY d.record HAVING sum(d.amount) <> 0`;
const REQUESTS = `(SELECT row_number() OVER () - 1 AS n, x.* FROM jsonb_to_recordset($1) AS x (measure text, scope text, reach text, "from" date, until date,
  "asOf" timestamptz, dimensions jsonb[], shared boolean, tree date, under text, "limit" int, after text[])) q`;

const PAGES = inBoth(
  territory => `
  SELECT q.n::int, c.record, c.amount::float8, c.day::text FROM ${REQUESTS}, LATERAL (
    ${records(territory)} AND (q.after IS NULL OR (max(d.day), d.record) < (q.after[1]::date, q.after[2]))
    ORDER BY 3 DESC, 1 DESC LIMIT q."limit") c
  ORDER BY q.n, c.day DESC, c.record DESC`,
  1,
);
const COUNTS = inBoth(
  territory => `SELECT q.n::int, c.count::int FROM ${REQUESTS}, LATERAL (SELECT count(*) FROM (${records(territory)}) records) c`,
  1,
);

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

const readPages = (pool: Pool, requests: readonly ContributionRequest[]): Promise<Contribution[][]> =>
  readEach<Contribution, ContributionRequest>(pool, PAGES, requests);

async function readCounts(pool: Pool, requests: readonly SumRequest[]): Promise<number[]> {
  const rows = await readEach<{ count: number }, SumRequest>(pool, COUNTS, requests);
  return rows.map(([row]) => row?.count ?? 0);
}

/** The rows of each request: one statement, and one for each instant of which the territory was known otherwise. */
async function readEach<Row, R extends SumRequest>(pool: Pool, text: Text, requests: readonly R[]): Promise<Row[][]> {
  const found = new Map<R, Row[]>();
  const read = grouped(requests, epochOf).map(async group => {
    const { rows } = await pool.query<Row & { n: number }>(asKnown(text, group, [JSON.stringify(group)]));
    for (const [n, some] of Map.groupBy(rows, row => row.n)) found.set(itemAt(group, n), some);
  });
  await Promise.all(read);
  return requests.map(request => found.get(request) ?? []);
}
