import { holdsOn } from './counted.ts';
import { ofEvent } from './doubled.ts';

// The one statement under all figures: for each line (of what, whose, as known when) the sums of what lies between two neighbouring days of its grid.
// Parts that are disjoint, all of one snapshot and so of one watermark: see infra/ledger/README.md, "Reading".

/** What some line of a question needs besides whole months of the rollup; what none needs is left out of the statement, for it costs time to begin. */
export interface Needs {
  /** A filter of dimensions. */
  filtered: boolean;
  /** Dimensions of which the rollup has no row of its own. */
  among: boolean;
  /** Months that are read day by day. */
  days: boolean;
  /** An instant. */
  asOf: boolean;
  /** An instant in the midst of a day. */
  cut: boolean;
  subjects: boolean;
  shared: boolean;
  by: boolean;
}

const REACHED = 'o.scope = q.scope AND o.reach = q.reach';
/** Where a fact counts on its own day. */
const ON_ITS_DAY = holdsOn('o', 'f.day');
const MATCHES = '(q.alternatives IS NULL OR f.dimensions @> ANY (q.alternatives))';
const within = (day: string) => `${day} >= q.first AND ${day} < q.last`;
const inMonth = (day: string) => `${day} >= m.month AND ${day} < (m.month + interval '1 month')::date AND ${within(day)}`;
const bucket = (day: string) => `width_bucket(${day}, q.bounds) AS bucket`;
const MONTHS = 'unnest(q.broken) AS m (month)';

export function cubeStatement(needs: Needs): string {
  const key = needs.by
    ? 'CASE WHEN q.by IS NOT NULL THEN ARRAY(SELECT f.dimensions ->> name FROM unnest(q.by) name) END AS key'
    : 'NULL::text[] AS key';
  const columns = (day: string) => `q.n, ${bucket(day)}, ${key}, f.amount`;
  const matches = needs.filtered ? MATCHES : 'true';
  const parts = [
    ...rolled(needs, key),
    needs.days && daysOfLeaves(columns('f.day'), matches),
    needs.cut && dayOfKnowledge(columns('f.day'), matches),
    `SELECT ${columns('f.day')} FROM lines q JOIN pending f ON f.measure = q.measure JOIN reference.reach o ON o.owner = f.owner AND ${REACHED}
     WHERE NOT q.subjects AND ${ON_ITS_DAY} AND ${within('f.day')} AND f.known <= q.known_until AND ${matches}`,
    needs.subjects &&
      `SELECT q.n, r.* FROM lines q CROSS JOIN LATERAL (${recounted(needs, matches, key)}) r WHERE q.subjects AND (q.cut OR EXISTS (SELECT FROM pending))`,
    needs.shared &&
      `SELECT q.n, r.* FROM lines q CROSS JOIN LATERAL (${redoubled(needs, matches, key)}) r WHERE q.shared AND (q.cut OR EXISTS (SELECT FROM pending))`,
  ].filter(Boolean);
  return `
  WITH pending AS MATERIALIZED (
    SELECT f.measure, f.owner, f.record, f.day, f.known, f.dimensions, f.amount, f.subject FROM ledger.fact f
    WHERE f.arrived BETWEEN (SELECT upto FROM ledger.watermark) AND '9223372036854775807'
  ), ${LINES}
  SELECT s.n::int, s.key, array_agg(s.bucket) AS places, array_agg(s.amount) AS amounts
  FROM (SELECT n, bucket, key, sum(amount)::float8 AS amount FROM (${parts.join('\n UNION ALL ')}) s GROUP BY 1, 2, 3) s
  GROUP BY 1, 2`;
}

