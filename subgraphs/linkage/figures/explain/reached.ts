import { holdsOn } from '../counted.ts';

/** Whether the fact `f` counts for a figure: looked up fact by fact only of an owner whose place in the tree ever changed. */
const reached = (name: 'a' | 'b'): string => `EXISTS (SELECT FROM reference.reach r WHERE r.owner = f.owner
  AND r.scope = q.${name}_scope AND r.reach = q.${name}_reach AND ${holdsOn('r', `coalesce(q.${name}_tree, f.day)`)})`;

/** The facts of either figure of some days, with whether each counts for the one and the other. */
export const FACTS = (days: string): string => `FROM (
    SELECT f.*, CASE WHEN o.steady THEN o.in_a ELSE ${reached('a')} END AS in_a, CASE WHEN o.steady THEN o.in_b ELSE ${reached('b')} END AS in_b
    FROM (
      SELECT owner, bool_or(scope = q.a_scope AND reach = q.a_reach) AS in_a, bool_or(scope = q.b_scope AND reach = q.b_reach) AS in_b,
        bool_and(since = '-infinity' AND until = 'infinity') AS steady
      FROM reference.reach WHERE scope = q.a_scope AND reach = q.a_reach OR scope = q.b_scope AND reach = q.b_reach GROUP BY owner) o
    JOIN ledger.fact f ON f.measure = q.measure AND f.owner = o.owner AND ${days}) f`;
