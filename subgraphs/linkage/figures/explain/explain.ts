import type { Actor } from '@tongxin/infra/kernel/actor.ts';
import { itemAt } from '@tongxin/infra/must.ts';
import DataLoader from 'dataloader';
import type { Pool } from 'pg';
import { vintageFor } from '../../common/audience.ts';
import type { Contribution } from '../contributions.ts';
import { doubled } from '../doubled.ts';
import { type Figure, sumRequest } from '../figure.ts';
import { toldBehind } from '../privacy/told.ts';
import { history, silent } from './history.ts';
import { FACTS } from './reached.ts';
import { DIFFERING_SUBJECTS } from './subjects.ts';

export type DifferenceReason =
  | 'HAPPENED_LATER'
  | 'HAPPENED_EARLIER'
  | 'RECORDED_LATER'
  | 'CORRECTED'
  | 'WITHDRAWN'
  | 'RESTORED'
  | 'OTHER_COMMITTEE'
  | 'SAME_EVENT';

/** Two figures of one measure with one filter. */
export interface Explanation {
  first: Figure;
  second: Figure;
}

export interface ExplanationGroup extends Explanation {
  reason: DifferenceReason;
  amount: number;
  count: number;
}

export interface GroupPage {
  group: ExplanationGroup;
  /** How many to read at most, and after which (day, record). */
  limit: number;
  after: string[] | null;
}

export interface ExplanationLoaders {
  groups: DataLoader<Explanation, ExplanationGroup[], string>;
  page: DataLoader<GroupPage, Contribution[], string>;
}

declare module '../../common/context.ts' {
  interface Loaders {
    explanation: ExplanationLoaders;
  }
}

// a is the figure known as of the earlier instant, b the other one; `sign` turns the amounts where they were asked for the other way round.
const REQUESTS = `(SELECT row_number() OVER () - 1 AS n, x.* FROM jsonb_to_recordset($1) AS x (measure text, dimensions jsonb[], sign int,
  a_scope text, a_reach text, a_shared boolean, a_from date, a_until date, a_known timestamptz, a_tree date, b_scope text, b_reach text, b_shared boolean, b_from date, b_until date,
  b_known timestamptz, b_tree date,
  reason text, "limit" int, after text[])) q`;

// What counts in either figure, net of what was taken back, by record and day; `was` and `is`: as known at the earlier and the later instant.
const BY_DAY = `
  SELECT f.record, f.day, f.in_a AND f.in_b AS of_both,
    coalesce(sum(f.amount) FILTER (WHERE f.in_a AND f.day BETWEEN q.a_from AND q.a_until AND f.known <= q.a_known), 0) AS a,
    coalesce(sum(f.amount) FILTER (WHERE f.in_b AND f.day BETWEEN q.b_from AND q.b_until), 0) AS b,
    CASE WHEN f.day BETWEEN greatest(q.a_from, q.b_from) AND least(q.a_until, q.b_until) THEN
      sum(f.amount) - coalesce(sum(f.amount) FILTER (WHERE f.known <= q.a_known), 0) ELSE 0 END AS revised,
    f.day > least(q.a_until, q.b_until) AS later
  ${FACTS('f.day BETWEEN least(q.a_from, q.b_from) AND greatest(q.a_until, q.b_until)')}
  WHERE f.known <= q.b_known AND (cardinality(q.dimensions) = 0 OR f.dimensions @> ANY (q.dimensions))
  GROUP BY f.record, f.day, f.in_a, f.in_b`;

/** What either figure holds more than once. */
const inOne = (name: 'a' | 'b'): string =>
  doubled({
    ...{ measure: 'q.measure', scope: `q.${name}_scope`, reach: `q.${name}_reach` },
    ...{ from: `q.${name}_from`, until: `q.${name}_until`, known: `q.${name}_known`, tree: `q.${name}_tree`, under: null },
    matches: '(cardinality(q.dimensions) = 0 OR f.dimensions @> ANY (q.dimensions))',
  });

// Where a record stands for an event in one figure and not in the other, that is the reason, whatever else changed.
const DIFFERING_RECORDS = `
  SELECT r.record, r.amount * q.sign AS amount, r.day, CASE
      WHEN r.twice THEN 'SAME_EVENT'
      WHEN NOT r.of_both THEN 'OTHER_COMMITTEE'
      WHEN r.revised AND h.again AND ${silent('q.a_known')} THEN 'RESTORED'
      WHEN r.revised AND h.changed AND ${silent('q.b_known')} THEN 'WITHDRAWN'
      WHEN r.revised AND (h.changed OR h.again) THEN 'CORRECTED'
      WHEN r.revised THEN 'RECORDED_LATER'
      WHEN r.later THEN 'HAPPENED_LATER'
      ELSE 'HAPPENED_EARLIER' END AS reason
  FROM (
    SELECT d.record, bool_and(d.of_both) AS of_both, sum(d.b - d.a) - coalesce(max(t.amount), 0) AS amount, sum(d.revised) <> 0 AS revised,
      bool_or(d.later) FILTER (WHERE d.a <> d.b) AS later, coalesce(max(d.day) FILTER (WHERE d.a <> d.b), max(d.day)) AS day,
      coalesce(max(t.amount), 0) <> 0 AS twice
    FROM (${BY_DAY}) d LEFT JOIN (
      SELECT t.record, sum(t.amount) AS amount FROM (
        SELECT d.record, d.amount FROM (${inOne('b')}) d WHERE q.b_shared
        UNION ALL
        SELECT d.record, -d.amount FROM (${inOne('a')}) d WHERE q.a_shared) t
      GROUP BY 1) t ON t.record = d.record
    GROUP BY d.record HAVING sum(d.b - d.a) - coalesce(max(t.amount), 0) <> 0) r
  CROSS JOIN LATERAL (${history('r.revised')}) h`;

