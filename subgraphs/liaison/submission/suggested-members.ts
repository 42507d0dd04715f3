import { today } from '@tongxin/infra/days.ts';
import { asStaffOf } from '@tongxin/infra/graphql/as-staff.ts';
import { perRequest } from '@tongxin/infra/graphql/per-request.ts';
import { inTurns } from '@tongxin/infra/in-turns.ts';
import DataLoader from 'dataloader';
import { COMPARED, COST_OF_COMPARING, knownPairs, type Pairs, similarity } from './similar.ts';

type Ground = 'HEAD' | 'POSTED' | 'PLACE' | 'SECTOR' | 'TOPIC';

interface Suggestion {
  personKey: string;
  score: number;
  reasons: { ground: Ground; text: string }[];
}

/** Who is at the place knows it best; then who knows the field. A topic weighs by how alike it is. */
const WEIGHTS: Record<Ground, number> = { HEAD: 5, POSTED: 4, PLACE: 3, SECTOR: 2, TOPIC: 3 };
const ALIKE = 0.2;
const MOST = 10;

/**
 * For each submission those who head or are posted to its platform, are posted to its place, or sit for its sector (or that of its
 * platform), and what members dealt with before. The seats are the members' subgraph's, in the same database of the same owner.
 */
const CANDIDATES = `
  WITH asked AS (
    SELECT s.*, coalesce(s.sector, f.sector) AS field, f.name AS platform_name, f.heads, left(coalesce(p.data ->> 'text', s.subject), ${COMPARED}) AS words
    FROM liaison.submission s LEFT JOIN liaison.platform f ON f.id = s.platform LEFT JOIN record.personal p ON p.record = s.id
    WHERE s.id = ANY ($1) AND s.committee = record.acting_for()
  ), posted AS (
    SELECT * FROM liaison.posting WHERE withdrawn_at IS NULL AND posted_on <= $2 AND (ended_on IS NULL OR ended_on > $2)
  )
  SELECT id AS of, h ->> 'personKey' AS person, 'HEAD' AS ground, platform_name AS detail, words FROM asked, jsonb_array_elements(heads) h
  WHERE (h ->> 'from')::date <= $2 AND coalesce((h ->> 'until')::date >= $2, true)
  UNION ALL
  SELECT a.id, p.person_key, 'POSTED', a.platform_name, a.words FROM asked a JOIN posted p ON p.platform = a.platform
  UNION ALL
  SELECT a.id, p.person_key, 'PLACE', p.place_name, a.words FROM asked a JOIN posted p ON p.committee = a.committee AND p.place_name = a.place_name
  UNION ALL
  SELECT a.id, m.person_key, 'SECTOR', r.short_name, a.words FROM asked a JOIN members.member m ON m.committee = a.committee AND m.sector = a.field
    JOIN reference.sector r ON r.code = a.field
  WHERE m.withdrawn_at IS NULL AND m.joined_on <= $2 AND (m.left_on IS NULL OR m.left_on > $2)
  UNION ALL
  SELECT a.id, b.person, 'TOPIC', b.title, a.words FROM asked a, LATERAL (
    (SELECT person_key AS person, title FROM liaison.social_opinion o
     WHERE o.committee = a.committee AND o.person_key IS NOT NULL AND o.withdrawn_at IS NULL ORDER BY o.filed_on DESC, o.id LIMIT 300)
    UNION ALL
    (SELECT matched_to, subject FROM liaison.submission s
     WHERE s.committee = a.committee AND s.id <> a.id AND s.answered_on IS NOT NULL AND s.matched_to IS NOT NULL AND s.withdrawn_at IS NULL
     ORDER BY s.answered_on DESC, s.id LIMIT 300)) b`;

const say: Record<Ground, (detail: string) => string> = {
  HEAD: detail => `${detail}负责人`,
  POSTED: detail => `下沉${detail}`,
  PLACE: detail => `下沉${detail}`,
  SECTOR: detail => `${detail}委员`,
  TOPIC: detail => `曾处理“${detail}”`,
};

export const suggestedMembers = perRequest(
  context =>
    new DataLoader<string, Suggestion[] | null>(async ids => {
      context.spend(ids.length * COST_OF_COMPARING);
      const pairs = knownPairs();
      const own = new Set<string>();
      const found = await asStaffOf(context, ids, async (client, some) => {
        const text = 'SELECT id FROM liaison.submission WHERE id = ANY ($1) AND committee = record.acting_for()';
        for (const { id } of (await client.query<{ id: string }>(text, [some])).rows) own.add(id);
        return (await client.query<Candidate>(CANDIDATES, [some, today()])).rows;
      });
      const rows = Map.groupBy(found, row => row.of);
      return inTurns(ids, id => (own.has(id) ? rank(rows.get(id) ?? [], pairs) : null));
    }),
);

interface Candidate {
  of: string;
  person: string;
  ground: Ground;
  detail: string;
  words: string;
}

/** One reason of each kind for each member: of topics the most alike. */
function rank(rows: Candidate[], pairs: (text: string) => Pairs): Suggestion[] {
  return [...Map.groupBy(rows, row => row.person)]
    .map(([personKey, group]) => {
      const best = new Map<Ground, { weight: number; text: string }>();
      for (const { ground, detail, words } of group) {
        const alike = ground === 'TOPIC' ? similarity(pairs(words), pairs(detail)) : 1;
        const weight = WEIGHTS[ground] * alike;
        if (alike >= ALIKE && weight > (best.get(ground)?.weight ?? 0)) best.set(ground, { weight, text: say[ground](detail) });
      }
      const reasons = [...best].sort(([, one], [, other]) => other.weight - one.weight);
      return {
        personKey,
        score: Math.round(reasons.reduce((sum, [, { weight }]) => sum + weight, 0) * 100) / 100,
        reasons: reasons.map(([ground, { text }]) => ({ ground, text })),
      };
    })
    .filter(({ reasons }) => reasons.length > 0)
    .sort((one, other) => other.score - one.score || (one.personKey < other.personKey ? -1 : 1))
    .slice(0, MOST);
}
