import type { Action } from './action.ts';
import type { Source } from './derive.ts';
import type { Field, Fields } from './field.ts';
import type { Job } from './job.ts';
import { enteredFields, type Kind } from './kind.ts';
import type { Measure } from './measure.ts';
import type { SubgraphDeclaration } from './subgraph.ts';

/** All domain subgraphs of a program together, and what follows from how their kinds hang together. Made once, on the top floor. */
export interface Model {
  readonly subgraphs: readonly SubgraphDeclaration[];
  /** Those referred to before those that refer, where they do not refer to each other. */
  readonly kinds: readonly Kind[];
  readonly actions: readonly Action[];
  /** The catalogue, in the order in which it is shown. */
  readonly measures: readonly Measure[];
  /** What is due at certain times. */
  readonly jobs: readonly Job[];
  readonly kindByName: ReadonlyMap<string, Kind>;
  readonly kindByPrefix: ReadonlyMap<string, Kind>;
  readonly actionByName: ReadonlyMap<string, Action>;
  readonly measureByCode: ReadonlyMap<string, Measure>;
  /** The subgraph that counts a measure, in capitals: what is reported together. */
  readonly areaByMeasure: ReadonlyMap<string, string>;
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

export function modelOf(subgraphs: readonly SubgraphDeclaration[]): Model {
  const kinds = referredToFirst(subgraphs.flatMap(subgraph => subgraph.kinds));
  const actions = subgraphs.flatMap(subgraph => subgraph.actions);
  const measures = subgraphs.flatMap(subgraph => subgraph.measures);
  const referrers = Map.groupBy(
    kinds.flatMap(kind => Object.entries(kind.fields).map(([name, field]): Referrer => ({ kind, name, field }))),
    ({ field }) => (field.type === 'reference' ? field.to : field.type === 'record' ? 'record' : undefined),
  );
  const derived = Map.groupBy(
    kinds.flatMap(kind => Object.values(kind.derive?.from ?? {}).map(source => ({ kind, source }))),
    ({ source }) => source.kind,
  );
  return Object.freeze({
    subgraphs,
    kinds,
    actions,
    measures,
    jobs: subgraphs.flatMap(subgraph => subgraph.jobs ?? []),
    kindByName: new Map(kinds.map(kind => [kind.name, kind])),
    kindByPrefix: new Map(kinds.map(kind => [kind.prefix, kind])),
    actionByName: new Map(actions.map(action => [action.name, action])),
    measureByCode: new Map(measures.map(measure => [measure.code, measure])),
    areaByMeasure: new Map(subgraphs.flatMap(({ name, measures: own }) => own.map(({ code }) => [code, name.toUpperCase()]))),
    referencesTo: ({ name }: Kind) => [...(referrers.get(name) ?? []), ...(referrers.get('record') ?? [])],
    derivedFrom: ({ name }: Kind) => derived.get(name) ?? [],
  });
}

/** The kinds of which something is published: what an office keeps about itself is not (Kind.inHouse). */
export const published = ({ kinds }: Model): readonly Kind[] => kinds.filter(({ inHouse }) => !inHouse);
export const inHouse = ({ kinds }: Model, subgraph: string): readonly Kind[] =>
  kinds.filter(kind => kind.inHouse && kind.subgraph === subgraph);

/** For who opens a database without writing records: maintenance, migrations. */
export const EMPTY = modelOf([]);

/** The kinds so that one comes after those to which it refers, but for circles; otherwise in the order in which they are given. */
function referredToFirst(kinds: readonly Kind[]): Kind[] {
  const byName = new Map(kinds.map(kind => [kind.name, kind]));
  const placed = new Set<Kind>();
  const begun = new Set<Kind>();
  function place(kind: Kind): void {
    if (begun.has(kind)) return;
    begun.add(kind);
    for (const to of targetsOf(kind.fields)) {
      const target = byName.get(to);
      if (target) place(target);
    }
    placed.add(kind);
  }
  for (const kind of kinds) place(kind);
  return [...placed];
}

const targetsOf = (fields: Fields): string[] =>
  Object.values(fields).flatMap(({ to, parts }) => [...(to ? [to] : []), ...(parts ? targetsOf(parts) : [])]);

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
