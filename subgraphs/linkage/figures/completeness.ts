import { today } from '@tongxin/infra/days.ts';
import { childrenDuring, committeeByCode, isBelow } from '@tongxin/infra/reference/territory.ts';
import DataLoader from 'dataloader';
import type { Pool } from 'pg';
import { holdsOn } from './counted.ts';

export interface CompletenessRequest {
  measure: string;
  scope: string;
  reach: 'SELF' | 'SUBTREE';
  /** The first and the last day in which a committee of the scope is one; the tree of the last says what became of it. */
  from: string | null;
  tree: string | null;
  /** The last day on which something counts. */
  until: string | null;
}

interface Owner {
  cell: string | null;
  committees: number;
  home: boolean | null;
  at: string | null;
}

/** In the scope on some of the days, and a committee on some of them. */
const WITHIN = `r.since <= coalesce(q.tree, '9999-12-31') AND r.until > coalesce(q."from", '-infinity')`;
const STOOD = (code: string) =>
  `EXISTS (SELECT FROM reference.division_spell s WHERE s.code = ${code} AND s.since <= coalesce(q.tree, '9999-12-31') AND s.until > coalesce(q."from", '-infinity'))`;

const LATE_MS = 15 * 60_000;

// A committee reports when it has published a fact of the measure, however old; what it became reports for one that ended.
const OWNERS = `
  SELECT q.n::int, count(*)::int AS committees, coalesce(array_agg(o.place) FILTER (WHERE o.reports), '{}') AS reporting,
    (SELECT jsonb_agg(jsonb_build_object('cell', c.cell, 'committees', c.committees, 'home', cell.home, 'at', pulse.at))
     FROM (SELECT w.cell, count(DISTINCT r.owner) AS committees FROM reference.reach r LEFT JOIN ledger.owner w ON w.committee = r.owner
           WHERE r.scope = q.scope AND r.reach = q.reach AND ${WITHIN} AND ${STOOD('r.owner')} GROUP BY w.cell) c
     LEFT JOIN ledger.cell cell ON cell.code = c.cell LEFT JOIN ledger.pulse pulse ON pulse.cell = c.cell) AS owners
  FROM (SELECT row_number() OVER () - 1 AS n, x.* FROM jsonb_to_recordset($1) AS x (measure text, scope text, reach text, "from" date, until date, tree date)) q,
  LATERAL (
    SELECT p.place, bool_or(EXISTS (SELECT FROM ledger.fact f WHERE f.measure = q.measure AND f.owner = r.owner
      AND f.day <= coalesce(q.until, '9999-12-31'))) AS reports
    FROM reference.reach r JOIN reference.place p ON p.code = r.owner AND ${holdsOn('p', "coalesce(q.tree, '9999-12-31')")}
    WHERE r.scope = q.scope AND r.reach = q.reach AND ${WITHIN}
    GROUP BY p.place HAVING bool_or(${STOOD('p.place')})) o
  GROUP BY q.n, q.scope, q.reach, q."from", q.until, q.tree`;

/** No committee of the scope was there in these days: nobody is missing. */
const NOBODY = { committees: 0, reporting: [], owners: [] };

export type CompletenessModel = ReturnType<typeof describe>;
export type CompletenessLoader = DataLoader<CompletenessRequest, CompletenessModel, string>;

declare module '../common/context.ts' {
  interface Loaders {
    completeness: CompletenessLoader;
  }
}

/** Whose facts figures hold: one statement for all asked for at the same time. */
export const completenessLoader = (pool: Pool): CompletenessLoader =>
  new DataLoader(
    async requests => {
      const { rows } = await pool.query({ name: 'figure-completeness', text: OWNERS, values: [JSON.stringify(requests)] });
      const byNumber = new Map(rows.map(row => [row.n, row]));
      return requests.map((request, index) => describe(request, byNumber.get(index) ?? NOBODY));
    },
    { cacheKeyFn: request => JSON.stringify(request) },
  );

function describe({ scope, reach, from, tree }: CompletenessRequest, row: { committees: number; reporting: string[]; owners: Owner[] }) {
  const owners = row.owners.map(({ cell, committees, home, at }) => ({
    cell: cell && committeeByCode.get(cell),
    committees,
    freshAt: home ? new Date() : at,
    state: home || (at && Date.now() - Date.parse(at) < LATE_MS) ? 'CURRENT' : at ? 'LATE' : 'MISSING',
  }));
  const parts = reach === 'SUBTREE' ? childrenDuring(scope, from, tree).map(({ code }) => code) : [];
  const silent = (row.committees === 0 ? [] : [scope, ...parts]).filter(
    part => !row.reporting.some(owner => owner === part || (part !== scope && isBelow(owner, part, tree ?? today()))),
  );
  return {
    complete: owners.every(owner => owner.state === 'CURRENT'),
    committees: row.committees,
    reporting: row.reporting.length,
    silent: silent.map(code => committeeByCode.get(code)),
    owners,
  };
}