// Of a line: exact, what the rollup's dimensions are; or alternatives, any of which they contain. Days of knowledge wholly before asOf, and the
// whole months among them; whether asOf cuts a day of knowledge. Of what is counted by subjects the rollup has the days of every committee.
const LINES = `
  grids AS MATERIALIZED (
    SELECT n, bounds::date[] AS bounds, broken::date[] AS broken,
      (bounds::date[])[1] AS first, (bounds::date[])[cardinality(bounds::date[])] AS last
    FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS g (bounds, broken, n)
  ), filters AS MATERIALIZED (
    SELECT n, ARRAY(SELECT jsonb_array_elements(alternatives)) AS alternatives FROM unnest($3::jsonb[]) WITH ORDINALITY AS f (alternatives, n)
  ), lines AS MATERIALIZED (
    SELECT l.n, l.measure, l.scope, l.reach, l.subjects, l.shared, l.leaf AND NOT l.subjects AS leaf, l.by::text[] AS by, g.bounds, g.broken, g.first, g.last,
      f.alternatives, coalesce(l.known_until, 'infinity') AS known_until, coalesce(l.known_before, 'infinity') AS known_before,
      coalesce(ledger.month_of(l.known_before), 'infinity') AS known_whole, l.cut, w.upto,
      CASE WHEN l.by IS NOT NULL THEN NULL WHEN f.alternatives IS NULL THEN 'null'::jsonb WHEN l.subjects THEN f.alternatives[1] END AS exact
    FROM unnest($4::text[], $5::text[], $6::text[], $7::int[], $8::int[], $9::timestamptz[], $10::date[], $11::boolean[], $12::boolean[], $13::boolean[], $14::boolean[], $15::text[])
      WITH ORDINALITY AS l (measure, scope, reach, grid, filter, known_until, known_before, cut, subjects, shared, leaf, by, n)
    JOIN grids g ON g.n = l.grid LEFT JOIN filters f ON f.n = l.filter CROSS JOIN ledger.watermark w
  )`;

/** The rollup, by what its dimensions are, and where a line needs it, among all that it has. OFFSET 0 keeps the planner from beginning with the rows. */
function rolled({ among, days, asOf, subjects }: Needs, key: string): string[] {
  const months = `${within('f.period')}${days ? ' AND f.period <> ALL (q.broken)' : ''}`;
  const grains: [grain: string, before: string, conditions: string][] = [['MONTH', '', `${months} AND f.known < q.known_whole`]];
  if (asOf)
    grains.push(['KNOWN', '', `q.known_whole < q.known_before AND ${months} AND f.known >= q.known_whole AND f.known < q.known_before`]);
  if (days) grains.push(['DAY', `${MONTHS} CROSS JOIN`, `NOT q.leaf AND ${inMonth('f.period')} AND f.known < q.known_before`]);
  const dimensions = ['q.exact IS NOT NULL AND f.dimensions = q.exact'];
  if (among)
    dimensions.push(
      `q.exact IS NULL AND f.dimensions <> 'null' AND ${MATCHES}${subjects ? ' AND (NOT q.subjects OR f.dimensions ? q.by[1])' : ''}`,
    );
  return grains.flatMap(([grain, before, conditions]) =>
    dimensions.map(
      chosen => `SELECT q.n, ${bucket('f.period')}, ${key}, f.amount FROM lines q CROSS JOIN ${before} LATERAL (
        SELECT f.period, f.dimensions, f.amount FROM ledger.rollup f
        WHERE f.scope = q.scope AND f.reach = q.reach AND f.measure = q.measure AND f.grain = '${grain}' AND ${chosen} AND ${conditions} OFFSET 0) f`,
    ),
  );
}

/** Days of a committee with none below it, whose days the rollup does not have. */
const daysOfLeaves = (columns: string, matches: string): string => `
  SELECT ${columns} FROM lines q CROSS JOIN ${MONTHS} CROSS JOIN LATERAL (
    SELECT f.day, f.dimensions, f.amount FROM reference.reach o JOIN ledger.fact f ON f.measure = q.measure AND f.owner = o.owner
    WHERE q.leaf AND ${REACHED} AND ${ON_ITS_DAY} AND ${inMonth('f.day')} AND f.known < ledger.day_begins(q.known_before) AND f.arrived < q.upto AND ${matches} OFFSET 0) f`;

/** What became known on the day of asOf itself; OFFSET 0 makes the planner take the index on (measure, known). */
const dayOfKnowledge = (columns: string, matches: string): string => `
  SELECT ${columns} FROM lines q CROSS JOIN LATERAL (
    SELECT f.day, f.dimensions, f.amount FROM (
      SELECT f.owner, f.day, f.dimensions, f.amount, f.arrived FROM ledger.fact f
      WHERE NOT q.subjects AND f.measure = q.measure AND f.known >= ledger.day_begins(q.known_before) AND f.known <= q.known_until OFFSET 0) f
    JOIN reference.reach o ON o.owner = f.owner AND ${REACHED}
    WHERE ${ON_ITS_DAY} AND ${within('f.day')} AND f.arrived < q.upto AND ${matches} OFFSET 0) f
  WHERE q.cut`;

