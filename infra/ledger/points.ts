import DataLoader from 'dataloader';
import type { Pool } from 'pg';
import type { Queryable } from '../kernel/queryable.ts';

/** Points of one committee's members in one year by one edition of its rules, as known at an instant. */
export interface PointRequest {
  committee: string;
  year: number;
  /** The year of the rules: earlier than the year where they were carried over. */
  rulesYear: number;
  edition: number;
  asOf: string;
  /** Standard sector; null: all. */
  sector: string | null;
  /** Id of an activity group or special committee; null: the whole committee. */
  within: string | null;
  /** One person alone; null: everybody, ranked. */
  key: string | null;
}

/** Points are exact decimals, as text. */
export interface Standing {
  key: string;
  seat: string;
  sector: string | null;
  points: string;
  entries: number;
  rank: number;
}

/** One duty entry and what it counts for; `rate` is null where no rule names its duty. */
export interface PointLine {
  key: string;
  record: string;
  duty: string;
  day: string;
  rate: string | null;
  cap: string | null;
  /** Among how many the points of the record are shared; null: each has them whole. */
  shared: number | null;
  worth: string;
  points: string;
  cut: string;
}

export interface PointRule {
  id: string;
  owner: string;
  year: number;
  edition: number;
  duty: string;
  points: string;
  cap: string | null;
  split: string;
}

export interface PointLoaders {
  standings: DataLoader<PointRequest, Standing[], string>;
  lines: DataLoader<PointRequest, PointLine[], string>;
  /** All rules of a committee, the latest year and edition first. */
  rules: DataLoader<string, PointRule[]>;
}

const REQUESTS =
  'jsonb_to_recordset($1) AS q (n int, committee text, year int, "rulesYear" int, edition int, "asOf" timestamptz, sector text, within text, key text)';

// Those whose seats are the committee's at the end of the year (of one that ended before: on its last day), by the territory of that day.
const OWNERS = `
  SELECT p.code FROM reference.place p, (SELECT least(make_date(q.year, 12, 31), ledger.day_of(q."asOf"), max(own.until) - 1) AS day
    FROM reference.place own WHERE own.code = q.committee AND own.place = q.committee) at
  WHERE p.place = q.committee AND p.since <= at.day AND at.day < p.until`;

// Who held a seat in the year, and what each of them did while holding it: whoever recorded it, since a member posted to a
// county works in that county's records. As of an instant before somebody was recognised as another, that is under the key of
// then. A share is rounded to two decimals, half up. A cap takes the entries in the order of days: what goes beyond is cut off.
// Those who share a record are counted beside the entries, not joined to them: no plan then depends on how many rows the
// planner expects.
const LINES = `
  rule AS MATERIALIZED (
    SELECT (dimensions ->> 'duty') COLLATE "C" AS duty, (dimensions ->> 'points')::numeric AS rate, (dimensions ->> 'cap')::numeric AS cap, dimensions ->> 'split' = 'EQUALLY' AS equally
    FROM ledger.card WHERE kind = 'pointRule' AND owner = q.committee AND NOT withdrawn AND dimensions ->> 'year' = q."rulesYear"::text AND dimensions ->> 'edition' = q.edition::text
  ), linked AS MATERIALIZED (
    SELECT source FROM ledger.link WHERE target = q.within AND relation = 'MEMBER_OF' AND known <= q."asOf" GROUP BY source HAVING sum(change) > 0
  ), seat AS MATERIALIZED (
    SELECT * FROM (
      SELECT record, subject, max(dimensions ->> 'sector') AS sector, min(day) FILTER (WHERE amount > 0) AS joined, coalesce(max(day) FILTER (WHERE amount < 0), 'infinity') AS gone
      FROM (
        SELECT record, subject, dimensions, day, sum(amount) AS amount FROM ledger.fact
        WHERE measure = 'MEMBERS' AND owner = ANY (ARRAY(${OWNERS})) AND known <= q."asOf" AND (q.key IS NULL OR subject IN (q.key, record.known_as(q.key))) GROUP BY 1, 2, 3, 4 HAVING sum(amount) <> 0
      ) known GROUP BY 1, 2
    ) s
    WHERE joined <= make_date(q.year, 12, 31) AND gone > make_date(q.year, 1, 1) AND (q.sector IS NULL OR sector = q.sector)
      AND (q.within IS NULL OR record IN (SELECT source FROM linked) OR subject IN (
        SELECT f.subject FROM linked JOIN ledger.fact f ON f.record = linked.source
        WHERE f.measure = 'GROUP_MEMBERS' AND f.known <= q."asOf" AND f.day <= make_date(q.year, 12, 31) GROUP BY f.subject HAVING sum(f.amount) > 0))
  ), person AS MATERIALIZED (
    SELECT subject, range_agg(daterange(joined, gone)) AS days FROM seat GROUP BY 1
  ), entry AS MATERIALIZED (
    SELECT f.record COLLATE "C" AS record, f.subject COLLATE "C" AS subject, (f.dimensions ->> 'duty') COLLATE "C" AS duty, f.day
    FROM person JOIN ledger.fact f ON f.subject = person.subject AND f.measure = 'DUTY_ENTRIES'
      AND f.day BETWEEN make_date(q.year, 1, 1) AND least(make_date(q.year, 12, 31), ledger.day_of(q."asOf"))
    WHERE f.subject <> '' AND f.known <= q."asOf" AND f.day <@ person.days GROUP BY 1, 2, 3, 4 HAVING sum(f.amount) > 0
  ), sharer AS MATERIALIZED (
    SELECT f.record COLLATE "C" AS record, (f.dimensions ->> 'duty') COLLATE "C" AS duty, f.subject COLLATE "C" AS subject FROM ledger.fact f
    WHERE f.record = ANY (ARRAY(SELECT DISTINCT record COLLATE "default" FROM entry JOIN rule USING (duty) WHERE equally)) AND f.measure = 'DUTY_ENTRIES' AND f.known <= q."asOf"
      AND f.dimensions ->> 'duty' = ANY (ARRAY(SELECT duty COLLATE "default" FROM rule WHERE equally))
    GROUP BY 1, 2, 3 HAVING sum(f.amount) > 0
  ), together AS (
    SELECT e.*, count(*) FILTER (WHERE NOT mine) OVER (PARTITION BY record, duty) AS shared FROM (
      SELECT record, duty, subject, day, true AS mine FROM entry UNION ALL SELECT record, duty, subject, NULL, false FROM sharer
    ) e
  ), line AS MATERIALIZED (
    SELECT subject, record, duty, day, rate, cap, CASE WHEN equally THEN shared END AS shared, worth,
           CASE WHEN cap IS NULL THEN worth ELSE greatest(0, least(worth, cap - sum(worth) OVER (PARTITION BY subject, duty ORDER BY day, record) + worth)) END AS points
    FROM (
      SELECT t.*, rate, cap, equally, coalesce(CASE WHEN equally THEN round(rate / shared, 2) ELSE rate END, 0) AS worth
      FROM together t LEFT JOIN rule USING (duty) WHERE mine
    ) valued
  )`;

