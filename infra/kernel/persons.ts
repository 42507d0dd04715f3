import type { Field, Fields } from './field.ts';
import { normalKey } from './key.ts';
import { fieldsThat } from './kind.ts';
import { often, type Queryable } from './queryable.ts';

/**
 * Persons are known by opaque keys that a committee registered. A key that nobody registered is refused, so that no member loses an
 * entry to a slip of the finger; one that is spelled otherwise becomes the registered one.
 */
type Values = Readonly<Record<string, unknown>>;

const keysIn = (field: Field, value: unknown): string[] => {
  if (value === null || value === undefined) return [];
  if (field.type === 'person') return [String(value)];
  if (field.type === 'persons') return (value as string[]).map(String);
  if (field.type !== 'items' || !field.parts) return [];
  const parts = field.parts;
  return (value as Values[]).flatMap(item => Object.entries(parts).flatMap(([name, part]) => keysIn(part, item[name])));
};

/** The fields in which persons can be named. */
export const fieldsOfPersons = fieldsThat(({ type, parts }) =>
  [type, ...Object.values(parts ?? {}).map(part => part.type)].some(each => each === 'person' || each === 'persons'),
);

/** The keys of persons that these values name. */
export const personKeysOf = (fields: Fields, values: Values): string[] =>
  Object.entries(fields).flatMap(([name, field]) => keysIn(field, values[name]));

/** Somebody of a name that several have. */
export interface Namesake {
  key: string;
  /** What tells them apart: year of birth, sector. */
  about: string;
}

/** What was found of persons already: the normal form of what was typed → the registered key, those who share a name, or null. */
export type Persons = Map<string, string | readonly Namesake[] | null>;

/**
 * The registered keys, by the normal form of what was typed: of this cell's registers, and of the seats that other cells publish. What is no
 * key may be the name of somebody whom the own committee registered, where its staff types it.
 */
export async function registeredPersons(database: Queryable, typed: readonly string[], known: Persons = new Map()): Promise<Registered> {
  const keys = new Set(typed.map(normalKey));
  const asked = [...keys].filter(key => !known.has(key));
  if (asked.length > 0) {
    const { rows } = await database.query<{ normal: string; key: string }>(
      often('SELECT normal, key FROM record.known_persons($1)', [asked]),
    );
    const found = new Map(rows.map(({ normal, key }) => [normal, key]));
    const named = await namedPersons(
      database,
      asked.filter(key => !found.has(key) && isName(key)),
    );
    for (const key of asked) known.set(key, found.get(key) ?? named.get(key) ?? null);
  }
  return new Map(
    [...keys].flatMap((key): [string, string][] => {
      const who = known.get(key);
      return typeof who === 'string' ? [[key, who]] : [];
    }),
  );
}

async function namedPersons(database: Queryable, names: readonly string[]): Promise<Map<string, string | Namesake[]>> {
  if (names.length === 0) return new Map();
  const { rows } = await database.query<Namesake & { normal: string }>(
    'SELECT normal, key, about FROM record.named_persons($1) ORDER BY normal, about, key',
    [names],
  );
  const byName = [...Map.groupBy(rows, ({ normal }) => normal)];
  return new Map(byName.map(([name, all]) => [name, all.length > 1 || !all[0] ? all : all[0].key]));
}

/** What can be somebody's name, and no key: it has a letter outside of ASCII and no digit. */
export const isName = (typed: string): boolean => /^[^\d]*\p{L}[^\d]*$/u.test(typed) && /[^\p{ASCII}]/u.test(typed);

type Registered = ReadonlyMap<string, string>;

const spelled = (field: Field, value: unknown, registered: Registered): unknown => {
  const asRegistered = (key: string) => registered.get(normalKey(key)) ?? key;
  if (value === null || value === undefined) return value;
  if (field.type === 'person') return asRegistered(String(value));
  if (field.type === 'persons') return (value as string[]).map(asRegistered);
  const parts = field.parts;
  if (field.type !== 'items' || !parts) return value;
  return (value as Values[]).map(item => asSpelled(parts, item, registered));
};

/** The same values with the keys of persons as they are registered. */
export const asSpelled = <T extends Values>(fields: Fields, values: T, registered: Registered): T =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const field = fields[name];
      return [name, field ? spelled(field, value, registered) : value];
    }),
  ) as T;
