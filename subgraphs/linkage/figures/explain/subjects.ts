import { history, silent } from './history.ts';
import { FACTS } from './reached.ts';

// What the records say of each subject, net of what was taken back; `was` and `now`: as known at the earlier and the later instant.
const KEYS = `
  SELECT f.subject, f.record, f.day, f.in_a, f.in_b, (cardinality(q.dimensions) = 0 OR f.dimensions @> ANY (q.dimensions)) AS asked,
    coalesce(sum(f.amount) FILTER (WHERE f.known <= q.a_known), 0) AS was, sum(f.amount) AS now
  ${FACTS('f.day <= greatest(q.a_until, q.b_until)')}
  WHERE f.known <= q.b_known GROUP BY f.subject, f.record, f.day, f.dimensions, f.in_a, f.in_b`;

const counts = (amount: string, scope: string, until: string): string =>
  `coalesce(sum(k.${amount}) FILTER (WHERE k.asked AND k.in_${scope} AND k.day <= q.${until}), 0) > 0`;

/**
 * Of a count of different subjects: those that count in one figure alone, each under a record that says so. From one figure to the other in three
 * steps: what was learned, the day, the committees; the first step that makes a difference for a subject is the reason.
 */
export const DIFFERING_SUBJECTS = `
  SELECT r.record, sum(CASE WHEN r.after THEN 1 ELSE -1 END) * q.sign AS amount, max(r.day) AS day, r.reason
  FROM (
    SELECT r.*, CASE
        WHEN r.before <> r.learned AND h.again AND ${silent('q.a_known')} THEN 'RESTORED'
        WHEN r.before <> r.learned AND h.changed AND ${silent('q.b_known')} THEN 'WITHDRAWN'
        WHEN r.before <> r.learned AND (h.changed OR h.again) THEN 'CORRECTED'
        WHEN r.before <> r.learned THEN 'RECORDED_LATER'
        WHEN r.learned <> r.passed THEN 'HAPPENED_LATER'
        ELSE 'OTHER_COMMITTEE' END AS reason
    FROM (
      SELECT ${counts('was', 'a', 'a_until')} AS before, ${counts('now', 'a', 'a_until')} AS learned,
        ${counts('now', 'a', 'b_until')} AS passed, ${counts('now', 'b', 'b_until')} AS after,
        (array_agg(k.record ORDER BY k.asked AND k.was <> k.now DESC, k.day DESC, k.record DESC))[1] AS record,
        (array_agg(k.day ORDER BY k.asked AND k.was <> k.now DESC, k.day DESC, k.record DESC))[1] AS day
      FROM (${KEYS}) k GROUP BY k.subject) r
    CROSS JOIN LATERAL (${history('r.before <> r.learned')}) h
    WHERE r.before <> r.after) r
  GROUP BY r.record, r.reason`;
