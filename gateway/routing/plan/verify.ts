import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import { type ASTNode, type DocumentNode, GraphQLError, Kind, parse, print, type SelectionSetNode, visit } from 'graphql';
import { renamedBy } from './rewrites.ts';

/** The names that are fetched at a place, whatever the types there. */
interface Fetched {
  [name: string]: Fetched;
}

const fetched = (): Fetched => Object.create(null);

/** An operation that the library has no right plan for. */
export const unplanned = (reason: string): GraphQLError =>
  new GraphQLError(`This operation cannot be planned over the subgraphs: ${reason}`, { extensions: { code: 'OPERATION_NOT_PLANNED' } });

/** Refuses a plan that leaves out a field that every object at its place has. Errors: a GraphQLError that names the field. */
export function refuseWrongPlan(document: DocumentNode, plan: QueryPlan): void {
  const all = fetched();
  if (plan.node && plan.node.kind !== 'Subscription') collect(plan.node, [], all);
  for (const definition of document.definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION) compare(definition.selectionSet, all, []);
}

function collect(node: PlanNode, place: readonly string[], all: Fetched): void {
  if (node.kind === 'Sequence' || node.kind === 'Parallel') for (const each of node.nodes) collect(each, place, all);
  else if (node.kind === 'Flatten') collect(node.node, [...place, ...node.path.filter(step => step !== '@').map(String)], all);
  else if (node.kind === 'Fetch') addFetch(node, place, all);
}

function addFetch(node: FetchNode, place: readonly string[], all: Fetched): void {
  let at = all;
  for (const step of place) {
    at[step] ??= fetched();
    at = at[step];
  }
  const operation = node.operationDocumentNode?.definitions.find(definition => definition.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('A plan without its documents.');
  const [first] = operation.selectionSet.selections;
  const set = node.requires && first?.kind === Kind.FIELD ? first.selectionSet : operation.selectionSet;
  if (set) add(set, at, renamedBy(node.outputRewrites));
}

function add(set: SelectionSetNode, at: Fetched, names: ReadonlyMap<string, string>): void {
  for (const node of set.selections) {
    if (node.kind === Kind.FRAGMENT_SPREAD) throw new Error('A plan with named fragments.');
    if (node.kind === Kind.INLINE_FRAGMENT) add(node.selectionSet, at, names);
    else {
      const own = (node.alias ?? node.name).value;
      const name = names.get(own) ?? own;
      at[name] ??= fetched();
      if (node.selectionSet) add(node.selectionSet, at[name], names);
    }
  }
}

// What is asked of some types only may be what no object there can be.
function compare(set: SelectionSetNode, at: Fetched, path: readonly string[]): void {
  for (const node of set.selections) {
    if (node.kind !== Kind.FIELD || node.name.value === '__typename') continue;
    const below = at[(node.alias ?? node.name).value];
    const here = [...path, node.name.value];
    if (!below) throw unplanned(`no subgraph is asked for ${here.join('.')}.`);
    if (node.selectionSet) compare(node.selectionSet, below, here);
  }
}

/** Two fields of one type that need the same field of others with different arguments. */
export type Rivals = readonly (readonly [string, string])[];

/** Fields that cannot be asked for together: the library would answer both with the arguments of one. */
export function rivalsOf(supergraph: DocumentNode): Rivals {
  const rivals: [string, string][] = [];
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const needs = (definition.fields ?? []).map(field => [field.name.value, callsOf(requiresOf(field))] as const);
    needs.forEach(([name, calls], index) => {
      for (const [other, others] of needs.slice(index + 1))
        if ([...calls].some(([path, call]) => others.has(path) && others.get(path) !== call)) rivals.push([name, other]);
    });
  }
  return rivals;
}

/** What a definition needs of others: `@join__field(requires: "…")`. */
export function requiresOf(node: ASTNode): string[] {
  const found: string[] = [];
  visit(node, {
    Directive({ name, arguments: given = [] }) {
      if (name.value !== 'join__field') return;
      for (const argument of given)
        if (argument.name.value === 'requires' && argument.value.kind === Kind.STRING) found.push(argument.value.value);
    },
  });
  return found;
}

/** Fields by their paths, as they are called. */
function callsOf(required: readonly string[]): Map<string, string> {
  const calls = new Map<string, string>();
  const walk = ({ selections }: SelectionSetNode, path: string) => {
    for (const node of selections) {
      if (node.kind === Kind.INLINE_FRAGMENT) walk(node.selectionSet, path);
      if (node.kind !== Kind.FIELD) continue;
      const here = `${path}.${node.name.value}`;
      calls.set(
        here,
        (node.arguments ?? [])
          .map(argument => print(argument))
          .sort()
          .join(),
      );
      if (node.selectionSet) walk(node.selectionSet, here);
    }
  };
  for (const fields of required) visit(parse(`{ ${fields} }`), { OperationDefinition: ({ selectionSet }) => walk(selectionSet, '') });
  return calls;
}

/** Errors: a GraphQLError where an operation asks for rivals. */
export function refuseRivals(document: DocumentNode, rivals: Rivals): void {
  if (rivals.length === 0) return;
  const names = new Set<string>();
  visit(document, { Field: ({ name }) => void names.add(name.value) });
  for (const [one, other] of rivals)
    if (names.has(one) && names.has(other))
      throw unplanned(`${one} and ${other} need the same field with different arguments. Ask for them one by one.`);
}
