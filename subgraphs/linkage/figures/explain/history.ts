/** All that the record `r.record` ever said for the measure, whatever day and dimensions: what was known of it and changed since, or came back. Read only where something was learned of it. */
export const history = (learned: string): string => `
  SELECT bool_or(h.was <> 0 AND h.was <> h.is) AS changed, bool_or(h.seen AND h.was = 0 AND h.is <> 0) AS again FROM (
    SELECT coalesce(sum(f.amount) FILTER (WHERE f.known <= q.a_known), 0) AS was, sum(f.amount) AS is, bool_or(f.known <= q.a_known) AS seen
    FROM ledger.fact f WHERE ${learned} AND f.record = r.record AND f.measure = q.measure AND f.known <= q.b_known GROUP BY f.day, f.dimensions, f.subject) h`;

/**
 * Whether the record `r.record` says nothing for any measure any more, as known at an instant, though it once did. So does one that is withdrawn;
 * one that never says anything for sure is told apart by its card, or by what became known later.
 */
export const silent = (known: string): string => `NOT EXISTS (
    SELECT FROM ledger.fact f WHERE f.record = r.record AND f.known <= ${known} GROUP BY f.measure, f.day, f.dimensions, f.subject HAVING sum(f.amount) <> 0)
  AND EXISTS (SELECT FROM ledger.fact f WHERE f.record = r.record AND f.known <= ${known})
  AND (EXISTS (SELECT FROM ledger.card c WHERE c.id = r.record AND c.withdrawn)
    OR EXISTS (SELECT FROM ledger.fact f WHERE f.record = r.record AND f.known > ${known}))`;
