import type { Measure } from '@tongxin/infra/kernel/measure.ts';
import { treeKnown } from '@tongxin/infra/reference/territory.ts';
import { BY_NOW, countedBy, holdsOn, type Territory } from './counted.ts';

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
  /** By which territory; that of now unless told. */
  territory?: Territory;
}

/** Whether several committees of the scope can have recorded one event, so that it would be counted more than once: those below, or those that ended into it. */
export function isShared({ joint }: Measure, scope: string, reach: 'SELF' | 'SUBTREE', asOf: string | null): boolean {
  const tree = treeKnown(asOf);
  return joint === true && reach === 'SUBTREE' && (tree.everHadBelow(scope) || tree.everMoved(scope, reach));
}

const SAME_EVENT = "f.dimensions ->> 'same_event'";

/** The facts of an event: of the records that name one, and of that one. */
export const ofEvent = (event: string): string => `
    SELECT f.* FROM ledger.fact f WHERE f.dimensions ? 'same_event' AND ${SAME_EVENT} = ${event}
    UNION ALL
    SELECT f.* FROM ledger.fact f WHERE f.record = ${event}`;

/**
 * What is in a sum more than once: of each event that several committees of the scope recorded, all records but one, with what each adds by day
 * and dimensions. The one is that which the others name, where it counts for the scope as known at that instant, or else the first of them; it
 * is the same one whatever days and dimensions are asked for, so that months and values add up. So a figure of a committee with all below counts an
 * event once, whoever led it; that of a committee alone counts its own record. The rollup keeps the same (`ledger.doubled`).
 */
export const doubled = ({ measure, scope, reach, from, until, known, tree, under, matches, territory = BY_NOW }: Asked): string => {
  const reached = `o.scope = ${scope} AND o.reach = ${reach} AND f.measure = ${measure} AND f.known <= ${known}`;
  return `
  WITH joined AS MATERIALIZED (
    SELECT f.record, f.day, f.dimensions, ${SAME_EVENT} AS event, sum(f.amount) AS amount
    FROM ${territory.reach} o JOIN ledger.fact f ON f.owner = o.owner AND f.dimensions ? 'same_event'
    WHERE ${reached} AND ${countedBy({ tree, under, scope, parent: territory.parent })} AND f.day BETWEEN ${from} AND ${until} AND ${matches} GROUP BY 1, 2, 3, 4 HAVING sum(f.amount) <> 0
  ), standing AS (
    SELECT t.event, t.record, row_number() OVER (PARTITION BY t.event ORDER BY t.record <> t.event, t.record) AS place FROM (
      SELECT e.event, f.record FROM (SELECT DISTINCT event FROM joined) e CROSS JOIN LATERAL (${ofEvent('e.event')} OFFSET 0) f
        JOIN ${territory.reach} o ON o.owner = f.owner
      WHERE ${reached} AND ${holdsOn('o', `coalesce(${tree}, f.day)`)} GROUP BY 1, 2 HAVING sum(f.amount) <> 0
    ) t
  )
  SELECT j.record, j.day, j.dimensions, j.amount FROM joined j JOIN standing s USING (event, record) WHERE s.place > 1`;
};

/** The same for a request as figures make it, of the columns of a `SumRequest`. */
export const doubledInRequest = (territory: Territory = BY_NOW): string =>
  doubled({
    territory,
    ...{ measure: 'q.measure', scope: 'q.scope', reach: 'q.reach' },
    ...{ tree: 'q.tree', under: 'q.under' },
    ...{ from: `coalesce(q."from", '0001-01-01')`, until: `coalesce(q.until, '9999-12-31')`, known: `coalesce(q."asOf", 'infinity')` },
    matches: '(cardinality(q.dimensions) = 0 OR f.dimensions @> ANY (q.dimensions))',
  });
