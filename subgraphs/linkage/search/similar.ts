import { grouped } from '@tongxin/infra/grouped.ts';
import { known } from '@tongxin/infra/must.ts';
import DataLoader from 'dataloader';
import type { Pool } from 'pg';

export interface SimilarRequest {
  id: string;
  scope: string | null;
  own: boolean;
  least: number;
}

export interface SimilarTopic {
  id: string;
  similarity: number;
}

export type SimilarLoader = DataLoader<SimilarRequest, SimilarTopic[], string>;

declare module '../common/context.ts' {
  interface Loaders {
    similar: SimilarLoader;
  }
}

// Titles are cut as the search cuts them (docs/decisions/0007-search.md), and its index finds those that share a pair (weight A: of the title).
const SIMILAR = `
  SELECT me.id AS of, s.id, s.similarity::float8 FROM ledger.card me,
    LATERAL (SELECT array_agg(DISTINCT lexeme) AS pairs, string_agg(DISTINCT lexeme || ':A', ' | ')::tsquery AS any_pair
             FROM ledger.lexemes(me.title) WHERE NOT rest) mine,
    LATERAL (
      SELECT c.id, n.common / (cardinality(mine.pairs) + n.theirs - n.common)::numeric AS similarity
      FROM (
        SELECT c.id, c.title FROM ledger.card c
        WHERE c.words @@ mine.any_pair AND c.kind = 'topic' AND NOT c.withdrawn AND c.id <> me.id AND ($3 OR c.owner <> me.owner)
          AND ($2::text IS NULL OR c.owner IN (SELECT owner FROM reference.present WHERE scope = $2 AND reach = 'SUBTREE'))
        ORDER BY c.day DESC, c.id DESC LIMIT 1000
      ) c, LATERAL (
        SELECT count(*) AS theirs, count(*) FILTER (WHERE lexeme = ANY (mine.pairs)) AS common
        FROM (SELECT DISTINCT lexeme FROM ledger.lexemes(c.title) WHERE NOT rest) each
      ) n
      WHERE n.common > 0 AND n.common / (cardinality(mine.pairs) + n.theirs - n.common)::numeric >= $4
      ORDER BY similarity DESC, c.id LIMIT 200
    ) s
  WHERE me.id = ANY ($1) ORDER BY of, s.similarity DESC, s.id`;

/** Topics worded like others: one statement for all that are looked for in the same scope. */
export const similarLoader = (pool: Pool): SimilarLoader =>
  new DataLoader<SimilarRequest, SimilarTopic[], string>(
    async requests => {
      const answers = new Map<SimilarRequest, SimilarTopic[]>();
      for (const group of grouped(requests, ({ id: _, ...rest }) => JSON.stringify(rest))) {
        const [{ scope, own, least }] = group;
        const ids = group.map(({ id }) => id);
        const { rows } = await pool.query<SimilarTopic & { of: string }>({
          name: 'similar-topics',
          text: SIMILAR,
          values: [ids, scope, own, least],
        });
        const found = Map.groupBy(rows, ({ of }) => of);
        for (const request of group) answers.set(request, found.get(request.id) ?? []);
      }
      return requests.map(request => known(answers, request, 'answer'));
    },
    { cacheKeyFn: request => JSON.stringify(request) },
  );
