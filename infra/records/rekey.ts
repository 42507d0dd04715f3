import { namesKey } from './dependents.ts';
import type { Field, Fields } from './field.ts';
import type { RecordRow } from './kind.ts';
import { snake } from './names.ts';
import { fieldsOfPersons } from './persons.ts';
import { lockRows } from './rows.ts';
import type { Work } from './work.ts';

/** Only some of them: these, and what was made since an instant. */
interface Among {
  ids: readonly string[];
  since: string;
}

/** Names a person by another key wherever a record of the committee names them by this one, withdrawn or not. Answers with the records. */
export async function rekey(work: Work, from: string, to: string, among?: Among): Promise<string[]> {
  const changed: string[] = [];
  for (const kind of work.database.model.kinds) {
    const named = fieldsOfPersons(kind).flatMap(([name, field]) => namesKey(snake(name), field, '$2'));
    if (named.length === 0) continue;
    const where = `committee = $1 AND (${named.join(' OR ')}) AND ($3::text[] IS NULL OR id = ANY ($3) OR created_at > $4::timestamptz)`;
    const rows = await lockRows(work, kind, where, [work.committee, from, among?.ids ?? null, among?.since ?? null]);
    for (const locked of rows) {
      const held = work.hand.take(kind, locked);
      Object.assign(held.row, renamed(kind.fields, held.row, from, to));
      work.hand.note(work.hand.touch(held.row));
      changed.push(held.row.id);
    }
  }
  return changed;
}

const renamed = <T extends Readonly<Record<string, unknown>>>(fields: Fields, values: T, from: string, to: string): Partial<RecordRow> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const value = values[name];
      const told = inField(field, value, from, to);
      return told === value ? [] : [[name, told]];
    }),
  );

function inField({ type, parts }: Field, value: unknown, from: string, to: string): unknown {
  if (type === 'person') return value === from ? to : value;
  if (type === 'persons') return (value as string[]).map(key => (key === from ? to : key));
  if (type !== 'items' || !parts) return value;
  return (value as Record<string, unknown>[]).map(item => ({ ...item, ...renamed(parts, item, from, to) }));
}
