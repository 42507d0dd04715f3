import DataLoader from 'dataloader';
import type { Pool } from 'pg';
import { committeeByCode } from '../../../schema/reference.ts';
import { childrenOf } from '../reference/reference.resolvers.ts';
import { isBelow } from '../reference/tree.ts';

export interface CompletenessRequest {
  measure: string;
  scope: string;
  reach: 'SELF' | 'SUBTREE';
  until: string | null;
}

interface Owner {
  cell: string | null;
  committees: number;
  home: boolean | null;
  at: string | null;
}

const LATE_MS = 15 * 60_000;

// A committee reports when it has published a fact of the measure, however old.
const OWNERS = `
  SELECT q.n::int, count(*)::int AS committees, coalesce(array_agg(o.owner) FILTER (WHERE reports.yes), '{}') AS reporting,
    (SELECT jsonb_agg(jsonb_build_object('cell', c.cell, 'committees', c.committees, 'home', cell.home, 'at', pulse.at))
     FROM (SELECT w.cell, count(*) AS committees FROM reference.reach r LEFT JOIN ledger.owner w ON w.committee = r.owner
           WHERE r.scope = q.scope AND r.reach = q.reach GROUP BY w.cell) c
     LEFT JOIN ledger.cell cell ON cell.code = c.cell LEFT JOIN ledger.pulse pulse ON pulse.cell = c.cell) AS owners
  FROM (SELECT row_number() OVER () - 1 AS n, x.* FROM jsonb_to_recordset($1) AS x (measure text, scope text, reach text, until date)) q
  JOIN reference.reach o ON o.scope = q.scope AND o.reach = q.reach
  CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM ledger.fact f WHERE f.measure = q.measure AND f.owner = o.owner
    AND f.day <= coalesce(q.until, '9999-12-31')) AS yes) reports
  GROUP BY q.n, q.scope, q.reach`;

export type CompletenessModel = ReturnType<typeof describe>;
export type CompletenessLoader = DataLoader<CompletenessRequest, CompletenessModel, string>;

/** Whose facts figures hold: one statement for all asked for at the same time. */
export const completenessLoader = (pool: Pool): CompletenessLoader =>
  new DataLoader(
    async requests => {
      const { rows } = await pool.query({ name: 'figure-completeness', text: OWNERS, values: [JSON.stringify(requests)] });
      const byNumber = new Map(rows.map(row => [row.n, row]));
      return requests.map((request, index) => describe(request, byNumber.get(index)));
    },
    { cacheKeyFn: request => JSON.stringify(request) },
  );

function describe({ scope, reach }: CompletenessRequest, row: { committees: number; reporting: string[]; owners: Owner[] }) {
  const owners = row.owners.map(({ cell, committees, home, at }) => ({
    cell: cell && committeeByCode.get(cell),
    committees,
    freshAt: home ? new Date() : at,
    state: home || (at && Date.now() - Date.parse(at) < LATE_MS) ? 'CURRENT' : at ? 'LATE' : 'MISSING',
  }));
  const parts = reach === 'SUBTREE' ? childrenOf(scope).map(({ code }) => code) : [];
  const silent = [scope, ...parts].filter(part => !row.reporting.some(owner => owner === part || (part !== scope && isBelow(owner, part))));
  return {
    complete: owners.every(owner => owner.state === 'CURRENT'),
    committees: row.committees,
    reporting: row.reporting.length,
    silent: silent.map(code => committeeByCode.get(code)),
    owners,
  };
}
