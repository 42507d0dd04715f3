import { committeeByCode } from '@tongxin/infra/reference/territory.ts';
import DataLoader from 'dataloader';
import type { Pool } from 'pg';
import { holdsOn } from './counted.ts';

export interface CompletenessRequest {
  scope: string;
  reach: 'SELF' | 'SUBTREE';
  /** The first and the last day in which a committee of the scope is one. */
  from: string | null;
  tree: string | null;
}

interface Row {
  n: number;
  committees: number;
  owners: Owner[];
}

interface Owner {
  cell: string | null;
  committees: number;
  home: boolean | null;
  at: string | null;
}

/** In the scope on some of the days, and a committee on some of them. */
const WITHIN = `r.since <= coalesce(q.tree, '9999-12-31') AND r.until > coalesce(q."from", '-infinity')`;
const stood = (code: string) =>
  `EXISTS (SELECT FROM reference.division_spell s WHERE s.code = ${code} AND s.since <= coalesce(q.tree, '9999-12-31') AND s.until > coalesce(q."from", '-infinity'))`;

const LATE_MS = 15 * 60_000;

const OWNERS = `
  SELECT q.n::int, (
      SELECT count(*)::int FROM (
        SELECT p.place FROM reference.reach r JOIN reference.place p ON p.code = r.owner AND ${holdsOn('p', "coalesce(q.tree, '9999-12-31')")}
        WHERE r.scope = q.scope AND r.reach = q.reach AND ${WITHIN} GROUP BY p.place HAVING bool_or(${stood('p.place')})) places) AS committees,
    jsonb_agg(jsonb_build_object('cell', c.cell, 'committees', c.committees, 'home', cell.home, 'at', pulse.at)) AS owners
  FROM (SELECT row_number() OVER () - 1 AS n, x.* FROM jsonb_to_recordset($1) AS x (scope text, reach text, "from" date, tree date)) q,
  LATERAL (
    SELECT w.cell, count(DISTINCT r.owner) AS committees FROM reference.reach r LEFT JOIN ledger.owner w ON w.committee = r.owner
    WHERE r.scope = q.scope AND r.reach = q.reach AND ${WITHIN} AND ${stood('r.owner')} GROUP BY w.cell) c
  LEFT JOIN ledger.cell cell ON cell.code = c.cell LEFT JOIN ledger.pulse pulse ON pulse.cell = c.cell
  GROUP BY q.n, q.scope, q.reach, q."from", q.tree`;

export type CompletenessModel = ReturnType<typeof describe>;
export type CompletenessLoader = DataLoader<CompletenessRequest, CompletenessModel, string>;

declare module '../common/context.ts' {
  interface Loaders {
    completeness: CompletenessLoader;
  }
}

/** Whose facts figures hold, and how fresh: one statement for all asked for at the same time. */
export const completenessLoader = (pool: Pool): CompletenessLoader =>
  new DataLoader(
    async requests => {
      const { rows } = await pool.query<Row>({
        name: 'figure-owners',
        text: OWNERS,
        values: [JSON.stringify(requests)],
      });
      const byNumber = new Map(rows.map(row => [row.n, row]));
      return requests.map((_, index) => describe(byNumber.get(index) ?? NOBODY));
    },
    { cacheKeyFn: request => JSON.stringify(request) },
  );

/** The weakest first. */
const FEEDS = ['LOST', 'LATE', 'CURRENT'] as const;

/** No committee of the scope was there in these days. */
const NOBODY = { committees: 0, owners: [] };

function describe({ committees: all, owners: rows }: Pick<Row, 'committees' | 'owners'>) {
  const owners = rows.map(({ cell, committees, home, at }) => ({
    cell: cell && committeeByCode.get(cell),
    committees,
    freshAt: home ? new Date() : at,
    state: home || (at && Date.now() - Date.parse(at) < LATE_MS) ? ('CURRENT' as const) : at ? ('LATE' as const) : ('LOST' as const),
  }));
  return {
    committees: all,
    feed: FEEDS.find(feed => owners.some(({ state }) => state === feed)) ?? ('CURRENT' as const),
    owners,
  };
}
