import type { Court, Judged } from './court.ts';
import type { Field } from './field.ts';
import { type Kind, type Problem, tableOf } from './kind.ts';
import { snake } from './names.ts';
import type { InHand } from './references.ts';
import { type Language, say } from './words.ts';

interface Life {
  id: string;
  from: string | null;
  until: string | null;
}

/** A record that must be dated within the life of another, and is not. */
interface Outside {
  lead: string;
  kind: Kind;
  id: string;
  day: string;
}

/**
 * What lasts cannot be made to begin later, or to end earlier, than what is dated within its life: one statement for the records of a kind
 * whose days changed. What the piece of work has in hand counts as it is now.
 */
export async function outlived(
  court: Required<Omit<Court, 'persons' | 'correcting'>>,
  kind: Kind,
  all: readonly Judged[],
): Promise<{ row: number; problem: Problem }[]> {
  const [begin, end] = kind.lasts ?? [];
  const changed = all.flatMap(({ values, fresh, before }, row) => {
    if (!before || ![begin, end].some(name => name && values[name] && fresh(name))) return [];
    return [{ row, id: String(values.id), from: dayIn(values, begin), until: dayIn(values, end) }];
  });
  const referrers = court.kinds.flatMap(other => referrersOf(other, kind));
  if (changed.length === 0 || referrers.length === 0) return [];
  const found = [...heldOutside(court.inHand, referrers, changed), ...(await storedOutside(court, referrers, changed))];
  return changed.flatMap(({ row, id, from }) => {
    const outside = found.find(({ lead }) => lead === id);
    if (!outside) return [];
    const field = (from && outside.day < from ? begin : end) ?? 'id';
    return [{ row, problem: cutShort(kind, field, outside, court.language) }];
  });
}

const dayIn = (values: Readonly<Record<string, unknown>>, name: string | undefined): string | null =>
  name && values[name] ? String(values[name]) : null;

interface Referrer {
  kind: Kind;
  name: string;
  day: string;
}

const referrersOf = (other: Kind, kind: Kind): Referrer[] =>
  Object.entries<Field>(other.fields).flatMap(([name, { to, aliveOn }]) =>
    to === kind.name && aliveOn ? [{ kind: other, name, day: aliveOn }] : [],
  );

function heldOutside(inHand: InHand, referrers: readonly Referrer[], lives: readonly Life[]): Outside[] {
  const byId = new Map(lives.map(life => [life.id, life]));
  return [...inHand.values()].flatMap(({ kind, row }) =>
    referrers.flatMap(referrer => {
      const life = referrer.kind === kind && !row.withdrawnAt ? byId.get(String(row[referrer.name])) : undefined;
      const day = dayIn(row, referrer.day);
      const outside = life && day && ((life.from && day < life.from) || (life.until && day > life.until));
      return outside ? [{ lead: life.id, kind, id: row.id, day }] : [];
    }),
  );
}

async function storedOutside(
  { database, committee, inHand }: Required<Omit<Court, 'persons' | 'correcting'>>,
  referrers: readonly Referrer[],
  lives: readonly Life[],
): Promise<Outside[]> {
  const parts = referrers.map(({ kind, name, day }, index) => {
    const on = `other.${snake(day)}`;
    return `SELECT life.id AS lead, ${index} AS referrer, other.id, ${on}::text AS day FROM life JOIN ${tableOf(kind)} other ON other.${snake(name)} = life.id
      WHERE other.committee = $4 AND other.withdrawn_at IS NULL AND other.id <> ALL ($5) AND (${on} < life.begin OR ${on} > life.finish)`;
  });
  const { rows } = await database.query<{ lead: string; referrer: number; id: string; day: string }>(
    `WITH life AS (SELECT * FROM unnest($1::text[], $2::date[], $3::date[]) AS life (id, begin, finish))
     SELECT DISTINCT ON (lead) * FROM (${parts.join(' UNION ALL ')}) found ORDER BY lead, day, id`,
    [lives.map(({ id }) => id), lives.map(({ from }) => from), lives.map(({ until }) => until), committee, [...inHand.keys()]],
  );
  return rows.flatMap(({ referrer, ...found }) => (referrers[referrer] ? [{ ...found, kind: referrers[referrer].kind }] : []));
}

function cutShort(kind: Kind, field: string, { kind: other, id, day }: Outside, language: Language): Problem {
  const message = say(
    language,
    `“${kind.fields[field]?.label[0]}”：${other.label[0]} ${id} 的日期是 ${day}，会落在期限之外。请先更正它。`,
    `"${field}": the ${other.type} ${id} is dated ${day}, which would lie outside. Correct that first.`,
  );
  return { field, code: 'OUTLIVED', message };
}
