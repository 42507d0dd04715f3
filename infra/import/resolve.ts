import { idsByName } from '../kernel/by-names.ts';
import type { Field } from '../kernel/field.ts';
import { keyOf, normalKey, numberKey } from '../kernel/key.ts';
import { type Kind, tableOf } from '../kernel/kind.ts';
import { snake } from '../kernel/names.ts';
import type { Database } from '../store/database.ts';
import type { CellFault } from './codec.ts';
import { readDate } from './dates.ts';

export type Resolved = { id: string } | { fault: CellFault };

/** Finds records by what a spreadsheet calls them. */
export interface Resolver {
  /** Looks up texts that are not known yet: at most one query for each field of the natural key. */
  learn(target: Kind, texts: string[]): Promise<void>;
  find(target: Kind, text: string): Resolved;
}

const RECORD_ID = /^[a-z]{3}_\d{6}_[0-9a-f]{32}$/;

/** A resolver within one committee's records, which remembers what it found. */
export function createResolver(database: Database, committee: string): Resolver {
  const known = new Map<string, Map<string, Resolved>>();
  const of = (target: Kind) => {
    const found = known.get(target.name) ?? new Map<string, Resolved>();
    known.set(target.name, found);
    return found;
  };
  const referred = ({ to }: Field) => (to ? database.model.kindByName.get(to) : undefined);
  const resolver: Resolver = {
    find: (target, text) => (RECORD_ID.test(text) ? { id: text } : (of(target).get(text) ?? { fault: unknown(target) })),
    async learn(target, texts) {
      const found = of(target);
      const fresh = [...new Set(texts)].filter(text => !RECORD_ID.test(text) && !found.has(text));
      if (target.called) {
        const ids = await idsByName(database.pool, target, committee, fresh);
        for (const text of fresh) {
          const id = ids.get(normalKey(text));
          if (id) found.set(text, { id });
        }
      }
      const fields = target.naturalKey.map(name => target.fields[name]).filter(field => field !== undefined);
      // A part that names another record is read as that record's own name: 2022-0001 / 省农业农村厅.
      for (const [index, field] of fields.entries()) {
        const other = referred(field);
        const parts = other ? fresh.flatMap(text => readingsOf(target, text).flatMap(parts => parts[index] ?? [])) : [];
        if (other && parts.length > 0) await resolver.learn(other, parts);
      }
      const read: Read = (field, text) => {
        const other = referred(field);
        const resolved = other && resolver.find(other, text);
        return resolved && 'id' in resolved ? resolved.id : field.type === 'date' ? (readDate(text) ?? text) : text;
      };
      await byNaturalKey(database, target, { committee, texts: fresh, read, found });
      for (const field of target.naturalKey) {
        const open = fresh.filter(text => !found.has(text));
        const other = target.fields[field] && referred(target.fields[field]);
        if (other?.called) await resolver.learn(other, open);
        if (open.length > 0) await byField(database, target, field, { committee, texts: open, read, found });
      }
      for (const text of fresh) if (!found.has(text)) found.set(text, { fault: unknown(target) });
    },
  };
  return resolver;
}

/** What a text means in a field of the natural key: a day in any form, the record that it names. */
type Read = (field: Field, text: string) => string;

/** Texts that name records of a committee; what is found of them is added. */
interface Search {
  committee: string;
  texts: string[];
  read: Read;
  found: Map<string, Resolved>;
}

async function byNaturalKey(database: Database, target: Kind, { committee, texts, read, found }: Search): Promise<void> {
  if (texts.length === 0 || target.scope) return;
  const textsByKey = Map.groupBy(
    texts.flatMap(text => possibleKeys(target, text, read).map(key => ({ text, key }))),
    ({ key }) => key,
  );
  const { rows } = await database.pool.query<{ id: string; natural_key: string }>(
    `SELECT id, natural_key FROM ${tableOf(target)} WHERE committee = $1 AND natural_key = ANY ($2)`,
    [committee, [...textsByKey.keys()]],
  );
  for (const row of rows) for (const { text } of textsByKey.get(row.natural_key) ?? []) found.set(text, { id: row.id });
}

/** The parts of a natural key in a text: all of it the first, or split at either slash; parts at the end may be left out. */
function readingsOf({ naturalKey, fields }: Kind, text: string): string[][] {
  const dated = fields[naturalKey[0] ?? '']?.type === 'date' ? /^(\d{4}\/\d{1,2}\/\d{1,2}|[^/／]+)\s*[/／](.*)$/.exec(text) : null;
  const split = (dated ? [dated[1] ?? '', ...(dated[2] ?? '').split(/[/／]/)] : text.split(/[/／]/)).map(part => part.trim());
  const readings = [[text], split, ...(dated ? [[dated[1] ?? '', dated[2] ?? '']] : [])];
  return readings.filter(parts => parts.length <= naturalKey.length);
}

/** The natural keys that a text can mean. */
function possibleKeys(target: Kind, text: string, read: Read): string[] {
  const fields = target.naturalKey.map(name => target.fields[name]);
  const typed = (parts: string[]) => parts.map((part, index) => (fields[index] ? read(fields[index], part) : part));
  return [...new Set(readingsOf(target, text).map(parts => keyOf(target, typed(parts))))];
}

/** By one field of the natural key alone, such as the title, where only one live record has it, or (for it to be said) only withdrawn ones. */
async function byField(database: Database, target: Kind, name: string, { committee, texts, read, found }: Search): Promise<void> {
  const field = target.fields[name];
  if (!field) return;
  const asIs = field.type === 'date' || field.type === 'reference';
  const normal = (text: string) => (asIs ? read(field, text) : field.serial ? numberKey(text) : normalKey(text));
  const column = asIs ? `${snake(name)}::text` : `record.${field.serial ? 'number' : 'normal'}_key(${snake(name)}::text)`;
  const textsByValue = Map.groupBy(texts, normal);
  const { rows } = await database.pool.query<{ value: string; live: number; id: string }>(
    `SELECT ${column} AS value, count(*) FILTER (WHERE withdrawn_at IS NULL)::int AS live,
            coalesce(min(id) FILTER (WHERE withdrawn_at IS NULL), min(id)) AS id
     FROM ${tableOf(target)} WHERE committee = $1 AND ${column} = ANY ($2) GROUP BY 1`,
    [committee, [...textsByValue.keys()]],
  );
  for (const { value, live, id } of rows)
    for (const text of textsByValue.get(value) ?? []) found.set(text, live <= 1 ? { id } : { fault: several(target, live) });
}

const keyShape = (target: Kind): string => target.naturalKey.map(name => target.fields[name]?.label[0]).join(' / ');

const unknown = (target: Kind): CellFault => ({
  reason: `没有这条${target.label[0]}`,
  remedy: `先导入${target.label[0]}，再在这里写它的${keyShape(target)}`,
});

const several = (target: Kind, count: number): CellFault => ({
  reason: `有 ${count} 条这样的${target.label[0]}`,
  remedy: `写全：${keyShape(target)}`,
});
