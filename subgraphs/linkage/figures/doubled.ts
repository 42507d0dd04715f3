import type { Measure } from '@tongxin/infra/kernel/measure.ts';
import { everHadBelow } from '@tongxin/infra/reference/territory.ts';
import { countedBy } from './counted.ts';

/** Names of the request in a statement. */
interface Asked {
  measure: string;
  scope: string;
  reach: string;
  from: string;
  until: string;
  known: string;
  /** The day whose tree counts; null: each fact's own. */
  tree: string;
  /** Of a part of a figure, the whole; null: not a part. */
  under: string | null;
  /** Whether the dimensions of the fact `f` are those asked for. */
  matches: string;
}

/** Whether several committees of the scope can have recorded one event, so that it would be counted more than once. */
export const isShared = ({ dimensions }: Measure, scope: string, reach: 'SELF' | 'SUBTREE'): boolean =>
  reach === 'SUBTREE' && 'same_event' in dimensions && everHadBelow(scope);

/**
 * What is in a sum more than once: of each event that several committees of the scope recorded, all records but one, with what each adds
 * by day. The one is that to which the others refer, where it is in the sum as well: as asked for, as known at the same instant. So a
 * figure of a committee with all below counts an event once, whoever led it; that of a committee alone counts its own record.
 * Facts say it of themselves (`same_event`), so that it is known wherever they have arrived.
 */
export const doubled = ({ measure, scope, reach, from, until, known, tree, under, matches }: Asked): string => {
  const asked = `${countedBy(tree, under, scope)} AND f.measure = ${measure} AND f.day BETWEEN ${from} AND ${until} AND f.known <= ${known} AND ${matches}`;
  return `
  WITH joined AS MATERIALIZED (
    SELECT f.record, f.day, f.dimensions ->> 'same_event' AS event, sum(f.amount) AS amount
    FROM reference.reach o JOIN ledger.fact f ON f.owner = o.owner AND f.dimensions ? 'same_event'
    WHERE o.scope = ${scope} AND o.reach = ${reach} AND ${asked} GROUP BY 1, 2, 3 HAVING sum(f.amount) <> 0
  )
  SELECT d.record, d.day, d.amount FROM (
    SELECT m.*, dense_rank() OVER (PARTITION BY m.event ORDER BY m.record <> m.event, m.record) AS place FROM (
      SELECT * FROM joined
      UNION ALL
      SELECT f.record, f.day, f.record, sum(f.amount)
      FROM (SELECT DISTINCT event FROM joined) e, LATERAL (SELECT * FROM ledger.fact f WHERE f.record = e.event OFFSET 0) f -- mostly of no event
        JOIN reference.reach o ON o.owner = f.owner AND o.scope = ${scope} AND o.reach = ${reach}
      WHERE ${asked} GROUP BY 1, 2 HAVING sum(f.amount) <> 0
    ) m
  ) d WHERE d.place > 1`;
};

/** The same for a request as figures make it, of the columns of a `SumRequest`. */
export const doubledInRequest = (): string =>
  doubled({
    ...{ measure: 'q.measure', scope: 'q.scope', reach: 'q.reach' },
    ...{ tree: 'q.tree', under: 'q.under' },
    ...{ from: `coalesce(q."from", '0001-01-01')`, until: `coalesce(q.until, '9999-12-31')`, known: `coalesce(q."asOf", 'infinity')` },
    matches: '(cardinality(q.dimensions) = 0 OR f.dimensions @> ANY (q.dimensions))',
  });
