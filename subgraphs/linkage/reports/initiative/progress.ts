import { grouped } from '@tongxin/infra/grouped.ts';
import type { Pool } from 'pg';
import { holdsOrHeld } from '../../figures/counted.ts';
import { doubled } from '../../figures/doubled.ts';
import { daysBetween, monthStart, nextMonth } from '../../figures/period.ts';

export type TargetMeasure = 'SESSIONS' | 'PROBLEMS_SOLVED' | 'PLACES' | 'EVERY_PLACE';

export interface QuarterProgress {
  quarter: number;
  asked: number;
  reached: number;
  behind: boolean | null;
  /** Of the one that runs: what an even pace asks for by now. */
  dueByNow: number | null;
}

/** A target and how far it is reached. */
export interface TargetProgress {
  target: string;
  committee: string;
  initiative: string;
  measure: TargetMeasure;
  /** The year for which it was set, where that is an earlier one; null: set for this one. */
  carriedFrom: number | null;
  quarters: QuarterProgress[];
}

export interface ProgressRequest {
  year: number;
  initiative: string | null;
  scope: string | null;
  /** Instant; null: now. */
  asOf: string | null;
  /** The day of asOf: quarters that end before it are over. */
  day: string;
}

/** Dimensions under which an initiative `i.id` is lived: its own name, or a brand of it. */
export const namedBy = (known: string): string => `(SELECT array_agg(d) FROM (
    SELECT jsonb_build_object('initiative', i.id) AS d
    UNION ALL
    SELECT jsonb_build_object('brand', l.source) FROM ledger.link l WHERE l.target = i.id AND l.relation = 'BRAND_OF' AND l.known <= ${known}
    GROUP BY l.source HAVING sum(l.change) > 0) each)`;

/** A session that several committees of those aimed at recorded is one. */
const TWICE = doubled({
  ...{
    measure: `'INITIATIVE_SESSIONS'`,
    scope: 't.committee',
    reach: `'SUBTREE'`,
    from: 'make_date($1, 1, 1)',
    until: 'q.last',
    known: '$2',
    tree: 'q.last',
    under: null,
  },
  matches: 'f.dimensions @> ANY (n.dimensions)',
});

