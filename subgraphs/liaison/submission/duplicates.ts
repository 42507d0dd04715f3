import { asStaffOf } from '@tongxin/infra/graphql/as-staff.ts';
import { perRequest } from '@tongxin/infra/graphql/per-request.ts';
import { inTurns } from '@tongxin/infra/in-turns.ts';
import DataLoader from 'dataloader';
import { COMPARED, COST_OF_COMPARING, knownPairs, similarity } from './similar.ts';

interface Possible {
  id: string;
  similarity: number;
  samePlatform: boolean;
  samePlace: boolean;
  daysApart: number;
}

interface Near {
  of: string;
  of_words: string;
  words: string;
  same_platform: boolean;
  same_place: boolean;
  days_apart: number;
  id: string;
}

/** Two texts of citizens that share a fifth of their pairs of characters may say the same; less, if platform and place agree. */
const ALIKE = 0.2;
const MOST = 10;

/** The owner's submissions near in time, at most 300 for each, the nearest first; personal texts are read as the owner's staff, who ask. */
const NEAR = `
  SELECT o.id AS of, left(coalesce(op.data ->> 'text', o.subject), ${COMPARED}) AS of_words, n.words,
         n.platform = o.platform IS TRUE AS same_platform, n.place_name = o.place_name IS TRUE AS same_place, abs(n.received_on - o.received_on) AS days_apart, n.id
  FROM liaison.submission o LEFT JOIN record.personal op ON op.record = o.id, LATERAL (
    SELECT s.platform, s.place_name, s.received_on, s.id, left(coalesce(p.data ->> 'text', s.subject), ${COMPARED}) AS words
    FROM liaison.submission s LEFT JOIN record.personal p ON p.record = s.id
    WHERE s.committee = o.committee AND s.id <> o.id AND s.withdrawn_at IS NULL AND s.duplicate_of IS NULL
      AND s.received_on BETWEEN o.received_on - 60 AND o.received_on + 60
    ORDER BY abs(s.received_on - o.received_on), s.id LIMIT 300) n
  WHERE o.id = ANY ($1) AND o.committee = record.acting_for()`;

export const possibleDuplicates = perRequest(
  context =>
    new DataLoader<string, Possible[] | null>(async ids => {
      context.spend(ids.length * COST_OF_COMPARING);
      const pairs = knownPairs();
      const own = new Set<string>();
      const rows = await asStaffOf(context, ids, async (client, some) => {
        const text = 'SELECT id FROM liaison.submission WHERE id = ANY ($1) AND committee = record.acting_for()';
        for (const { id } of (await client.query<{ id: string }>(text, [some])).rows) own.add(id);
        return (await client.query<Near>(NEAR, [some])).rows;
      });
      const near = Map.groupBy(rows, row => row.of);
      return inTurns(ids, id => (own.has(id) ? rank(near.get(id) ?? []) : null));

      function rank(rows: Near[]): Possible[] {
        return rows
          .map(row => ({ row, alike: similarity(pairs(row.of_words), pairs(row.words)) }))
          .filter(({ row, alike }) => alike >= ALIKE - (row.same_platform && row.same_place ? 0.05 : 0))
          .sort((one, other) => other.alike - one.alike || one.row.days_apart - other.row.days_apart)
          .slice(0, MOST)
          .map(({ row, alike }) => ({
            id: row.id,
            similarity: alike,
            samePlatform: row.same_platform,
            samePlace: row.same_place,
            daysApart: row.days_apart,
          }));
      }
    }),
);
