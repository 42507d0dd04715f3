import { EntitySchema } from '@mikro-orm/postgresql';
import type { Field } from '../kernel/field.ts';
import { type Kind, openFields } from '../kernel/kind.ts';
import { snake } from '../kernel/names.ts';
import type { RecordRow } from '../kernel/row.ts';

const COLUMN_TYPES: Record<Field['type'], string> = {
  text: 'text',
  texts: 'text[]',
  date: 'date',
  integer: 'integer',
  decimal: 'numeric',
  boolean: 'boolean',
  choice: 'text',
  division: 'text',
  sector: 'text',
  committee: 'text',
  person: 'text',
  persons: 'text[]',
  reference: 'text',
  references: 'text[]',
  record: 'text',
  items: 'jsonb',
};

export const columnType = (field: Field): string => COLUMN_TYPES[field.type];

const LISTS: ReadonlySet<Field['type']> = new Set(['texts', 'persons', 'references', 'items']);
const isList = (type: Field['type']): boolean => LISTS.has(type);

/** Whether the column of a field cannot be null: an empty list or false stands for nothing. */
export const isNotNull = ({ type, required }: Field): boolean => required || type === 'boolean' || isList(type);

/** What an empty column of the field holds. */
export const emptyOf = ({ type }: Field): unknown => (isList(type) ? [] : type === 'boolean' ? false : null);

const BASE = {
  id: { type: 'text', primary: true },
  committee: { type: 'text' },
  naturalKey: { type: 'text' },
  recordedAt: { type: 'datetime', columnType: 'timestamptz', nullable: true },
  synthetic: { type: 'boolean', default: false },
  createdAt: { type: 'datetime', columnType: 'timestamptz' },
  updatedAt: { type: 'datetime', columnType: 'timestamptz' },
  withdrawnAt: { type: 'datetime', columnType: 'timestamptz', nullable: true },
  withdrawalReason: { type: 'text', nullable: true },
  version: { type: 'integer', default: 1 },
} as const;

/** Who may write which rows, as record.register gives it to each table: everybody reads, a writer writes for the committee acted for. */
const OWN = '(committee = ( SELECT record.writing_for() AS writing_for))';
const WRITTEN = [
  { name: 'own_insert', command: 'insert', check: OWN },
  { name: 'own_update', command: 'update', using: OWN, check: OWN },
] as const;
const READABLE = { name: 'readable', command: 'select', using: 'true' } as const;
/** What is kept in house is read by the committee alone (record.register_in_house). */
const OWN_READ = { name: 'own_read', command: 'select', using: '(committee = ( SELECT record.reading_for() AS reading_for))' } as const;

/** The base properties, in the order of the columns. */
export const BASE_NAMES = Object.keys(BASE) as (keyof typeof BASE)[];

export type Entities = ReadonlyMap<string, EntitySchema<RecordRow>>;

/** The MikroORM entities of the kinds: a property for each open field; a reference within the subgraph is a relation, held as its key. */
export function entitiesOf(kinds: readonly Kind[]): Entities {
  const entities = new Map<string, EntitySchema<RecordRow>>();
  const relation = (kind: Kind, { to, anyOwner }: Field) =>
    anyOwner || kinds.find(({ name }) => name === to)?.subgraph !== kind.subgraph ? undefined : to;
  for (const kind of kinds) {
    const properties = Object.fromEntries(
      openFields(kind).map(([name, field]) => {
        const nullable = !isNotNull(field);
        const to = field.type === 'reference' ? relation(kind, field) : undefined;
        const column = to
          ? { kind: 'm:1', entity: () => entities.get(to), mapToPk: true, fieldName: snake(name), columnType: 'text' }
          : { ...(PROPERTY_TYPES[field.type] ?? { type: columnType(field) }), columnType: columnType(field), fieldName: snake(name) };
        return [name, { ...column, nullable }];
      }),
    );
    entities.set(
      kind.name,
      new EntitySchema<RecordRow>({
        name: kind.type,
        tableName: snake(kind.name),
        schema: kind.subgraph,
        properties: { ...BASE, ...properties } as never,
        policies: [kind.inHouse ? OWN_READ : READABLE, ...WRITTEN],
      }),
    );
  }
  return entities;
}

/** Where MikroORM's name of a type is not PostgreSQL's. */
const PROPERTY_TYPES: Partial<Record<Field['type'], { type: string; runtimeType?: string }>> = {
  texts: { type: 'array' },
  persons: { type: 'array' },
  references: { type: 'array' },
  items: { type: 'json' },
  decimal: { type: 'double', runtimeType: 'number' },
};

export function entityOf(entities: Entities, { name }: Kind): EntitySchema<RecordRow> {
  const entity = entities.get(name);
  if (!entity) throw new Error(`There is no entity of the kind ${name}`);
  return entity;
}