// Targets are due in the facts of whoever set them; what is reached, in those of the committee aimed at and all below it. Of what one
// committee set for another under an initiative the newest year decides: it holds on into later years, quarter by quarter as in its own,
// until its last year or the end of the initiative. Of an initiative that is not known here it is not known that it ended.
const PROGRESS = `
  WITH due AS MATERIALIZED (
    SELECT f.record, f.owner, f.subject AS committee, f.dimensions ->> 'initiative' AS initiative, f.dimensions ->> 'measure' AS measure, f.day,
      extract(year FROM f.day)::int AS year, sum(f.amount) AS amount
    FROM ledger.fact f
    WHERE f.measure = 'TARGETS_DUE' AND f.day <= make_date($1, 12, 31) AND f.known <= $2
      AND ($3::text IS NULL OR f.dimensions @> jsonb_build_object('initiative', $3::text))
      AND ($4::text IS NULL OR f.subject IN (SELECT owner FROM reference.present WHERE scope = $4 AND reach = 'SUBTREE'))
      AND EXISTS (SELECT FROM reference.reach r WHERE r.owner = f.subject AND r.scope = f.owner AND r.reach = 'SUBTREE')
    GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(f.amount) <> 0
  ),
  newest AS (
    SELECT * FROM (
      SELECT record, committee, initiative, measure, year, rank() OVER (PARTITION BY owner, committee, initiative, measure ORDER BY year DESC) AS place
      FROM (SELECT DISTINCT record, owner, committee, initiative, measure, year FROM due) told
    ) placed WHERE place = 1
  ),
  target AS MATERIALIZED (
    SELECT n.* FROM newest n
    WHERE n.year = $1 OR NOT EXISTS (
      SELECT FROM ledger.cards_as_of($2) c WHERE c.id = n.record AND CASE WHEN c.dimensions ->> 'last_year' ~ '^[0-9]{4}$' THEN (c.dimensions ->> 'last_year')::int < $1 END
    ) AND NOT EXISTS (
      SELECT FROM ledger.cards_as_of($2) c WHERE c.id = n.initiative AND (c.withdrawn OR (c.dimensions ->> 'ended_on')::date < make_date($1, 1, 1))
    )
  ),
  named AS MATERIALIZED (SELECT i.id, ${namedBy('$2')} AS dimensions FROM (SELECT DISTINCT initiative AS id FROM target) i),
  quarters AS (SELECT q, (make_date($1, q * 3, 1) + interval '1 month' - interval '1 day')::date AS last FROM generate_series(1, 4) q)
  SELECT t.record AS target, t.committee, t.initiative, t.measure, nullif(t.year, $1) AS "carriedFrom", q.q AS quarter, q.last::text,
    (SELECT coalesce(sum(d.amount), 0) FROM due d WHERE d.record = t.record AND extract(quarter FROM d.day) <= q.q)::float8 AS asked,
    (CASE
      WHEN t.measure IN ('SESSIONS', 'PROBLEMS_SOLVED') THEN (
        SELECT coalesce(sum(f.amount), 0) FROM reference.reach o JOIN ledger.fact f ON f.owner = o.owner
          AND f.measure = CASE t.measure WHEN 'SESSIONS' THEN 'INITIATIVE_SESSIONS' ELSE 'INITIATIVE_PROBLEMS_SOLVED' END
        WHERE o.scope = t.committee AND o.reach = 'SUBTREE' AND ${holdsOrHeld('o', 'q.last')} AND f.day BETWEEN make_date($1, 1, 1) AND q.last AND f.known <= $2
          AND f.dimensions @> ANY (n.dimensions))
        - CASE t.measure WHEN 'SESSIONS' THEN (SELECT coalesce(sum(d.amount), 0) FROM (${TWICE}) d) ELSE 0 END
      WHEN t.measure = 'PLACES' THEN (
        SELECT count(*) FROM (
          SELECT f.subject FROM reference.reach o JOIN ledger.fact f ON f.owner = o.owner AND f.measure = 'PLACES_REACHED' AND f.day <= q.last
          WHERE o.scope = t.committee AND o.reach = 'SUBTREE' AND ${holdsOrHeld('o', 'q.last')} AND f.known <= $2 AND f.dimensions @> ANY (n.dimensions)
          GROUP BY 1 HAVING sum(f.amount) > 0) reached)
      ELSE (
        SELECT 100.0 * count(*) FILTER (WHERE EXISTS (
            SELECT FROM ledger.fact f WHERE f.measure = 'PLACES_REACHED' AND f.subject = p.record AND f.day <= q.last AND f.known <= $2
              AND f.dimensions @> ANY (n.dimensions) GROUP BY f.subject HAVING sum(f.amount) > 0
          )) / greatest(count(*), 1)
        FROM (
          SELECT f.record FROM reference.reach o JOIN ledger.fact f ON f.owner = o.owner AND f.measure = 'PLACES' AND f.day <= q.last AND f.known <= $2
          WHERE o.scope = t.committee AND o.reach = 'SUBTREE' AND ${holdsOrHeld('o', 'q.last')} GROUP BY 1 HAVING sum(f.amount) > 0
        ) p)
    END)::float8 AS reached
  FROM target t JOIN named n ON n.id = t.initiative CROSS JOIN quarters q ORDER BY t.committee, t.record, q.q`;

interface Pace {
  last: string;
  day: string;
  asked: number;
  /** What is asked for by the end of the quarter before. */
  before: number;
}

/** What is asked for between two ends of quarters, by the days of the quarter that are over or run; null unless it runs. */
function proRata({ last, day, asked, before }: Pace): number | null {
  const first = nextMonth(monthStart(last), -2);
  if (day < first || day > last) return null;
  return Number((before + ((asked - before) * daysBetween(first, day)) / daysBetween(first, last)).toFixed(2));
}

interface Row extends Omit<QuarterProgress, 'behind' | 'dueByNow'>, Omit<TargetProgress, 'quarters'> {
  last: string;
}

/** The targets that hold in a year and how far they are reached, by committee: one statement. */
export async function readProgress(pool: Pool, { year, initiative, scope, asOf, day }: ProgressRequest): Promise<TargetProgress[]> {
  const { rows } = await pool.query<Row>({
    name: 'target-progress',
    text: PROGRESS,
    values: [year, asOf ?? 'infinity', initiative, scope],
  });
  return grouped(rows, row => row.target).map(group => {
    const [{ target, committee, initiative: of, measure, carriedFrom }] = group;
    const quarters = group.map(({ quarter, asked, reached, last }, index) => ({
      ...{ quarter, asked, reached },
      behind: last < day ? reached < asked : null,
      dueByNow: proRata({ last, day, asked, before: group[index - 1]?.asked ?? 0 }),
    }));
    return { target, committee, initiative: of, measure, carriedFrom, quarters };
  });
}

/** Whether as much is reached by now as an even pace asks for; null while no quarter of the year runs. */
export function onPace({ quarters }: TargetProgress): boolean | null {
  const running = quarters.find(({ dueByNow }) => dueByNow !== null);
  return running ? running.reached >= (running.dueByNow ?? 0) : null;
}

/** Whether less was reached by the end of the last finished quarter than was asked for by then. */
export const isBehind = ({ quarters }: TargetProgress): boolean => quarters.findLast(({ behind }) => behind !== null)?.behind ?? false;
