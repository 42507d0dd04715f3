import { grouped } from '@tongxin/infra/grouped.ts';
import { often } from '@tongxin/infra/kernel/queryable.ts';
import { known } from '@tongxin/infra/must.ts';
import DataLoader from 'dataloader';
import type { Pool } from 'pg';

/** A page of the records of one kind, of any owner, that a link of this relation ties to one record. */
export interface Referrers {
  target: string;
  relation: string;
  /** First three letters of their ids. */
  prefix: string;
  limit: number;
  after: string | null;
}

export interface ReferrerLoaders {
  page: DataLoader<Referrers, string[], string>;
  count: DataLoader<Referrers, number, string>;
}

declare module '../common/context.ts' {
  interface Loaders {
    referrers: ReferrerLoaders;
  }
}

// A record that is withdrawn has no links.
const FROM = `FROM ledger.link l WHERE l.target = t.id AND l.relation = $2 AND left(l.source, 3) = $3`;
const PAGE = `SELECT t.id AS target, s.source FROM unnest($1::text[]) AS t (id), LATERAL (
  SELECT l.source ${FROM} AND ($5::text IS NULL OR l.source > $5) GROUP BY l.source HAVING sum(l.change) > 0 ORDER BY l.source LIMIT $4) s`;
const COUNT = `SELECT t.id AS target, (SELECT count(*)::int FROM (SELECT ${FROM} GROUP BY l.source HAVING sum(l.change) > 0) s) AS count
  FROM unnest($1::text[]) AS t (id)`;

/** One statement for all that differ in the record referred to alone. */
export function referrerLoaders(pool: Pool): ReferrerLoaders {
  const load = <T>(read: (first: Referrers, targets: string[]) => Promise<Map<string, T>>, none: T) =>
    new DataLoader<Referrers, T, string>(
      async requests => {
        const answers = new Map<Referrers, T>();
        for (const group of grouped(requests, ({ target: _, ...rest }) => JSON.stringify(rest))) {
          const found = await read(
            group[0],
            group.map(({ target }) => target),
          );
          for (const request of group) answers.set(request, found.get(request.target) ?? none);
        }
        return requests.map(request => known(answers, request, 'answer'));
      },
      { cacheKeyFn: request => JSON.stringify(request) },
    );
  return {
    page: load(async ({ relation, prefix, limit, after }, targets) => {
      const { rows } = await pool.query<{ target: string; source: string }>(often(PAGE, [targets, relation, prefix, limit, after]));
      return new Map(
        [...Map.groupBy(rows, ({ target }) => target)].map(([target, group]) => [target, group.map(({ source }) => source)] as const),
      );
    }, []),
    count: load(async ({ relation, prefix }, targets) => {
      const { rows } = await pool.query<{ target: string; count: number }>(often(COUNT, [targets, relation, prefix]));
      return new Map(rows.map(({ target, count }) => [target, count] as const));
    }, 0),
  };
}
