import { type Actor, isMember } from '../kernel/actor.ts';
import type { Field, Fields } from '../kernel/field.ts';
import { fieldsThat, type Kind } from '../kernel/kind.ts';
import { mayReadGuarded } from '../kernel/rights.ts';
import type { RecordRow } from '../kernel/row.ts';
import type { FieldResolver } from './domain-context.ts';

/**
 * What is about a person (Options.guarded) is shown here or nowhere: every field, part of an item, reference and list that a declaration
 * guards is resolved through one of these, by who asks and whose record it is.
 */

/** The fields that say whom a record as a whole is about: a register's key of a person, or the one person whom it must name. */
const whose = fieldsThat(({ type, required }) => type === 'person' && required);

/** Whether who asks is the person whom a record is about. */
function isTheirs(actor: Actor, kind: Kind, record: RecordRow): boolean {
  const names = [...(kind.identifies ? [kind.identifies] : []), ...whose(kind).map(([name]) => name)];
  return names.some(name => isMember(actor, String(record[name])));
}

/** What somebody may see for themselves where they may not see the whole: their own key, the items that name them. */
function own({ type, parts = {} }: Field, value: unknown, actor: Actor): unknown {
  if (type === 'person') return isMember(actor, String(value)) ? value : null;
  const names = Object.entries(parts).flatMap(([part, each]) => (each.type === 'person' ? [part] : []));
  const mine =
    type === 'persons'
      ? (value as string[]).filter(key => isMember(actor, key))
      : (names.length > 0 ? (value as Item[]) : []).filter(item => names.some(name => isMember(actor, String(item[name]))));
  return mine.length > 0 ? mine : null;
}

/** Null for whom a field is not. Whoever it is not for costs no statement: a record that is named and one that is not are answered alike. */
export const guardedResolver = (kind: Kind, name: string, field: Field, resolve: FieldResolver): FieldResolver =>
  field.guarded
    ? (record, page, context) =>
        field.guarded && maySee(context.request.actor, kind, record, field.guarded)
          ? resolve(record, page, context)
          : own(field, record[name], context.request.actor)
    : resolve;

const maySee = (actor: Actor, kind: Kind, record: RecordRow, guard: 'COMMITTEE' | 'OFFICE'): boolean =>
  mayReadGuarded(actor, record.committee, guard) || isTheirs(actor, kind, record);

const recordOf = new WeakMap<object, RecordRow>();

/** The items of a record: what is guarded in them goes by whose record it is, and of items that are not told here nobody sees it. */
export function itemsOf<T>(record: RecordRow, items: unknown): T[] {
  const all = items as (T & object)[];
  for (const item of all) recordOf.set(item, record);
  return all;
}

type Item = Readonly<Record<string, unknown>>;

/** One part of an item; who is named in it sees it whole. */
export const guardedPart =
  (parts: Fields, name: string): FieldResolver =>
  (item, _, { request: { actor } }) => {
    const record = recordOf.get(item);
    const guard = parts[name]?.guarded;
    if (!guard || (record && mayReadGuarded(actor, record.committee, guard))) return (item as Item)[name];
    return Object.entries(parts).some(([part, { type }]) => type === 'person' && isMember(actor, String((item as Item)[part])))
      ? (item as Item)[name]
      : null;
  };

/** Whether something in the items of a field is guarded. */
export const holdsGuarded = ({ parts }: Field): boolean => Object.values(parts ?? {}).some(({ guarded }) => guarded);
