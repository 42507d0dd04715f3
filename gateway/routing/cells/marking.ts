import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Keys } from '../plan/keys.ts';
import type { Contract } from './contract.ts';

/** Begins the names under which a cell is asked for what an answer is checked by; no name in the operation begins so. */
export function markIn(query: string): string {
  let mark = 'is_';
  while (query.includes(mark)) mark = `i${mark}`;
  return mark;
}

/** The field that holds what each object says that it is. */
export const typeMark = (mark: string): string => `${mark}type`;

/** The field that holds a key of an entity. */
export const keyMark = (mark: string, key: string): string => `${mark}key_${key}`;

const name = (value: string) => ({ kind: Kind.NAME, value }) as const;
const field = (of: string, alias?: string, below?: SelectionSetNode): FieldNode => ({
  kind: Kind.FIELD,
  name: name(of),
  ...(alias && { alias: name(alias) }),
  ...(below && { selectionSet: below }),
});
const set = (selections: readonly SelectionNode[]): SelectionSetNode => ({ kind: Kind.SELECTION_SET, selections });

/** Asks for it. */
export const typeField = (mark: string): FieldNode => field('__typename', typeMark(mark));

/** The operation, asking too for the type of every object that may be of several, and for the keys of its entities. */
export function markedDocument(
  document: DocumentNode,
  mark: string,
  subgraph: string,
  { schema, keysOf, possible }: Contract,
): DocumentNode {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of document.definitions) if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  return {
    ...document,
    definitions: document.definitions.map(each => {
      if (each.kind === Kind.OPERATION_DEFINITION)
        return { ...each, selectionSet: inside(each.selectionSet, schema.getRootType(each.operation)) };
      if (each.kind !== Kind.FRAGMENT_DEFINITION) return each;
      return { ...each, selectionSet: inside(each.selectionSet, schema.getType(each.typeCondition.name.value)) };
    }),
  };

  function inside({ selections }: SelectionSetNode, type: GraphQLNamedType | undefined | null): SelectionSetNode {
    return set(
      selections.map((node): SelectionNode => {
        if (node.kind === Kind.FRAGMENT_SPREAD) return node;
        if (node.kind === Kind.INLINE_FRAGMENT)
          return {
            ...node,
            selectionSet: inside(node.selectionSet, node.typeCondition ? schema.getType(node.typeCondition.name.value) : type),
          };
        return node.selectionSet ? { ...node, selectionSet: below(node, node.selectionSet, type) } : node;
      }),
    );
  }

  function below(node: FieldNode, asked: SelectionSetNode, type: GraphQLNamedType | undefined | null): SelectionSetNode {
    const marks = [typeField(mark)];
    if (node.name.value === '_entities') return set([...inside(asked, undefined).selections, ...marks, ...keysAsked(asked)]);
    const declared = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value]?.type : undefined;
    const inner = declared && getNamedType(declared);
    return set([...inside(asked, inner).selections, ...(isAbstractType(inner) ? marks : [])]);
  }

  function keysAsked(asked: SelectionSetNode): SelectionNode[] {
    const types = new Set<string>();
    for (const condition of conditionsIn(asked, fragments)) {
      const type = schema.getType(condition);
      if (type) for (const each of possible(type)) types.add(each);
    }
    return [...types].flatMap((type): SelectionNode[] => {
      const keys = Object.entries(keysOf(subgraph, type));
      if (keys.length === 0) return [];
      const selectionSet = set(keys.map(([key, parts]) => field(key, keyMark(mark, key), partsOf(parts))));
      return [{ kind: Kind.INLINE_FRAGMENT, typeCondition: { kind: Kind.NAMED_TYPE, name: name(type) }, selectionSet }];
    });
  }
}

function partsOf(parts: Keys): SelectionSetNode | undefined {
  const all = Object.entries(parts);
  return all.length === 0 ? undefined : set(all.map(([part, further]) => field(part, undefined, partsOf(further))));
}

/** The types that entities are asked for as. */
function conditionsIn({ selections }: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): string[] {
  return selections.flatMap(node => {
    if (node.kind === Kind.FIELD) return [];
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
    if (!fragment) return [];
    const own = fragment.typeCondition?.name.value;
    return [...(own ? [own] : []), ...conditionsIn(fragment.selectionSet, fragments)];
  });
}
