import { EntitySchema } from '@mikro-orm/postgresql';
import type { Field } from './field.ts';
import { type Kind, openFields, snake } from './kind.ts';

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
  reference: 'text',
  record: 'text',
  items: 'jsonb',
};

export const columnType = (field: Field): string => COLUMN_TYPES[field.type];

/** What every record has besides its kind's fields. */
export interface RecordRow {
  id: string;
  committee: string;
  naturalKey: string;
  recordedAt: Date | null;
  synthetic: boolean;
  createdAt: Date;
  updatedAt: Date;
  withdrawnAt: Date | null;
  withdrawalReason: string | null;
  version: number;
  [field: string]: any;
}

const schemas = new WeakMap<Kind, EntitySchema<RecordRow>>();

/** The MikroORM entity of a kind: one property for each open field. */
export function entityOf(kind: Kind): EntitySchema<RecordRow> {
  const existing = schemas.get(kind);
  if (existing) return existing;
  const properties: Record<string, object> = {
    id: { type: 'text', primary: true },
    committee: { type: 'text' },
    naturalKey: { type: 'text' },
    recordedAt: { type: 'datetime', nullable: true },
    synthetic: { type: 'boolean' },
    createdAt: { type: 'datetime' },
    updatedAt: { type: 'datetime' },
    withdrawnAt: { type: 'datetime', nullable: true },
    withdrawalReason: { type: 'text', nullable: true },
    version: { type: 'integer', version: true },
  };
  for (const [name, field] of openFields(kind)) {
    properties[name] = { type: COLUMN_TYPES[field.type], columnType: columnType(field), nullable: !field.required };
  }
  const schema = new EntitySchema<RecordRow>({
    name: kind.type,
    tableName: snake(kind.name),
    schema: kind.subgraph,
    properties: properties as never,
  });
  schemas.set(kind, schema);
  return schema;
}
