import { often, type Queryable } from '@tongxin/infra/kernel/queryable.ts';

/** A member who serves a platform, under the name that its office published there. */
export interface PublishedMember {
  platform: string;
  key: string;
  name: string;
  as: 'HEAD' | 'POSTED';
}

const PUBLISHED = `
  SELECT DISTINCT ON (p.record, p.key) p.record AS platform, p.key, p.data ->> 'name' AS name, s.how AS "as"
  FROM record.published p JOIN LATERAL (
    SELECT 'HEAD' AS how FROM liaison.platform f, jsonb_array_elements(f.heads) h
    WHERE f.id = p.record AND h ->> 'personKey' = p.key AND (h ->> 'from')::date <= $2 AND coalesce((h ->> 'until')::date >= $2, true)
    UNION ALL
    SELECT 'POSTED' FROM liaison.posting g
    WHERE g.platform = p.record AND g.person_key = p.key AND g.withdrawn_at IS NULL AND g.posted_on <= $2 AND (g.ended_on IS NULL OR g.ended_on > $2)) s ON true
  WHERE p.record = ANY ($1) AND p.data IS NOT NULL ORDER BY p.record, p.key, s.how`;

/** Of each platform those who serve it on a day and whose names are published there, heads first. */
export async function publishedMembers(database: Queryable, platforms: readonly string[], day: string): Promise<PublishedMember[]> {
  const { rows } = await database.query<PublishedMember>(often(PUBLISHED, [platforms, day]));
  return rows.sort((one, other) => (one.as < other.as ? -1 : one.as > other.as ? 1 : byName(one.name, other.name)));
}

const byName = new Intl.Collator('zh-CN').compare;
