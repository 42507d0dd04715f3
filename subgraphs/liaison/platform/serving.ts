import type { Queryable } from '@tongxin/infra/kernel/queryable.ts';

/** Who serves a platform on a day, by the opaque key of the person, and as what. */
export async function serving(client: Queryable, platform: string, day: string): Promise<Map<string, string>> {
  const { rows } = await client.query<{ person_key: string; how: string }>(
    `SELECT person_key, '下沉委员' AS how FROM liaison.posting
     WHERE platform = $1 AND withdrawn_at IS NULL AND posted_on <= $2 AND (ended_on IS NULL OR ended_on > $2)
     UNION ALL
     SELECT h ->> 'personKey', '平台负责人' FROM liaison.platform, jsonb_array_elements(heads) h
     WHERE id = $1 AND (h ->> 'from')::date <= $2 AND coalesce((h ->> 'until')::date >= $2, true)`,
    [platform, day],
  );
  return new Map(rows.map(({ person_key, how }) => [person_key, how]));
}
