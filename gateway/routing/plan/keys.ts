import type { PlanNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner';
import { type ConstDirectiveNode, type DocumentNode, Kind, parse, type SelectionSetNode } from 'graphql';
import type { IsOf } from './tree.ts';
import { unplanned } from './verify.ts';

/** What a representation is made of: names, with those below them. */
export interface Keys {
  [name: string]: Keys;
}

/** By type and subgraph, the keys by which the subgraph finds an entity. */
export type Resolvable = ReadonlyMap<string, readonly Keys[]>;

/** As the supergraph says it: `@join__type(graph: …, key: "…")`, where it is not `resolvable: false`. */
export function resolvableKeys(supergraph: DocumentNode): Resolvable {
  const names = new Map<string, string>();
  for (const definition of supergraph.definitions)
    if (definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph')
      for (const { name, directives = [] } of definition.values ?? [])
        for (const directive of directives) names.set(name.value, textOf(directive, 'name') ?? name.value);
  const keys = new Map<string, Keys[]>();
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const directive of definition.directives ?? []) {
      const [graph, key] = [textOf(directive, 'graph'), textOf(directive, 'key')];
      if (directive.name.value !== 'join__type' || graph === undefined || key === undefined || textOf(directive, 'resolvable') === 'false')
        continue;
      const place = `${definition.name.value} ${names.get(graph)}`;
      keys.set(place, [...(keys.get(place) ?? []), keysOf(key)]);
    }
  }
  return keys;
}

function textOf({ arguments: given = [] }: ConstDirectiveNode, name: string): string | undefined {
  const value = given.find(argument => argument.name.value === name)?.value;
  if (value?.kind === Kind.STRING || value?.kind === Kind.ENUM) return value.value;
  return value?.kind === Kind.BOOLEAN ? String(value.value) : undefined;
}

function keysOf(fields: string): Keys {
  const read = ({ selections }: SelectionSetNode): Keys =>
    Object.fromEntries(
      selections.flatMap((node): [string, Keys][] => {
        if (node.kind === Kind.FIELD) return [[node.name.value, node.selectionSet ? read(node.selectionSet) : {}]];
        return node.kind === Kind.INLINE_FRAGMENT ? Object.entries(read(node.selectionSet)) : [];
      }),
    );
  const [definition] = parse(`{ ${fields} }`).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? read(definition.selectionSet) : {};
}

/** Errors: a GraphQLError where a subgraph would be asked for an entity by what it does not find one by; it would say that there is none. */
export function refuseWrongKeys({ node }: QueryPlan, resolvable: Resolvable): void {
  if (node && node.kind !== 'Subscription') check(node);

  function check(each: PlanNode): void {
    if (each.kind === 'Sequence' || each.kind === 'Parallel') each.nodes.forEach(check);
    else if (each.kind === 'Flatten') check(each.node);
    else if (each.kind === 'Fetch') {
      // Fragments of an object's type and of its interfaces make one representation.
      const given = keysGiven(each.requires ?? []);
      for (const selection of each.requires ?? []) {
        if (selection.kind !== 'InlineFragment' || selection.typeCondition === undefined) continue;
        const known = resolvable.get(`${selection.typeCondition} ${each.serviceName}`);
        if (known && !known.some(keys => holds(given, keys)))
          throw unplanned(`${each.serviceName} does not find a ${selection.typeCondition} by ${Object.keys(given).join(', ')}.`);
      }
    }
  }
}

/** Whether a subgraph finds an object of a type by what is given of it; where nothing is said of its keys, it is believed to. */
export type Finds = (subgraph: string, typename: string, given: readonly QueryPlanSelectionNode[]) => boolean;

export function findsBy(resolvable: Resolvable, isOf: IsOf): Finds {
  const typesOf = new Map<string, string[]>();
  for (const place of resolvable.keys()) {
    const [type = '', subgraph = ''] = place.split(' ');
    typesOf.set(subgraph, [...(typesOf.get(subgraph) ?? []), type]);
  }
  return (subgraph, typename, given) => {
    const keys = (typesOf.get(subgraph) ?? [])
      .filter(type => isOf(typename, type))
      .flatMap(type => resolvable.get(`${type} ${subgraph}`) ?? []);
    return keys.length === 0 || keys.some(each => holds(keysGiven(given), each));
  };
}

const keysGiven = (selections: readonly QueryPlanSelectionNode[]): Keys =>
  Object.fromEntries(
    selections.flatMap((node): [string, Keys][] =>
      node.kind === 'Field' ? [[node.alias ?? node.name, keysGiven(node.selections ?? [])]] : Object.entries(keysGiven(node.selections)),
    ),
  );

const holds = (given: Keys, keys: Keys): boolean =>
  Object.entries(keys).every(([name, below]) => {
    const found = given[name];
    return found !== undefined && holds(found, below);
  });
