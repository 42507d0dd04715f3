import type { Hand } from '../kernel/hand.ts';
import { type Kind, tableOf } from '../kernel/kind.ts';
import { snake } from '../kernel/names.ts';
import { often, type Queryable } from '../kernel/queryable.ts';
import { takenBy } from '../kernel/refusals.ts';
import type { Fault } from '../kernel/row.ts';
import { say } from '../kernel/words.ts';
import { ASKER, asker } from './asker.ts';
import { transaction } from './database.ts';
import type { Writing } from './writing.ts';

/** What the database says of a record that may not be there twice. */
export interface Duplicate {
  schema?: string;
  table?: string;
  constraint?: string;
}

/** Why records could not be written of which there may be one alone; null, where no record in hand is meant. */
export async function whatIsTaken(writing: Writing, committee: string, hand: Hand, at: Duplicate): Promise<Fault | null> {
  const written = [...hand.all.values()].filter(({ touched }) => touched);
  const kind = written.find(each => tableOf(each.kind) === `${at.schema}.${at.table}`)?.kind;
  if (!kind) return null;
  if (!at.constraint?.includes('natural_key')) return takenValue(writing, kind, at);
  const keys = written.filter(each => each.kind === kind).map(({ row: { id, naturalKey } }) => ({ id, naturalKey }));
  const hearing = { committee, language: writing.language };
  return asking(writing, kind, committee, database => takenBy({ database, ...hearing }, kind, keys));
}

/** What an office keeps about itself is looked up as who asks: nobody else sees it. */
function asking<T>({ database, actor }: Writing, kind: Kind, committee: string, look: (database: Queryable) => Promise<T>): Promise<T> {
  if (!kind.inHouse) return look(database.pool);
  return transaction(database.writer, async client => {
    await client.query(often(`SELECT ${ASKER}`, asker(actor, committee)));
    return look(client as Queryable);
  });
}

/** A value that is one record's of the whole cell, such as a login: whose it is, is not told. The index is named after the field. */
function takenValue({ language }: Writing, kind: Kind, { table, constraint }: Duplicate): Fault | null {
  const [name, field] = Object.entries(kind.fields).find(([each]) => constraint === `${table}_${snake(each)}`) ?? [];
  if (!name || !field) return null;
  const message = say(
    language,
    `“${field.label[0]}”已由另一${kind.label[0]}使用，请核对，或另取一个。`,
    `"${name}" is that of another ${kind.type} already. Check it, or choose another.`,
  );
  return { field: name, code: 'TAKEN', message };
}