/** Of subjects about which there is something that the rollup does not hold yet, or of which it holds more than was known: what is so, less what it holds. */
const recounted = ({ cut }: Needs, matches: string, key: string): string => `
  WITH about AS MATERIALIZED (
    SELECT f.subject FROM pending f WHERE q.subjects AND f.measure = q.measure AND f.known <= q.known_until
    ${
      cut
        ? `UNION SELECT f.subject FROM ledger.fact f
    WHERE q.subjects AND q.cut AND f.measure = q.measure AND f.known >= ledger.day_begins(q.known_before) AND f.known <= q.known_until`
        : ''
    }
  ), happened AS (
    SELECT f.subject, ${key}, at.day, sum(f.amount * at.sign) AS amount,
      sum(f.amount * at.sign) FILTER (WHERE f.arrived < q.upto AND f.known < ledger.day_begins(q.known_before)) AS held
    FROM (SELECT DISTINCT subject FROM about) s CROSS JOIN LATERAL (
        SELECT f.*, o.since, o.until FROM ledger.fact f JOIN reference.reach o ON o.owner = f.owner AND ${REACHED} AND f.day < o.until
        WHERE f.subject = s.subject AND f.measure = q.measure AND f.subject <> '' AND f.known <= q.known_until OFFSET 0) f
      CROSS JOIN LATERAL (VALUES (greatest(f.day, f.since), 1), (f.until, -1)) AS at (day, sign)
    WHERE at.day < 'infinity' AND ${matches} GROUP BY 1, 2, 3
  ), counted AS (
    SELECT subject, key, day, (sum(amount) OVER w > 0)::int - (coalesce(sum(held) OVER w, 0) > 0)::int AS beyond
    FROM happened WINDOW w AS (PARTITION BY subject, key ORDER BY day)
  )
  SELECT ${bucket('c.day')}, c.key, c.beyond - lag(c.beyond, 1, 0) OVER (PARTITION BY c.subject, c.key ORDER BY c.day) AS amount FROM counted c`;

/**
 * Of events about which there is something that the rollup does not hold yet, or of which it holds more than was known: what is doubled now (see
 * `doubled.ts`) less what the rollup has taken away.
 */
const redoubled = ({ cut }: Needs, matches: string, key: string): string => `
  WITH about AS MATERIALIZED (
    SELECT DISTINCT e.event FROM (
      SELECT f.record, f.dimensions FROM pending f WHERE q.shared AND f.measure = q.measure AND f.known <= q.known_until
      ${
        cut
          ? `UNION ALL SELECT f.record, f.dimensions FROM ledger.fact f
      WHERE q.shared AND q.cut AND f.measure = q.measure AND f.known >= ledger.day_begins(q.known_before) AND f.known <= q.known_until`
          : ''
      }
    ) t CROSS JOIN LATERAL (VALUES (t.dimensions ->> 'same_event'), (t.record)) AS e (event) WHERE e.event IS NOT NULL
  ), reached AS MATERIALIZED (
    SELECT a.event, f.record, f.day, f.dimensions, sum(f.amount) AS amount,
      coalesce(sum(f.amount) FILTER (WHERE f.arrived < q.upto AND f.known < ledger.day_begins(q.known_before)), 0) AS held
    FROM about a CROSS JOIN LATERAL (${ofEvent('a.event')} OFFSET 0) f JOIN reference.reach o ON o.owner = f.owner AND ${REACHED} AND ${ON_ITS_DAY}
    WHERE f.measure = q.measure AND f.known <= q.known_until GROUP BY 1, 2, 3, 4
  ), records AS (
    SELECT event, record, sum(amount) <> 0 AS is_there, sum(held) <> 0 AS was_there FROM reached GROUP BY 1, 2
  ), standing AS (
    SELECT event, record, is_there AND row_number() OVER (PARTITION BY event ORDER BY NOT is_there, record <> event, record) > 1 AS is_doubled,
      was_there AND row_number() OVER (PARTITION BY event ORDER BY NOT was_there, record <> event, record) > 1 AS was_doubled FROM records
  )
  SELECT ${bucket('f.day')}, ${key}, CASE WHEN s.was_doubled THEN f.held ELSE 0 END - CASE WHEN s.is_doubled THEN f.amount ELSE 0 END AS amount
  FROM reached f JOIN standing s USING (event, record) WHERE (s.is_doubled OR s.was_doubled) AND ${within('f.day')} AND ${matches}`;
