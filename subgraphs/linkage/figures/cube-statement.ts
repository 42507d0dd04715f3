import { holdsOn } from './counted.ts';

// The one statement under all figures: for each line (of what, whose, as known when) the sums of what lies between two neighbouring days of its grid.
// Parts that are disjoint, all of one snapshot and so of one watermark: see infra/ledger/README.md, "Reading".

const GRIDS = `
  grids AS MATERIALIZED (
    SELECT n, bounds::date[] AS bounds, broken::date[] AS broken, starts::date[] AS starts, ends::date[] AS ends, trees::date[] AS trees,
      (bounds::date[])[1] AS first, (bounds::date[])[cardinality(bounds::date[])] AS last
    FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) WITH ORDINALITY AS g (bounds, broken, starts, ends, trees, n)
  ), filters AS MATERIALIZED (
    SELECT n, ARRAY(SELECT jsonb_array_elements(alternatives)) AS alternatives FROM unnest($6::jsonb[]) WITH ORDINALITY AS f (alternatives, n)
  )`;

// Of a line: exact, what the rollup's dimensions are; or alternatives, any of which they contain. Days of knowledge wholly before asOf, and the
// whole months among them; whether asOf cuts a day of knowledge. Of what is counted by subjects the rollup has the days of every committee.
const LINES = `(
    SELECT l.n, l.measure, l.scope, l.reach, l.subjects, l.shared, l.leaf AND NOT l.subjects AS leaf, l.by::text[] AS by, g.bounds, g.broken, g.first, g.last,
      g.starts, g.ends, g.trees, f.alternatives, coalesce(l.known_until, 'infinity') AS known_until, coalesce(l.known_before, 'infinity') AS known_before,
      coalesce(ledger.month_of(l.known_before), 'infinity') AS known_whole, l.cut,
      CASE WHEN l.by IS NOT NULL THEN NULL WHEN f.alternatives IS NULL THEN 'null'::jsonb WHEN l.subjects THEN f.alternatives[1] END AS exact
    FROM unnest($7::text[], $8::text[], $9::text[], $10::int[], $11::int[], $12::timestamptz[], $13::date[], $14::boolean[], $15::boolean[], $16::boolean[], $17::boolean[], $18::text[])
      WITH ORDINALITY AS l (measure, scope, reach, grid, filter, known_until, known_before, cut, subjects, shared, leaf, by, n)
    JOIN grids g ON g.n = l.grid LEFT JOIN filters f ON f.n = l.filter) q`;

const MATCHES = '(q.alternatives IS NULL OR f.dimensions @> ANY (q.alternatives))';
const KEY = 'CASE WHEN q.by IS NOT NULL THEN ARRAY(SELECT f.dimensions ->> name FROM unnest(q.by) name) END AS key';
const bucket = (day: string) => `width_bucket(${day}, q.bounds) AS bucket`;
const REACHED = 'o.scope = q.scope AND o.reach = q.reach';
/** Where a fact counts on its own day. */
const ON_ITS_DAY = holdsOn('o', 'f.day');
const WITHIN = (day: string) => `${day} >= q.first AND ${day} < q.last`;
const IN_BROKEN = (day: string) => `${day} >= m.month AND ${day} < (m.month + interval '1 month')::date AND ${WITHIN(day)}`;
const MONTHS = 'unnest(q.broken) AS m (month)';

// Two ways to the rows of the rollup, of which one is taken: by what the dimensions are, or among all that are there.
const rolled = (grain: string, from: string, conditions: string): string =>
  [
    'q.exact IS NOT NULL AND f.dimensions = q.exact',
    `q.exact IS NULL AND f.dimensions <> 'null' AND ${MATCHES} AND (NOT q.subjects OR f.dimensions ? q.by[1])`,
  ]
    .map(
      dimensions => `SELECT ${bucket('f.period')}, ${KEY}, f.amount FROM ${from}
        WHERE f.scope = q.scope AND f.reach = q.reach AND f.measure = q.measure AND f.grain = '${grain}' AND ${dimensions} AND ${conditions}`,
    )
    .join(' UNION ALL ');

const WHOLE_MONTHS = `${WITHIN('f.period')} AND f.period <> ALL (q.broken)`;

// OFFSET 0 makes the planner take the index on (measure, known) rather than every fact of the scope.
const SUMMED = [
  rolled('MONTH', 'ledger.rollup f', `${WHOLE_MONTHS} AND f.known < q.known_whole`),
  rolled(
    'KNOWN',
    'ledger.rollup f',
    `q.known_whole < q.known_before AND ${WHOLE_MONTHS} AND f.known >= q.known_whole AND f.known < q.known_before`,
  ),
  rolled('DAY', `${MONTHS} JOIN ledger.rollup f ON ${IN_BROKEN('f.period')}`, 'NOT q.leaf AND f.known < q.known_before'),
  `SELECT ${bucket('f.day')}, ${KEY}, f.amount
   FROM ${MONTHS} JOIN reference.reach o ON ${REACHED} JOIN ledger.fact f ON f.measure = q.measure AND f.owner = o.owner AND ${IN_BROKEN('f.day')}
   WHERE q.leaf AND ${ON_ITS_DAY} AND f.known < ledger.day_begins(q.known_before) AND f.arrived < w.upto AND ${MATCHES}`,
  `SELECT ${bucket('f.day')}, ${KEY}, f.amount FROM (
     SELECT f.owner, f.day, f.dimensions, f.amount, f.arrived FROM ledger.fact f
     WHERE q.cut AND NOT q.subjects AND f.measure = q.measure AND f.known >= ledger.day_begins(q.known_before) AND f.known <= q.known_until OFFSET 0) f
   JOIN reference.reach o ON o.owner = f.owner AND ${REACHED}
   WHERE ${ON_ITS_DAY} AND ${WITHIN('f.day')} AND f.arrived < w.upto AND ${MATCHES}`,
  `SELECT ${bucket('f.day')}, ${KEY}, f.amount FROM pending f JOIN reference.reach o ON o.owner = f.owner AND ${REACHED}
   WHERE NOT q.subjects AND f.measure = q.measure AND ${ON_ITS_DAY} AND ${WITHIN('f.day')} AND f.known <= q.known_until AND ${MATCHES}`,
].join('\n UNION ALL ');

