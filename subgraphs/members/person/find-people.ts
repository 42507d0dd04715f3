import { normalKey } from '@tongxin/infra/kernel/key.ts';
import type { Queryable } from '@tongxin/infra/kernel/queryable.ts';
import { match, pinyin } from 'pinyin-pro';

export interface Wanted {
  named?: string | null;
  sector?: string | null;
  phoneEnds?: string | null;
}

interface Known {
  id: string;
  key: string;
  name: string | null;
}

const byName = new Intl.Collator('zh-CN').compare;

/** People of the committee acted for, by what their office knows of them; those with a name by their pinyin, then the others by their key. */
export async function findPeople(
  database: Queryable,
  committee: string,
  { named, sector, phoneEnds }: Wanted,
  day: string,
): Promise<string[]> {
  const { rows } = await database.query<Known>(
    `SELECT p.id, p.key, q.data ->> 'name' AS name FROM members.person p LEFT JOIN record.personal q ON q.record = p.id
     WHERE p.committee = $1 AND p.withdrawn_at IS NULL
       AND ($2::text IS NULL OR right(regexp_replace(q.data ->> 'phone', '\\D', '', 'g'), length($2)) = $2)
       AND ($3::text IS NULL OR EXISTS (
         SELECT FROM members.member m WHERE m.committee = p.committee AND m.person_key = p.key AND m.sector = $3
           AND m.withdrawn_at IS NULL AND m.joined_on <= $4 AND (m.left_on IS NULL OR m.left_on > $4)))`,
    [committee, phoneEnds ?? null, sector ?? null, day],
  );
  const found = named ? rows.filter(person => isCalled(person, named)) : rows;
  return found
    .map(person => ({ ...person, sounds: person.name ? soundOf(person.name) : '' }))
    .sort(inOrder)
    .map(({ id }) => id);
}

/** By a part of the name, its pinyin or their initials; polyphonic characters by each reading. */
function isCalled({ key, name }: Known, typed: string): boolean {
  const wanted = normalKey(typed);
  if (normalKey(key) === wanted) return true;
  if (!name) return false;
  return normalKey(name).includes(wanted) || match(name, wanted, { continuous: true }) !== null;
}

/** A name as it is read, surnames as surnames: 曾 is zeng. */
const soundOf = (name: string): string => pinyin(name, { mode: 'surname', toneType: 'num', type: 'array', v: true }).join(' ');

type Sounding = Known & { sounds: string };

const inOrder = (one: Sounding, other: Sounding): number => {
  if (!one.name || !other.name) return Number(!one.name) - Number(!other.name) || byName(one.key, other.key);
  return byName(one.sounds, other.sounds) || byName(one.name, other.name) || byName(one.key, other.key);
};
