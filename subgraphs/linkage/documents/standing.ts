import type { Pool } from 'pg';
import { countedBy } from '../figures/counted.ts';
import { doubledInRequest } from '../figures/doubled.ts';
import type { SumRequest } from '../figures/sum-request.ts';

/** The records behind a number, for a list in a document. */
export interface ListRequest extends SumRequest {
  oldestFirst: boolean;
  /** Also those that have ceased to count within the days asked for. */
  ceased?: boolean;
  limit: number;
}

export interface ListedRecord {
  record: string;
  /** The latest day on which it began to count. */
  day: string;
  /** With which dimensions it counts. */
  dimensions: Record<string, string>;
  /** As its owner publishes it now; null where that has not arrived. */
  title: string | null;
}

export interface List {
  total: number;
  records: ListedRecord[];
}

// A card shows its record as it is now. What counted on a past day, as known at an instant, only the facts tell.
const LISTS = `
  SELECT q.n, l.record, l.day::text, l.dimensions, l.total::int, c.title
  FROM jsonb_to_recordset($1) AS q (n int, measure text, scope text, reach text, "from" date, until date, "asOf" timestamptz, dimensions jsonb[],
    "oldestFirst" boolean, ceased boolean, shared boolean, tree date, under text, "limit" int),
  LATERAL (
    SELECT r.*, count(*) OVER () AS total, row_number() OVER (ORDER BY CASE WHEN q."oldestFirst" THEN r.day END, r.day DESC, r.record) AS place FROM (
      SELECT d.record, max(d.day) FILTER (WHERE d.amount > 0) AS day,
        (array_agg(d.dimensions ORDER BY d.day DESC) FILTER (WHERE d.amount > 0))[1] AS dimensions
      FROM (
        SELECT f.record, f.day, f.dimensions, sum(f.amount) AS amount
        FROM reference.reach o JOIN ledger.fact f ON f.measure = q.measure AND f.owner = o.owner
          AND f.day BETWEEN coalesce(q."from", '0001-01-01') AND coalesce(q.until, '9999-12-31')
        WHERE o.scope = q.scope AND o.reach = q.reach AND ${countedBy()} AND f.known <= coalesce(q."asOf", 'infinity')
          AND (cardinality(q.dimensions) = 0 OR f.dimensions @> ANY (q.dimensions))
        GROUP BY 1, 2, 3 HAVING sum(f.amount) <> 0) d
      WHERE NOT (coalesce(q.shared, false) AND d.record IN (SELECT twice.record FROM (${doubledInRequest()}) twice))
      GROUP BY d.record HAVING CASE WHEN q.ceased THEN max(d.amount) > 0 ELSE sum(d.amount) > 0 END) r
    ORDER BY place LIMIT q."limit") l
  LEFT JOIN ledger.card c ON c.id = l.record
  ORDER BY q.n, l.place`;

/** The lists of a document, in the order of the requests: one statement for all of them. */
export async function readLists(pool: Pool, requests: readonly ListRequest[]): Promise<List[]> {
  const numbered = requests.map((request, n) => ({ ...request, n }));
  const { rows } = await pool.query<ListedRecord & { n: number; total: number }>({
    name: 'document-lists',
    text: LISTS,
    values: [JSON.stringify(numbered)],
  });
  const groups = Map.groupBy(rows, row => row.n);
  return requests.map((_, n) => ({ total: groups.get(n)?.[0]?.total ?? 0, records: groups.get(n) ?? [] }));
}
