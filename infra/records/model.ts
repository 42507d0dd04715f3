import type { EntitySchema } from '@mikro-orm/postgresql';
import type { Action } from './action.ts';
import type { Source } from './derive.ts';
import { type Entities, entitiesOf } from './entity.ts';
import type { Field } from './field.ts';
import { enteredFields, type Kind, type RecordRow } from './kind.ts';

/** All kinds and actions of the service, and what follows from how they hang together. Made once (schema/model.ts). */
export interface Model {
  readonly kinds: readonly Kind[];
  readonly actions: readonly Action[];
  readonly kindByName: ReadonlyMap<string, Kind>;
  readonly kindByPrefix: ReadonlyMap<string, Kind>;
  readonly actionByName: ReadonlyMap<string, Action>;
  readonly entities: Entities;
  /** The references to records of a kind, by whichever kind of the same subgraph or another; those to a record of any kind too. */
  referencesTo(kind: Kind): readonly Referrer[];
  /** The kinds with fields that follow from records of this one. */
  derivedFrom(kind: Kind): readonly { kind: Kind; source: Source }[];
}

export interface Referrer {
  kind: Kind;
  name: string;
  field: Field;
}

export function modelOf(kinds: readonly Kind[], actions: readonly Action[]): Model {
  const referrers = Map.groupBy(
    kinds.flatMap(kind => Object.entries(kind.fields).map(([name, field]): Referrer => ({ kind, name, field }))),
    ({ field }) => (field.type === 'reference' ? field.to : field.type === 'record' ? 'record' : undefined),
  );
  const derived = Map.groupBy(
    kinds.flatMap(kind => Object.values(kind.derive?.from ?? {}).map(source => ({ kind, source }))),
    ({ source }) => source.kind,
  );
  return Object.freeze({
    kinds,
    actions,
    kindByName: new Map(kinds.map(kind => [kind.name, kind])),
    kindByPrefix: new Map(kinds.map(kind => [kind.prefix, kind])),
    actionByName: new Map(actions.map(action => [action.name, action])),
    entities: entitiesOf(kinds),
    referencesTo: ({ name }: Kind) => [...(referrers.get(name) ?? []), ...(referrers.get('record') ?? [])],
    derivedFrom: ({ name }: Kind) => derived.get(name) ?? [],
  });
}

/** For who opens a database without writing records: maintenance, migrations. */
export const EMPTY = modelOf([], []);

/** The action by which a record of a kind with acts comes about. */
export const openingOf = ({ actions }: Model, kind: Kind): Action | undefined => actions.find(({ opens, on }) => opens && on === kind);

/** Fields of a kind with acts that actions fill after the record has come about: no correction and no import does it in their place. */
export function laterFields(model: Model, kind: Kind): ReadonlySet<string> {
  if (kind.door !== 'ACTS') return new Set();
  const opening = openingOf(model, kind)?.input;
  const later = opening ? enteredFields(kind).flatMap(([name]) => (name in opening ? [] : [name])) : (kind.later ?? []);
  return new Set(later);
}

/** What is in the model, or a bug. */
export function kindNamed({ kindByName }: Model, name: string): Kind {
  const kind = kindByName.get(name);
  if (!kind) throw new Error(`There is no kind ${name}`);
  return kind;
}

export function entityOf({ entities }: Model, { name }: Kind): EntitySchema<RecordRow> {
  const entity = entities.get(name);
  if (!entity) throw new Error(`There is no entity of the kind ${name}`);
  return entity;
}
