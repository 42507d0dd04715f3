import { today } from '../days.ts';
import { gone } from './apart.ts';
import type { Bench, InHand, Judged } from './court.ts';
import type { Field } from './field.ts';
import { type Kind, tableOf } from './kind.ts';
import { snake } from './names.ts';
import type { Fault } from './row.ts';
import { type Language, say, type Words } from './words.ts';

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
  /** The day that would lie outside; null: it has no end yet. */
  day: string | null;
  within?: Words | undefined;
}

/**
 * What lasts cannot be made to begin later, or to end earlier, than what is dated within its life: one statement for the records of a kind
 * whose days changed. What has no end yet is no obstacle to an end that is still to come. What the piece of work has in hand counts as it is now.
 */
export async function outlived(court: Bench, kind: Kind, all: readonly Judged[]): Promise<{ row: number; fault: Fault }[]> {
  const [begin, end] = kind.lasts ?? [];
  const changed = all.flatMap(({ values, fresh, before }, row) => {
    if (!before || ![begin, end].some(name => name && values[name] && fresh(name))) return [];
    return [{ row, id: String(values.id), from: dayIn(values, begin), until: dayIn(values, end) }];
  });
  const referrers = court.kinds.flatMap(other => referrersOf(other, kind));
  if (changed.length === 0 || referrers.length === 0) return [];
  const found = [...heldOutside(kind, court.inHand, referrers, changed), ...(await storedOutside(court, kind, referrers, changed))];
  return changed.flatMap(({ row, id, from }) => {
    const outside = found.find(({ lead }) => lead === id);
    if (!outside) return [];
    const field = (from && outside.day && outside.day < from ? begin : end) ?? 'id';
    return [{ row, fault: cutShort(kind, field, outside, court.language) }];
  });
}

const dayIn = (values: Readonly<Record<string, unknown>>, name: string | undefined): string | null =>
  name && values[name] ? String(values[name]) : null;

interface Referrer {
  kind: Kind;
  name: string;
  day: string;
  /** Of a referrer whose whole life lies within: the field of its end. */
  end: string | undefined;
  within: Words | undefined;
}

const referrersOf = (other: Kind, kind: Kind): Referrer[] =>
  Object.entries<Field>(other.fields).flatMap(([name, { to, aliveOn, within }]) =>
    to === kind.name && aliveOn ? [{ kind: other, name, day: aliveOn, end: within && other.lasts?.[1], within }] : [],
  );

function heldOutside(kind: Kind, inHand: InHand, referrers: readonly Referrer[], lives: readonly Life[]): Outside[] {
  const byId = new Map(lives.map(life => [life.id, life]));
  return [...inHand.values()].flatMap(({ kind: other, row }) =>
    referrers.flatMap(({ kind: own, name, day: begin, end, within }): Outside[] => {
      const life = own === other && !row.withdrawnAt ? byId.get(String(row[name])) : undefined;
      if (!life) return [];
      const day = dayIn(row, begin);
      if (day && ((life.from && day < life.from) || (life.until && day > life.until)))
        return [{ lead: life.id, kind: other, id: row.id, day }];
      if (!end || !life.until) return [];
      const last = dayIn(row, end);
      const outlasts = last ? gone(other, last) > gone(kind, life.until) : life.until < today();
      return outlasts ? [{ lead: life.id, kind: other, id: row.id, day: last, within }] : [];
    }),
  );
}

async function storedOutside(
  { database, committee, inHand }: Bench,
  lasting: Kind,
  referrers: readonly Referrer[],
  lives: readonly Life[],
): Promise<Outside[]> {
  // The first day on which each is there no more, by how its kind counts its end.
  const end = (kind: Kind, column: string) => (kind.apart?.until === 'DAY_LEFT' ? column : `${column} + 1`);
  const parts = referrers.flatMap(({ kind, name, day, end: last }, index) => {
    const on = `other.${snake(day)}`;
    const outside = `${on} < life.begin OR ${on} > life.finish`;
    const found = (shown: string, condition: string) =>
      `SELECT life.id AS lead, ${index} AS referrer, other.id, ${shown}::text AS day FROM life JOIN ${tableOf(kind)} other ON other.${snake(name)} = life.id
       WHERE other.committee = $4 AND other.withdrawn_at IS NULL AND other.id <> ALL ($5) AND (${condition})`;
    if (!last) return [found(on, outside)];
    const until = `other.${snake(last)}`;
    const outlasts = `life.finish IS NOT NULL AND (${end(kind, until)} > ${end(lasting, 'life.finish')} OR ${until} IS NULL AND life.finish < life.today)`;
    return [found(on, outside), found(until, outlasts)];
  });
  const { rows } = await database.query<{ lead: string; referrer: number; id: string; day: string | null }>(
    `WITH life AS (SELECT *, $6::date AS today FROM unnest($1::text[], $2::date[], $3::date[]) AS life (id, begin, finish))
     SELECT DISTINCT ON (lead) * FROM (${parts.join(' UNION ALL ')}) found ORDER BY lead, day, id`,
    [lives.map(({ id }) => id), lives.map(({ from }) => from), lives.map(({ until }) => until), committee, [...inHand.keys()], today()],
  );
  return rows.flatMap(({ referrer, ...found }) => {
    const { kind, within } = referrers[referrer] ?? {};
    return kind ? [{ ...found, kind, within }] : [];
  });
}

function cutShort(kind: Kind, field: string, { kind: other, id, day, within }: Outside, language: Language): Fault {
  const [zh, en] = within ?? ['请先更正它。', 'Correct that first.'];
  const label = kind.fields[field]?.label[0];
  const message = day
    ? say(
        language,
        `“${label}”：${other.label[0]} ${id} 的日期是 ${day}，会落在期限之外。${zh}`,
        `"${field}": the ${other.type} ${id} is dated ${day}, which would lie outside. ${en}`,
      )
    : say(
        language,
        `“${label}”：${other.label[0]} ${id} 到那时尚未结束。${zh}`,
        `"${field}": the ${other.type} ${id} has not ended by then. ${en}`,
      );
  return { field, code: 'OUTLIVED', message };
}
