import {
  buildASTSchema,
  type DefinitionNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';

/** Ours have a quarter of them. */
const MOST_CHARACTERS = 1_000_000;
const MOST_TOKENS = 200_000;

/** The schema that a cell has of a subgraph. Throws when its SDL is none. */
export function schemaOf(sdl: string): GraphQLSchema {
  if (sdl.length > MOST_CHARACTERS) throw new Error('It is too long.');
  return buildASTSchema(parse(sdl, { noLocation: true, maxTokens: MOST_TOKENS }), { assumeValid: true, assumeValidSDL: true });
}

/** An operation as a cell can be asked it that does not know all of it. */
export interface Understood {
  /** Undefined: it knows nothing of it. */
  document: DocumentNode | undefined;
  /** The fields that it is not asked for. */
  left: ReadonlySet<FieldNode>;
}

/** What the Federation specification adds to a subgraph is not in its SDL. */
const ADDED = new Set(['_entities', '_service', '__typename']);

/**
 * Takes out of an operation what a cell's schema does not have: fields, types, and fields with an argument that it does not know, for without
 * it they would be answered wrongly. `mark` stands where nothing would remain.
 */
export function understood(document: DocumentNode, theirs: GraphQLSchema, mark: FieldNode): Understood {
  const left = new Set<FieldNode>();
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of document.definitions) if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  let isEmpty = false;
  const definitions = document.definitions.flatMap((each): DefinitionNode[] => {
    if (each.kind === Kind.OPERATION_DEFINITION) {
      const selections = inside(each.selectionSet, theirs.getRootType(each.operation));
      isEmpty = selections.length === 0;
      return [{ ...each, selectionSet: { ...each.selectionSet, selections } }];
    }
    if (each.kind !== Kind.FRAGMENT_DEFINITION) return [each];
    const type = theirs.getType(each.typeCondition.name.value);
    if (!type) return [];
    return [{ ...each, selectionSet: { ...each.selectionSet, selections: kept(inside(each.selectionSet, type)) } }];
  });
  return { document: isEmpty ? undefined : withUsedVariables({ ...document, definitions }), left };

  function inside({ selections }: SelectionSetNode, type: GraphQLNamedType | undefined | null): SelectionNode[] {
    return selections.flatMap((node): SelectionNode[] => {
      if (node.kind === Kind.FIELD) return field(node, type);
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
      const condition = fragment?.typeCondition?.name.value;
      if (condition !== undefined && !theirs.getType(condition)) {
        if (fragment) leave(fragment.selectionSet);
        return [];
      }
      if (node.kind === Kind.FRAGMENT_SPREAD) return [node];
      const selections = kept(inside(node.selectionSet, condition === undefined ? type : theirs.getType(condition)));
      return [{ ...node, selectionSet: { ...node.selectionSet, selections } }];
    });
  }

  function field(node: FieldNode, type: GraphQLNamedType | undefined | null): SelectionNode[] {
    const { name, selectionSet, arguments: given = [] } = node;
    const has = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name.value] : undefined;
    const isKnown = ADDED.has(name.value) || (has && given.every(argument => has.args.some(each => each.name === argument.name.value)));
    if (!isKnown) {
      left.add(node);
      if (selectionSet) leave(selectionSet);
      return [];
    }
    if (!selectionSet || name.value === '_service') return [node];
    return [{ ...node, selectionSet: { ...selectionSet, selections: kept(inside(selectionSet, has && getNamedType(has.type))) } }];
  }

  function leave(set: SelectionSetNode): void {
    visit(set, { Field: node => void left.add(node) });
  }

  function kept(selections: SelectionNode[]): SelectionNode[] {
    return selections.length > 0 ? selections : [mark];
  }
}

/** A variable that nothing uses would be an error. */
function withUsedVariables(document: DocumentNode): DocumentNode {
  const used = new Set<string>();
  for (const each of document.definitions)
    if (each.kind === Kind.OPERATION_DEFINITION) visit(each.selectionSet, { Variable: ({ name }) => void used.add(name.value) });
    else visit(each, { Variable: ({ name }) => void used.add(name.value) });
  return {
    ...document,
    definitions: document.definitions.map(each =>
      each.kind === Kind.OPERATION_DEFINITION
        ? { ...each, variableDefinitions: each.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value)) }
        : each,
    ),
  };
}
