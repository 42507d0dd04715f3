import { itemAt, known } from '@tongxin/infra/must.ts';
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLDirective,
  GraphQLError,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  getDirectiveValues,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
  valueFromASTUntyped,
  visit,
} from 'graphql';
import { LRUCache } from 'lru-cache';

type Variables = Record<string, unknown>;

/** One top-level field of an operation. */
export interface RootField {
  /** Its name in the answer. */
  responseName: string;
  node: FieldNode;
  /** The field with the fragments and conditions it stood in. */
  selection: SelectionNode;
}

/** A valid operation with some of the top-level fields of another. */
export interface Part {
  query: string;
  /** The variables it uses. */
  variables: string[];
}

export interface OperationPlan {
  isMutation: boolean;
  fields: RootField[];
  /** The operation of `fields[first]` up to and without `fields[end]`. */
  part(first: number, end: number): Part;
}

/** Distinct root operations kept parsed; entity fetches of our own plans are not parsed at all. */
const OPERATIONS = 1_000;

/** Operations by their texts, each parsed once. */
export function operationsByText(): (query: string) => OperationPlan {
  const kept = new LRUCache<string, OperationPlan>({ max: OPERATIONS, memoMethod: planOperation });
  return query => kept.memo(query);
}

/** Parses an operation of the gateway and prepares cutting it into parts; nothing in it depends on variables. */
export function planOperation(query: string): OperationPlan {
  const document = parse(query, { noLocation: true });
  const operation = itemAt(
    document.definitions.filter(definition => definition.kind === Kind.OPERATION_DEFINITION),
    0,
  );
  const fragments = new Map(
    document.definitions
      .filter(definition => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map(fragment => [fragment.name.value, fragment]),
  );
  const fields = rootFields(operation.selectionSet, fragments);
  const parts = new Map<string, Part>();
  const part = (first: number, end: number) => {
    const key = `${first}-${end}`;
    const before = parts.get(key);
    if (before) return before;
    const selections = fields.slice(first, end).map(field => field.selection);
    const fresh = cut(operation, selections, fragments);
    parts.set(key, fresh);
    return fresh;
  };
  return { isMutation: operation.operation === 'mutation', fields, part };
}

/** No operation of a gateway has more; fragments that double each other would. */
const MOST_ROOT_FIELDS = 1_000;

function rootFields({ selections }: SelectionSetNode, fragments: Map<string, FragmentDefinitionNode>): RootField[] {
  const found = selections.flatMap((selection): RootField[] => {
    if (selection.kind === Kind.FIELD) {
      return [{ responseName: (selection.alias ?? selection.name).value, node: selection, selection }];
    }
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : known(fragments, selection.name.value, 'fragment');
    const { directives } = selection;
    return rootFields(fragment.selectionSet, fragments).map(field => {
      const selectionSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: [field.selection] };
      return { ...field, selection: { kind: Kind.INLINE_FRAGMENT, directives, selectionSet } };
    });
  });
  if (found.length > MOST_ROOT_FIELDS)
    throw new GraphQLError(`An operation may have ${MOST_ROOT_FIELDS} root fields.`, { extensions: { code: 'QUERY_TOO_EXPENSIVE' } });
  return found;
}

function cut(operation: OperationDefinitionNode, selections: SelectionNode[], fragments: Map<string, FragmentDefinitionNode>): Part {
  const used = { fragments: new Set<string>(), variables: new Set<string>() };
  const selectionSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections };
  collectUses(selectionSet, fragments, used);
  const variableDefinitions = operation.variableDefinitions?.filter(({ variable }) => used.variables.has(variable.name.value));
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [
      { ...operation, variableDefinitions, selectionSet },
      ...[...used.fragments].map(name => known(fragments, name, 'fragment')),
    ],
  };
  return { query: print(document), variables: [...used.variables] };
}

function collectUses(
  node: SelectionSetNode | FragmentDefinitionNode,
  fragments: Map<string, FragmentDefinitionNode>,
  used: { fragments: Set<string>; variables: Set<string> },
): void {
  visit(node, {
    Variable: ({ name }) => void used.variables.add(name.value),
    FragmentSpread({ name }) {
      if (used.fragments.has(name.value)) return;
      used.fragments.add(name.value);
      const fragment = fragments.get(name.value);
      if (fragment) collectUses(fragment, fragments, used);
    },
  });
}

/** Whether `@skip` and `@include`, on the field or on what it stood in, leave it in. */
export function isIncluded({ selection }: RootField, variables: Variables): boolean {
  const value = (directive: GraphQLDirective, node: SelectionNode) => getDirectiveValues(directive, node, variables)?.if;
  for (
    let node: SelectionNode | undefined = selection;
    node;
    node = node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet.selections[0] : undefined
  ) {
    if (value(GraphQLSkipDirective, node) === true || value(GraphQLIncludeDirective, node) === false) return false;
  }
  return true;
}

/** The value of an argument of a field, with variables filled in. */
export function argumentOf({ node }: RootField, name: string, variables: Variables): unknown {
  const value = node.arguments?.find(argument => argument.name.value === name)?.value;
  return value && valueFromASTUntyped(value, variables);
}

/** `committee` and `id` of a field's `input` argument, with variables filled in. */
export function inputKeys({ node }: RootField, variables: Variables): { committee: unknown; id: unknown } {
  const input = node.arguments?.find(argument => argument.name.value === 'input')?.value;
  const value = input ? (valueOfKeys(input, variables) as Variables | null | undefined) : undefined;
  return { committee: value?.committee, id: value?.id };
}

// Only the two keys are read: an input may be as long as an import.
function valueOfKeys(input: ValueNode, variables: Variables): unknown {
  if (input.kind !== Kind.OBJECT) return valueFromASTUntyped(input, variables);
  const keys = input.fields.filter(({ name }) => name.value === 'committee' || name.value === 'id');
  return Object.fromEntries(keys.map(({ name, value }) => [name.value, valueFromASTUntyped(value, variables)]));
}
