import { today } from '@tongxin/infra/days.ts';
import { grouped } from '@tongxin/infra/grouped.ts';
import { itemAt } from '@tongxin/infra/must.ts';
import { everHadBelow, presentTree, type Shift } from '@tongxin/infra/reference/territory.ts';
import { countedBy, holdsOn } from '@tongxin/linkage/figures/counted.ts';
import { monthStart, nextDay, nextMonth } from '@tongxin/linkage/figures/period.ts';
import type { SumRequest } from '@tongxin/linkage/figures/sum-request.ts';
import type { Pool } from 'pg';

// How release 0.2.0 read figures, as it was: the yardstick of `npm run bench figures`. Nothing of the product uses it.

interface Asked {
  measure: string;
  scope: string;
  reach: string;
  from: string;
  until: string;
  known: string;
  tree: string;
  under: string | null;
  matches: string;
}

const doubled = ({ measure, scope, reach, from, until, known, tree, under, matches }: Asked): string => {
  const asked = `${countedBy({ tree, under, scope })} AND f.measure = ${measure} AND f.day BETWEEN ${from} AND ${until} AND f.known <= ${known} AND ${matches}`;
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
      FROM (SELECT DISTINCT event FROM joined) e JOIN ledger.fact f ON f.record = e.event
        JOIN reference.reach o ON o.owner = f.owner AND o.scope = ${scope} AND o.reach = ${reach}
      WHERE ${asked} GROUP BY 1, 2 HAVING sum(f.amount) <> 0
    ) m
  ) d WHERE d.place > 1`;
};

const BEGINNING = '0001-01-01';
const END = '9999-12-31';

/** What the rollup can answer of a request: whole months or days of happening, whole months or days of knowledge. The rest is read from facts. */
function span(from: string, until: string, asOf: string | null) {
  const wholeFrom = from === monthStart(from) ? from : nextMonth(from);
  const wholeUntil = until === END ? END : nextDay(until) === nextMonth(until) ? nextMonth(until) : monthStart(until);
  const knownBefore = asOf === null ? END : today(new Date(Date.parse(asOf) + 1));
  return {
    day_from: from,
    day_until: until,
    whole_from: wholeFrom,
    whole_until: wholeUntil < wholeFrom ? wholeFrom : wholeUntil,
    known_until: asOf ?? 'infinity',
    // Days of knowledge wholly before asOf (which ends a day at 23:59:59.999), and the whole months among them; in Asia/Shanghai.
    known_before: knownBefore,
    known_whole: knownBefore === END ? END : monthStart(knownBefore),
    // Whether asOf cuts a day of knowledge.
    cut: asOf !== null && !asOf.endsWith('15:59:59.999Z'),
  };
}

/** A part of a request whose territory changed: sums in which each fact counts where it was on its day, added or taken away. */
interface Part {
  n: number;
  sign: 1 | -1;
  request: SumRequest;
}

/** Nearly all requests are one part. */
function partsOf(request: SumRequest, n: number): Part[] {
  const { tree, under, scope, reach } = request;
  const shifts = tree ? presentTree().shiftsTo(tree, scope, reach) : NONE;
  if (shifts.length === 0 && (tree || !under)) return [{ n, sign: 1, request }];
  if (!tree && under)
    return presentTree()
      .daysUnder(scope, under)
      .flatMap(days => within(request, days, n, 1));
  return [{ n, sign: 1, request }, ...shifts.flatMap(moved => shifted(request, moved, n))];
}

const NONE: readonly Shift[] = [];

const shifted = ({ shared: _, ...request }: SumRequest, { place, sign, ...days }: Shift, n: number): Part[] =>
  within({ ...request, scope: place, reach: everHadBelow(place) ? 'SELF' : 'SUBTREE' }, days, n, sign);

/** The same of those of its days that are among others; none where there are none. */
function within(request: SumRequest, days: { from: string | null; until: string | null }, n: number, sign: 1 | -1): Part[] {
  const from = days.from && (!request.from || request.from < days.from) ? days.from : request.from;
  const until = days.until && (!request.until || request.until > days.until) ? days.until : request.until;
  return from && until && from > until ? [] : [{ n, sign, request: { ...request, from, until } }];
}

/** The parts as the statement takes them; most share a few spans. */
function prepare(parts: readonly Part[]) {
  const spans = new Map<string, ReturnType<typeof span>>();
  return parts.map(({ request: { measure, scope, reach, from, until, asOf, dimensions, tree, shared = false } }, n) => {
    const key = `${from} ${until} ${asOf}`;
    const days = spans.get(key) ?? span(from ?? BEGINNING, until ?? END, asOf);
    spans.set(key, days);
    const leaf = !everHadBelow(scope);
    const alternatives = dimensions.length > 0 ? dimensions : null;
    return { n, measure, scope, reach, shared, leaf, ...(shared && tree && { tree }), ...days, alternatives };
  });
}

const REQUESTS = `jsonb_to_recordset($1) AS q (n int, measure text, scope text, reach text, shared boolean, leaf boolean, tree date, day_from date, day_until date, whole_from date,
  whole_until date, known_until timestamptz, known_before date, known_whole date, cut boolean, alternatives jsonb[])`;
const MATCHES = '(q.alternatives IS NULL OR f.dimensions @> ANY (q.alternatives))';

const rolled = (grain: 'MONTH' | 'DAY', conditions: string): string => {
  const sum = `SELECT sum(f.amount) FROM ledger.rollup f WHERE f.scope = q.scope AND f.reach = q.reach AND f.measure = q.measure AND f.grain = '${grain}' AND ${conditions}`;
  return `CASE WHEN q.alternatives IS NULL THEN (${sum} AND f.dimensions = 'null')
    ELSE (${sum} AND f.dimensions <> 'null' AND f.dimensions @> ANY (q.alternatives)) END`;
};

/** Where a fact counts on its own day; what is to count by another day's tree is a part of its own. */
const ON_ITS_DAY = holdsOn('o', 'f.day');

// Each owner's facts of some days, by the index on (measure, owner, day).
const facts = (days: string, known: string): string => `(SELECT sum(f.amount)
    FROM reference.reach o JOIN ledger.fact f ON f.measure = q.measure AND f.owner = o.owner AND ${days}
    WHERE o.scope = q.scope AND o.reach = q.reach AND ${ON_ITS_DAY} AND ${known} AND f.arrived < w.upto AND ${MATCHES})`;

// A part that the months of the rollup do not cover: by the days of the rollup, which a leaf does not have.
const byDay = (happened: (day: string) => string, knownFrom: string | null): string => `CASE
    WHEN q.leaf THEN ${facts(happened('f.day'), `f.known < ledger.day_begins(q.known_before)${knownFrom ? ` AND f.known >= ledger.day_begins(${knownFrom})` : ''}`)}
    ELSE ${rolled('DAY', `${happened('f.period')} AND f.known < q.known_before${knownFrom ? ` AND f.known >= ${knownFrom}` : ''}`)} END`;

const head = (day: string) => `${day} >= q.day_from AND ${day} < least(q.whole_from, q.day_until + 1)`;
const middle = (day: string) => `${day} >= q.whole_from AND ${day} < q.whole_until`;
const tail = (day: string) => `${day} >= q.whole_until AND ${day} <= q.day_until`;

const DOUBLED = doubled({
  ...{ measure: 'q.measure', scope: 'q.scope', reach: 'q.reach', from: 'q.day_from', until: 'q.day_until', known: 'q.known_until' },
  ...{ tree: 'q.tree', under: null },
  matches: MATCHES,
});

// Disjoint parts: whole months that were known in whole months; the days at either edge; whole months as known in the days of the month
// of asOf; what became known on the day of asOf itself, if that is cut (OFFSET 0 makes the planner take the index on (measure,
// known) rather than every fact of the scope); what arrived after the watermark (a range with two ends, or the planner would
// expect a third of the ledger); less what is there more than once. All in one statement, so that all see the same watermark.
const SUMS = `
  WITH pending AS MATERIALIZED (
    SELECT f.measure, f.owner, f.day, f.known, f.dimensions, f.amount FROM ledger.fact f
    WHERE f.arrived BETWEEN (SELECT upto FROM ledger.watermark) AND '9223372036854775807'
  )
  SELECT q.n, (
    coalesce(${rolled('MONTH', 'f.period >= q.whole_from AND f.period < q.whole_until AND f.known < q.known_whole')}, 0)
    + coalesce(CASE WHEN q.day_from < q.whole_from THEN ${byDay(head, null)} END, 0)
    + coalesce(CASE WHEN q.whole_until <= q.day_until AND q.day_until < '9999-12-31' THEN ${byDay(tail, null)} END, 0)
    + coalesce(CASE WHEN q.known_whole < q.known_before THEN ${byDay(middle, 'q.known_whole')} END, 0)
    + coalesce(CASE WHEN q.cut THEN (SELECT sum(f.amount) FROM (
        SELECT f.owner, f.day, f.dimensions, f.amount, f.arrived FROM ledger.fact f
        WHERE f.measure = q.measure AND f.known >= ledger.day_begins(q.known_before) AND f.known <= q.known_until OFFSET 0) f
      JOIN reference.reach o ON o.owner = f.owner AND o.scope = q.scope AND o.reach = q.reach
      WHERE ${ON_ITS_DAY} AND f.day BETWEEN q.day_from AND q.day_until AND f.arrived < w.upto AND ${MATCHES}) END, 0)
    + coalesce((SELECT sum(f.amount) FROM pending f JOIN reference.reach o ON o.owner = f.owner AND o.scope = q.scope AND o.reach = q.reach
      WHERE ${ON_ITS_DAY} AND f.measure = q.measure AND f.day BETWEEN q.day_from AND q.day_until AND f.known <= q.known_until AND ${MATCHES}), 0)
    - coalesce(CASE WHEN q.shared THEN (SELECT sum(d.amount) FROM (${DOUBLED}) d) END, 0)
  )::float8 AS value
  FROM ${REQUESTS}, ledger.watermark w`;

/** Sums of facts, in the order of the requests: one statement for all of them. */
export async function sums(pool: Pool, requests: readonly SumRequest[]): Promise<number[]> {
  const parts = requests.flatMap(partsOf);
  const { rows } = await pool.query<{ n: number; value: number }>({
    name: 'figure-sums',
    text: SUMS,
    values: [JSON.stringify(prepare(parts))],
  });
  const values = new Array<number>(requests.length).fill(0);
  for (const row of rows) {
    const { n, sign } = itemAt(parts, row.n);
    values[n] = itemAt(values, n) + sign * row.value;
  }
  return values;
}

// A subject counts once, while its facts sum to more than nothing: over the whole scope, so never added across committees.
const DISTINCT = `
  SELECT q.n::int, count(*) FILTER (WHERE amount > 0)::float8 AS value FROM (
    SELECT q.n, f.subject, sum(f.amount) AS amount
    FROM unnest($1::text[], $2::text[], $3::date[], $7::date[]) WITH ORDINALITY AS q (scope, reach, until, tree, n)
    JOIN reference.reach o ON o.scope = q.scope AND o.reach = q.reach AND ${holdsOn('o', 'q.tree')}
    JOIN ledger.fact f ON f.owner = o.owner AND f.day <= q.until
    WHERE f.measure = $4 AND f.known <= $5 AND ($6::jsonb[] IS NULL OR f.dimensions @> ANY ($6))
    GROUP BY q.n, f.subject
  ) q GROUP BY q.n`;

/** Counts of distinct subjects at the end of each period, in the order of the requests: one statement for each measure, asOf and filter. */
export async function distinct(pool: Pool, requests: readonly SumRequest[]): Promise<number[]> {
  const values = new Map<SumRequest, number>();
  const groups = grouped(requests, ({ measure, asOf, dimensions }) => JSON.stringify([measure, asOf, dimensions]));
  await Promise.all(
    groups.map(async group => {
      const [{ measure, asOf, dimensions }] = group;
      const column = <K extends keyof SumRequest>(key: K) => group.map(request => request[key]);
      const { rows } = await pool.query<{ n: number; value: number }>(DISTINCT, [
        column('scope'),
        column('reach'),
        group.map(request => request.until ?? END),
        measure,
        asOf ?? 'infinity',
        dimensions.length > 0 ? dimensions : null,
        // What exists is of one day, and so is its tree.
        group.map(({ tree, until }) => tree ?? until ?? END),
      ]);
      for (const { n, value } of rows) values.set(itemAt(group, n - 1), value);
    }),
  );
  return requests.map(request => values.get(request) ?? 0);
}
