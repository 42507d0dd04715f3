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

/** What was found of persons already: the normal form of what was typed → the registered key, or null. */
export type Persons = Map<string, string | null>;

/** The registered keys, by the normal form of what was typed: of this cell's registers, and of the seats that other cells publish. */
export async function registeredPersons(database: Queryable, typed: readonly string[], known: Persons = new Map()): Promise<Registered> {
  const keys = new Set(typed.map(normalKey));
  const asked = [...keys].filter(key => !known.has(key));
  if (asked.length > 0) {
    const { rows } = await database.query<{ normal: string; key: string }>(
      often('SELECT normal, key FROM record.known_persons($1)', [asked]),
    );
    const found = new Map(rows.map(({ normal, key }) => [normal, key]));
    for (const key of asked) known.set(key, found.get(key) ?? null);
  }
  return new Map([...keys].flatMap(key => (known.get(key) ? [[key, known.get(key) ?? '']] : [])));
}

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