const STANDINGS = `
  SELECT q.n, s.* FROM ${REQUESTS}, LATERAL (
    WITH ${LINES},
    total AS MATERIALIZED (SELECT subject, sum(points) AS points, count(*)::int AS entries FROM line GROUP BY 1)
    SELECT p.subject AS key, p.record AS seat, p.sector, trim_scale(coalesce(points, 0))::text AS points, coalesce(entries, 0) AS entries,
           rank() OVER (ORDER BY coalesce(points, 0) DESC)::int AS rank
    FROM (SELECT DISTINCT ON (subject) subject, record, sector FROM seat ORDER BY subject, joined DESC) p LEFT JOIN total ON total.subject = p.subject COLLATE "C"
  ) s ORDER BY q.n, s.rank, s.key`;

const EXPLAINED = `
  SELECT q.n, l.* FROM ${REQUESTS}, LATERAL (
    WITH ${LINES}
    SELECT subject AS key, record, duty, day::text, trim_scale(rate)::text AS rate, trim_scale(cap)::text AS cap, shared::int,
           trim_scale(worth)::text AS worth, trim_scale(points)::text AS points, trim_scale(worth - points)::text AS cut FROM line
  ) l ORDER BY q.n, l.key, l.day, l.record, l.duty`;

const RULES = `
  SELECT id, owner, (dimensions ->> 'year')::int AS year, (dimensions ->> 'edition')::int AS edition, dimensions ->> 'duty' AS duty,
         dimensions ->> 'points' AS points, dimensions ->> 'cap' AS cap, dimensions ->> 'split' AS split
  FROM ledger.card WHERE kind = 'pointRule' AND owner = ANY ($1) AND NOT withdrawn ORDER BY 2, 3 DESC, 4 DESC, 5`;

/** The rules of some committees, of each the latest year and edition first. */
export async function readRules(client: Queryable, owners: readonly string[]): Promise<PointRule[]> {
  return (await client.query<PointRule>({ name: 'point-rules', text: RULES, values: [owners] })).rows;
}

/**
 * The rules by which a year is counted, of a committee's rules in their order: those of the year, or else those of the latest year before,
 * which hold until others are made. Of their newest edition unless another is asked for; empty where there are none.
 */
export function rulesInForce(rules: readonly PointRule[], year: number, edition?: number | null): PointRule[] {
  const newest = rules.find(rule => rule.year <= year);
  return newest ? rules.filter(rule => rule.year === newest.year && rule.edition === (edition ?? newest.edition)) : [];
}

/** The standings of all requests: one statement. */
export async function readStandings(client: Queryable, requests: readonly PointRequest[]): Promise<Standing[][]> {
  return grouped<Standing>(client, 'point-standings', STANDINGS, requests);
}

async function grouped<Row extends object>(
  client: Queryable,
  name: string,
  text: string,
  requests: readonly PointRequest[],
): Promise<Row[][]> {
  const { rows } = await client.query<Row & { n: number }>({
    name,
    text,
    values: [JSON.stringify(requests.map((each, n) => ({ n, ...each })))],
  });
  const groups = Map.groupBy(rows, row => row.n);
  return requests.map((_, n) => groups.get(n) ?? []);
}

/** One statement each for all that is asked for at the same time. */
export function pointLoaders(pool: Pool): PointLoaders {
  const cacheKeyFn = (request: PointRequest) => JSON.stringify(request);
  return {
    standings: new DataLoader(requests => readStandings(pool, requests), { cacheKeyFn }),
    lines: new DataLoader(requests => grouped<PointLine>(pool, 'point-lines', EXPLAINED, requests), { cacheKeyFn }),
    rules: new DataLoader(async owners => {
      const groups = Map.groupBy(await readRules(pool, owners), row => row.owner);
      return owners.map(owner => groups.get(owner) ?? []);
    }),
  };
}
