import type { Bench, Court, Judged } from './court.ts';
import { keyPart, naturalKeyOf } from './key.ts';
import { type Apart, type Kind, tableOf } from './kind.ts';
import { snake } from './names.ts';
import type { Fault, RecordRow } from './row.ts';
import { type Language, say } from './words.ts';

/** When a record is there: from its first day until the day before `end`; null: it has no end yet. */
export interface Span {
  id: string | null;
  key: string;
  naturalKey: string;
  from: string;
  until: string | null;
}

/** Of two that are judged together the later is told of. */
interface Asked extends Span {
  row: number;
  fresh: boolean;
}

const DAY_MS = 86_400_000;
/** Later than any day. */
export const NEVER = '9999-12-31';

const daysFrom = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
export const dayAfter = (day: string): string => daysFrom(day, 1);
export const dayBefore = (day: string): string => daysFrom(day, -1);

/** The first day on which a record of the kind, that ends on this day, is there no more. */
export const gone = ({ apart }: Kind, until: string): string => (apart?.until === 'DAY_LEFT' ? until : dayAfter(until));

/** The latest end of a record that is to be there no more on this day. */
export const lastDay = ({ apart }: Kind, day: string): string => (apart?.until === 'DAY_LEFT' ? day : dayBefore(day));

/**
 * Records that are there at the same time and must not be (`apart`), such as two seats of one person: by what is stored, what the work has
 * in hand, and what is judged together. One statement for the records of a kind. Who writes such a kind waits for others of the committee who do: the
 * second sees what the first has written.
 */
export async function overlapping(
  { database, committee, language, inHand }: Bench,
  kind: Kind,
  all: readonly Judged[],
): Promise<{ row: number; fault: Fault }[]> {
  const { apart } = kind;
  if (!apart) return [];
  const asked = all.flatMap(({ values, fresh }, row): Asked[] =>
    values.withdrawnAt ? [] : [{ ...spanOf(kind, values), row, fresh: namesOf(kind, apart).some(fresh) }],
  );
  const fresh = asked.filter(each => each.fresh);
  if (fresh.length === 0) return [];
  const own = new Set(asked.map(({ id }) => id));
  const held = [...inHand.values()].flatMap(({ kind: other, row }) =>
    other === kind && row.withdrawnAt === null && !own.has(row.id) ? [spanOf(kind, row)] : [],
  );
  await database.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`tongxin.apart.${kind.name}.${committee}`]);
  const known = [...own, ...inHand.keys()].filter(id => id !== null);
  const stored = await storedSpans(
    { database, committee },
    kind,
    fresh.map(({ key }) => key),
    known,
  );
  const others = Map.groupBy([...asked, ...held, ...stored], ({ key }) => key);
  return fresh.flatMap(each => {
    const other = others.get(each.key)?.find(span => meets(kind, each, span));
    return other ? [{ row: each.row, fault: told(kind, { apart, one: each, other, language }) }] : [];
  });
}

/** The fields that decide with what a record may not be there at once. */
const namesOf = ({ lasts = ['', ''] }: Kind, { of }: Apart): string[] => [...of, ...lasts].filter(name => name !== undefined);

function spanOf(kind: Kind, values: Readonly<Record<string, unknown>>): Span {
  const [begin = '', end = ''] = kind.lasts ?? [];
  return {
    id: values.id ? String(values.id) : null,
    key: keyOf(kind, values as RecordRow),
    naturalKey: naturalKeyOf(kind, values),
    from: String(values[begin]),
    until: values[end] ? String(values[end]) : null,
  };
}

const keyOf = ({ apart, fields }: Kind, row: RecordRow): string =>
  (apart?.of ?? []).map(name => keyPart(fields, name, row[name])).join(' / ');

/** Whether the two are there at once. That a key is taken is told by the key itself. */
function meets(kind: Kind, one: Asked, other: Span | Asked): boolean {
  if (one === other || one.naturalKey === other.naturalKey) return false;
  if ('row' in other && other.fresh && other.row > one.row) return false;
  const end = ({ until }: Span) => (until ? gone(kind, until) : NEVER);
  return one.from < end(one) && other.from < end(other) && one.from < end(other) && other.from < end(one);
}

async function storedSpans(
  { database, committee }: Pick<Court, 'database' | 'committee'>,
  kind: Kind,
  keys: readonly string[],
  known: readonly string[],
): Promise<Span[]> {
  const [begin = '', end = ''] = kind.lasts ?? [];
  const key = keySql(kind);
  const { rows } = await database.query<Span>(
    `SELECT id, ${key} AS key, natural_key AS "naturalKey", ${snake(begin)}::text AS from, ${end ? `${snake(end)}::text` : 'NULL'} AS until
     FROM ${tableOf(kind)} WHERE committee = $1 AND withdrawn_at IS NULL AND ${key} = ANY ($2) AND id <> ALL ($3) ORDER BY ${snake(begin)}, id`,
    [committee, [...new Set(keys)], known],
  );
  return rows;
}

function keySql({ apart, fields }: Kind): string {
  const parts = (apart?.of ?? []).map(name => {
    const { type, serial } = fields[name] ?? {};
    if (serial) return `record.number_key(${snake(name)})`;
    return type === 'text' || type === 'person' ? `record.normal_key(${snake(name)})` : `${snake(name)}::text`;
  });
  return parts.length === 0 ? "''" : parts.join(" || ' / ' || ");
}

interface Overlap {
  apart: Apart;
  one: Span;
  other: Span;
  language: Language;
}

function told(kind: Kind, { apart: { says }, one, other, language }: Overlap): Fault {
  const [begin = 'id', end] = kind.lasts ?? [];
  const field = other.from <= one.from ? begin : (end ?? begin);
  const [zh, en] = other.until
    ? [`${other.from} 至 ${other.until}`, `${other.from} to ${other.until}`]
    : [`${other.from} 起，尚未结束`, `from ${other.from}, not ended`];
  const message = say(
    language,
    `${says[0]}：${other.id ? `已有${kind.label[0]} ${other.id}` : `同时录入的还有另一条${kind.label[0]}`}（${zh}）。请先结束它，或更正日期。`,
    `${says[1]}: ${other.id ? `there is the ${kind.type} ${other.id}` : `another ${kind.type} is entered with it`} (${en}). End that first, or correct the days.`,
  );
  return { field, code: 'OVERLAPS', message };
}
