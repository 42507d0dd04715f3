import { nearestOf } from '../nearest.ts';
import { namesSql, typedSql } from './called.ts';
import { isStorable } from './check.ts';
import type { Field, Fields } from './field.ts';
import { normalKey } from './key.ts';
import { type Kind, tableOf } from './kind.ts';
import type { Model } from './model.ts';
import { constant } from './names.ts';
import { often, type Queryable } from './queryable.ts';
import type { Fault, Hearing } from './row.ts';
import { type Language, say } from './words.ts';

/**
 * References to records that are called by names (called.ts) may be typed: by any of the names, or by the id. Whichever way they are
 * entered, they become ids here, before anything is made of them; a name that is nobody's is refused, and the nearest ones are named.
 */
type Values = Readonly<Record<string, unknown>>;

/** What was typed in one place, such as `units.0.unit`. */
interface Typed {
  path: string;
  field: Field;
  kind: Kind;
  text: string;
}

const RECORD_ID = /^[a-z]{3}_\d{6}_[0-9a-f]{32}$/;

function typedIn(model: Pick<Model, 'kindByName'>, path: string, field: Field, value: unknown): Typed[] {
  if (value === null || value === undefined) return [];
  if (field.type === 'items')
    return (value as Values[]).flatMap((item, index) =>
      Object.entries(field.parts ?? {}).flatMap(([name, part]) => typedIn(model, `${path}.${index}.${name}`, part, item[name])),
    );
  const kind = field.type === 'reference' || field.type === 'references' ? model.kindByName.get(field.to ?? '') : undefined;
  if (!kind?.called) return [];
  // A single id is judged with all other references (references.ts); of a list nobody else asks.
  if (field.type === 'references') return (value as string[]).map(text => ({ path, field, kind, text }));
  return RECORD_ID.test(String(value)) ? [] : [{ path, field, kind, text: String(value) }];
}

/** Longer, or with a character that no database keeps: nobody is called so. */
const LONGEST = 200;
const couldBe = (text: string): boolean => text.length <= LONGEST && isStorable(text);

/** Whether a name can be typed in a field, or in a part of its items. */
const names = ({ kindByName }: Pick<Model, 'kindByName'>, field: Field): boolean =>
  [field, ...Object.values(field.parts ?? {})].some(({ to }) => to !== undefined && kindByName.get(to)?.called !== undefined);

/** What these values name otherwise than by id. */
export const typedNames = (model: Pick<Model, 'kindByName'>, fields: Fields, values: Values): { kind: Kind; text: string }[] =>
  Object.entries(fields)
    .flatMap(([name, field]) => typedIn(model, name, field, values[name]))
    .filter(({ text }) => !RECORD_ID.test(text));

/** The ids of the live records of a committee that have these names, or ids, by the normal form of each. */
export async function idsByName(
  database: Queryable,
  kind: Kind,
  committee: string,
  typed: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const keys = [...new Set(typed.filter(couldBe).map(normalKey))];
  if (keys.length === 0) return new Map();
  const sql = namesSql(kind);
  const { rows } = await database.query<{ id: string; names: string[] }>(
    often(
      `SELECT id, ${sql} AS names FROM ${tableOf(kind)} WHERE committee = $1 AND withdrawn_at IS NULL AND (${sql} && $2 OR id = ANY ($2))`,
      [committee, keys],
    ),
  );
  return new Map(rows.flatMap(row => [row.id, ...row.names].map(name => [name, row.id] as const)));
}

/** Where names are looked up, and for whom. */
export interface Naming extends Hearing {
  database: Queryable;
  model: Pick<Model, 'kindByName'>;
}

/** The same values with ids in the place of names; of each row what is wrong. */
export async function byNames<T extends Values>(
  { database, model, committee, language }: Naming,
  fields: Fields,
  rows: readonly T[],
): Promise<{ values: T; faults: Fault[] }[]> {
  const naming = Object.entries(fields).filter(([, field]) => names(model, field));
  if (naming.length === 0) return rows.map(values => ({ values, faults: [] }));
  const typed = rows.map(row => naming.flatMap(([name, field]) => typedIn(model, name, field, row[name])));
  if (typed.every(each => each.length === 0)) return rows.map(values => ({ values, faults: [] }));
  const found = new Map<Kind, ReadonlyMap<string, string>>();
  const nearby = new Map<Kind, readonly string[]>();
  for (const [kind, named] of Map.groupBy(typed.flat(), each => each.kind)) {
    const ids = await idsByName(
      database,
      kind,
      committee,
      named.map(({ text }) => text),
    );
    found.set(kind, ids);
    if (named.some(({ text }) => !ids.has(normalKey(text)))) nearby.set(kind, await allNames(database, kind, committee));
  }
  const idOf = (kind: Kind | undefined, text: string) => (kind && found.get(kind)?.get(normalKey(text))) ?? text;
  return rows.map((row, index) => ({
    values: Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, fields[name] ? named(model, fields[name], value, idOf) : value]),
    ) as T,
    faults: (typed[index] ?? []).flatMap(each =>
      found.get(each.kind)?.has(normalKey(each.text)) ? [] : [unknownName(each, nearby.get(each.kind) ?? [], language)],
    ),
  }));
}

type IdOf = (kind: Kind | undefined, text: string) => string;

function named(model: Pick<Model, 'kindByName'>, field: Field, value: unknown, idOf: IdOf): unknown {
  if (value === null || value === undefined) return value;
  if (field.type === 'items')
    return (value as Values[]).map(item =>
      Object.fromEntries(
        Object.entries(item).map(([name, part]) => [name, field.parts?.[name] ? named(model, field.parts[name], part, idOf) : part]),
      ),
    );
  const kind = model.kindByName.get(field.to ?? '');
  if (!kind?.called) return value;
  return Array.isArray(value) ? value.map(each => idOf(kind, String(each))) : idOf(kind, String(value));
}

/** All names of a committee's live records: asked only when one is not among them. */
export async function allNames(database: Queryable, kind: Kind, committee: string): Promise<string[]> {
  const { rows } = await database.query<{ named: string }>(
    `SELECT named FROM ${tableOf(kind)}, unnest(${typedSql(kind)}) named WHERE committee = $1 AND withdrawn_at IS NULL AND named IS NOT NULL ORDER BY named`,
    [committee],
  );
  return rows.map(({ named }) => named);
}

const MOST_SUGGESTED = 3;
/** So much of what was typed is said again. */
const SHOWN = 60;

function unknownName({ path, field, kind, text }: Typed, names: readonly string[], language: Language): Fault {
  const near = couldBe(text) ? nearestOf(text, [...new Set(names)]).slice(0, MOST_SUGGESTED) : [];
  const shown = [...text].slice(0, SHOWN).join('');
  const [label, type] = [kind.label[0], kind.type];
  const message = say(
    language,
    `“${field.label[0]}”：没有名称为“${shown}”的${label}。${near.length > 0 ? `是否为：${near.join('、')}？` : ''}请核对，或先登记。`,
    `"${path}": there is no ${type} named ${shown}.${near.length > 0 ? ` Did you mean ${near.join(', ')}?` : ''} Check it, or register it first.`,
  );
  return { field: path, code: `UNKNOWN_${constant(kind.name)}`, message };
}
