import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { type IsOf, isTree, type Tree } from './tree.ts';

export type Representation = Tree;

/** Makes the representation of an object for an entity fetch; undefined where the object is of another type, or lacks what the fetch needs. */
export type Represent = (object: Tree) => Representation | undefined;

/** Whether an entity of a type is found by some fields of it. */
type IsFound = (typename: string, fields: Fields) => boolean;

export function compileRepresent(requires: readonly QueryPlanSelectionNode[], isOf: IsOf, isFound: IsFound): Represent {
  const take = compile(requires, isOf, isFound);
  return object => {
    const representation = take(object);
    return representation?.__typename === undefined || representation.__typename === null ? undefined : representation;
  };
}

type Take = (object: Tree) => Tree | undefined;

interface Picks {
  fields: Fields;
  /** Fields without fields of their own. */
  plain: readonly string[];
  nested: readonly (readonly [name: string, take: Take])[];
}

/** By the type of the object it is known which fragments apply. What they give together must be enough to find it by. */
function compile(selections: readonly QueryPlanSelectionNode[], isOf: IsOf, isFound: IsFound = () => true): Take {
  const byType = new Map<unknown, readonly Picks[]>();
  const isEnough = (typename: unknown, parts: readonly Picks[]) =>
    typeof typename !== 'string' ||
    isFound(
      typename,
      parts.flatMap(({ fields }) => fields),
    );
  const picksFor = (typename: unknown): readonly Picks[] => {
    const before = byType.get(typename);
    if (before) return before;
    const parts = partsFor(selections, typename, isOf).map(part => picksOf(part, isOf));
    const found = isEnough(typename, parts) ? parts : [];
    byType.set(typename, found);
    return found;
  };
  return object => {
    const all = picksFor(object.__typename);
    let taken: Tree | undefined;
    const standing: Picks[] = [];
    for (const picks of all) {
      const part = pick(object, picks);
      if (!part) continue;
      standing.push(picks);
      taken = taken ? Object.assign(taken, part) : part;
    }
    return standing.length === all.length || isEnough(object.__typename, standing) ? taken : undefined;
  };
}

type Fields = Extract<QueryPlanSelectionNode, { kind: 'Field' }>[];

/** The fields outside of fragments, and those of each fragment that applies: of these each stands or falls by itself. */
function partsFor(selections: readonly QueryPlanSelectionNode[], typename: unknown, isOf: IsOf): Fields[] {
  const own: Fields = [];
  const parts: Fields[] = [];
  for (const selection of selections) {
    if (selection.kind === 'Field') own.push(selection);
    else if (selection.typeCondition === undefined || (typeof typename === 'string' && isOf(typename, selection.typeCondition)))
      parts.push(...partsFor(selection.selections, typename, isOf));
  }
  return own.length > 0 ? [own, ...parts] : parts;
}

function picksOf(fields: Fields, isOf: IsOf): Picks {
  const plain: string[] = [];
  const nested: [string, Take][] = [];
  for (const { name, alias, selections } of fields)
    if (selections && selections.length > 0) nested.push([alias ?? name, compile(selections, isOf)]);
    else plain.push(alias ?? name);
  return { fields, plain, nested };
}

function pick(object: Tree, { plain, nested }: Picks): Tree | undefined {
  const taken: Tree = {};
  for (const name of plain) {
    const value = object[name];
    if (value === undefined) return undefined;
    taken[name] = value;
  }
  for (const [name, take] of nested) {
    const value = object[name];
    if (value === undefined) return undefined;
    taken[name] = takeAll(value, take);
  }
  return taken;
}

const takeAll = (value: unknown, take: Take): unknown =>
  Array.isArray(value) ? value.map(element => takeAll(element, take)) : isTree(value) ? (take(value) ?? null) : null;