const groupsSql = (
  differing: string,
): string => `SELECT q.n::int, d.reason, sum(d.amount)::float8 AS amount, count(*)::int AS count FROM ${REQUESTS}, LATERAL (${differing}) d
  GROUP BY q.n, d.reason ORDER BY q.n, abs(sum(d.amount)) DESC, d.reason`;

const pagesSql = (differing: string): string => `SELECT q.n::int, p.record, p.amount::float8, p.day::text FROM ${REQUESTS}, LATERAL (
    SELECT d.* FROM (${differing}) d
    WHERE d.reason = q.reason AND (q.after IS NULL OR (d.day, d.record) < (q.after[1]::date, q.after[2]))
    ORDER BY d.day DESC, d.record DESC LIMIT q."limit") p
  ORDER BY q.n, p.day DESC, p.record DESC`;

/** Both figures as the statements take them. */
function basisOf({ first, second }: Explanation) {
  const turned = second.asOf !== null && (first.asOf === null || second.asOf < first.asOf);
  const [a, b]: [Figure, Figure] = turned ? [second, first] : [first, second];
  const { measure, dimensions } = sumRequest(a);
  return { measure, dimensions, sign: turned ? -1 : 1, ...named('a', a), ...named('b', b) };
}

function named(name: 'a' | 'b', figure: Figure) {
  const { scope, reach, shared, from, until, asOf, tree } = sumRequest(figure);
  const basis = { scope, reach, shared, from: from ?? '-infinity', until: until ?? 'infinity', known: asOf ?? 'infinity', tree };
  return Object.fromEntries(Object.entries(basis).map(([key, value]) => [`${name}_${key}`, value]));
}

/** A figure as of when who asks is told it. */
const figureSeen = (actor: Actor, figure: Figure): Figure => ({ ...figure, asOf: vintageFor(actor, figure.asOf) });

/** The rows of one statement for those that count records, and of another for those that count subjects. */
async function readAll<T extends { n: number }>(
  pool: Pool,
  sql: (differing: string) => string,
  of: Explanation[],
  requests: object[],
): Promise<T[][]> {
  const all = of.map(({ first }, index) => ({ distinct: first.measure.kind === 'DISTINCT_STOCK', index }));
  const answers = new Array<T[]>(of.length).fill([]);
  await Promise.all(
    [DIFFERING_RECORDS, DIFFERING_SUBJECTS].map(async differing => {
      const mine = all.filter(({ distinct }) => distinct === (differing === DIFFERING_SUBJECTS));
      if (mine.length === 0) return;
      const { rows } = await pool.query<T>(sql(differing), [JSON.stringify(mine.map(({ index }) => requests[index]))]);
      for (const [n, some] of Map.groupBy(rows, row => row.n)) answers[itemAt(mine, n).index] = some;
    }),
  );
  return answers;
}

/** What counts differently, by reason: a statement for the groups of all explanations, one for all their pages; as many again for distinct subjects. */
export function explanationLoaders(pool: Pool, actor: Actor): ExplanationLoaders {
  const seen = <E extends Explanation>(of: E): E => ({ ...of, first: figureSeen(actor, of.first), second: figureSeen(actor, of.second) });
  const requestsOf = ({ first, second }: Explanation) => [sumRequest(first), sumRequest(second)];
  return {
    groups: new DataLoader(
      explanations =>
        toldBehind(actor, explanations, requestsOf, async some => {
          const all = some.map(seen);
          const rows = await readAll<ExplanationGroup & { n: number }>(pool, groupsSql, all, all.map(basisOf));
          return all.map((explanation, index) =>
            itemAt(rows, index).map(({ reason, amount, count }) => ({ ...explanation, reason, amount, count })),
          );
        }),
      { cacheKeyFn: explanation => JSON.stringify(basisOf(explanation)) },
    ),
    page: new DataLoader(
      pages =>
        toldBehind(
          actor,
          pages,
          ({ group }) => requestsOf(group),
          async some => {
            const groups = some.map(({ group }) => seen(group));
            const requests = some.map(({ limit, after }, index) => ({
              ...basisOf(itemAt(groups, index)),
              ...{ reason: itemAt(groups, index).reason, limit, after },
            }));
            const rows = await readAll<Contribution & { n: number }>(pool, pagesSql, groups, requests);
            return rows.map(all => all.map(({ record, amount, day }) => ({ record, amount, day })));
          },
        ),
      { cacheKeyFn: ({ group, limit, after }) => JSON.stringify([basisOf(group), group.reason, limit, after]) },
    ),
  };
}