// Of subjects about which there is something that the rollup does not hold yet, or of which it holds more than was known: what is so, less what it holds.
const RECOUNTED = `
  WITH about AS MATERIALIZED (
    SELECT f.subject FROM pending f WHERE q.subjects AND f.measure = q.measure AND f.known <= q.known_until
    UNION
    SELECT f.subject FROM ledger.fact f
    WHERE q.subjects AND q.cut AND f.measure = q.measure AND f.known >= ledger.day_begins(q.known_before) AND f.known <= q.known_until
  ), happened AS (
    SELECT f.subject, ${KEY}, at.day, sum(f.amount * at.sign) AS amount,
      sum(f.amount * at.sign) FILTER (WHERE f.arrived < w.upto AND f.known < ledger.day_begins(q.known_before)) AS held
    FROM about s JOIN ledger.fact f ON f.subject = s.subject AND f.measure = q.measure AND f.subject <> ''
      JOIN reference.reach o ON o.owner = f.owner AND ${REACHED} AND f.day < o.until
      CROSS JOIN LATERAL (VALUES (greatest(f.day, o.since), 1), (o.until, -1)) AS at (day, sign)
    WHERE f.known <= q.known_until AND at.day < 'infinity' AND ${MATCHES} GROUP BY 1, 2, 3
  ), counted AS (
    SELECT subject, key, day, (sum(amount) OVER w > 0)::int - (coalesce(sum(held) OVER w, 0) > 0)::int AS beyond
    FROM happened WINDOW w AS (PARTITION BY subject, key ORDER BY day)
  )
  SELECT ${bucket('c.day')}, c.key, c.beyond - lag(c.beyond, 1, 0) OVER (PARTITION BY c.subject, c.key ORDER BY c.day) AS amount FROM counted c`;

/** What \`doubled.ts\` says of one figure, for all spans of a grid: the facts are read once. */
const EVENT_FACTS = (event: string, from: string) => `
    SELECT f.record, f.day, ${event} AS event, ${KEY}, o.since, o.until, sum(f.amount) AS amount
    FROM ${from} JOIN reference.reach o ON o.owner = f.owner AND ${REACHED}
    WHERE f.measure = q.measure AND ${WITHIN('f.day')} AND f.known <= q.known_until AND ${MATCHES}
    GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(f.amount) <> 0`;
const TWICE = `
  WITH joined AS MATERIALIZED (
    SELECT f.record, f.day, f.dimensions ->> 'same_event' AS event, ${KEY}, o.since, o.until, sum(f.amount) AS amount
    FROM reference.reach o JOIN ledger.fact f ON f.owner = o.owner AND f.dimensions ? 'same_event'
    WHERE q.shared AND ${REACHED} AND f.measure = q.measure AND ${WITHIN('f.day')} AND f.known <= q.known_until AND ${MATCHES}
    GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(f.amount) <> 0
  ), led AS (${EVENT_FACTS('f.record', '(SELECT DISTINCT event FROM joined) e CROSS JOIN LATERAL (SELECT * FROM ledger.fact f WHERE f.record = e.event OFFSET 0) f')}
  )
  SELECT d.place::int AS bucket, d.key, sum(d.amount) AS amount FROM (
    SELECT p.place, c.key, c.amount, dense_rank() OVER (PARTITION BY p.place, c.event, c.key ORDER BY c.record <> c.event, c.record) AS rank
    FROM unnest(q.starts, q.ends, q.trees) WITH ORDINALITY AS p (start, stop, tree, place)
      JOIN (SELECT * FROM joined UNION ALL SELECT * FROM led) c ON c.day >= p.start AND c.day < p.stop AND ${holdsOn('c', 'coalesce(p.tree, c.day)')}
  ) d WHERE d.rank > 1 GROUP BY 1, 2`;

/** Rows: the number of the line; the values of its dimensions; whether the places are spans, and the amounts in them more than once; places; amounts. */
export const CUBE = `
  WITH pending AS MATERIALIZED (
    SELECT f.measure, f.owner, f.day, f.known, f.dimensions, f.amount, f.subject FROM ledger.fact f
    WHERE f.arrived BETWEEN (SELECT upto FROM ledger.watermark) AND '9223372036854775807'
  ), ${GRIDS}
  SELECT q.n::int, s.key, false AS twice, array_agg(s.bucket) AS places, array_agg(s.amount) AS amounts
  FROM ${LINES}, ledger.watermark w, LATERAL (
    SELECT bucket, key, sum(amount)::float8 AS amount FROM (${SUMMED} UNION ALL SELECT * FROM (${RECOUNTED}) r) s GROUP BY 1, 2 HAVING sum(amount) <> 0) s
  GROUP BY 1, 2
  UNION ALL
  SELECT q.n::int, t.key, true, array_agg(t.bucket), array_agg(t.amount::float8) FROM ${LINES}, LATERAL (${TWICE}) t WHERE q.shared GROUP BY 1, 2`;
