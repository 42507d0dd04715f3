import { known } from '@tongxin/infra/must.ts';
import { type DocumentNode, type FieldNode, Kind, type SelectionNode, type SelectionSetNode, visit } from 'graphql';
import type { Decided } from './asked.ts';
import { type InternalName, internalVariable } from './names.ts';

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/**
 * The operation to plan: fragments where they stand, conditions decided, faulty fields and introspection left out, fields and variables under
 * their internal names. Undefined where nothing is left to fetch.
 */
export function normalDocument(decided: Decided, internalName: InternalName): DocumentNode | undefined {
  const { operation, fragments } = decided.asked;
  const selections = normal(operation.selectionSet);
  if (selections.every(isTypename)) return undefined;
  return withInternalVariables({
    kind: Kind.DOCUMENT,
    definitions: [
      {
        kind: Kind.OPERATION_DEFINITION,
        operation: operation.operation,
        ...(operation.variableDefinitions && { variableDefinitions: operation.variableDefinitions }),
        selectionSet: { kind: Kind.SELECTION_SET, selections },
      },
    ],
  });

  function normal(set: SelectionSetNode): SelectionNode[] {
    return set.selections.flatMap((node): SelectionNode[] => {
      if (!decided.includes(node)) return [];
      if (node.kind === Kind.FIELD) return field(node);
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : known(fragments, node.name.value, 'fragment');
      const selections = normal(fragment.selectionSet);
      if (selections.length === 0) return [];
      return [
        {
          kind: Kind.INLINE_FRAGMENT,
          ...(fragment.typeCondition && { typeCondition: fragment.typeCondition }),
          selectionSet: selectionSet(selections),
        },
      ];
    });
  }

  function field(node: FieldNode): FieldNode[] {
    if (node.name.value === '__schema' || node.name.value === '__type' || decided.faultOf(node)) return [];
    const internal = internalName(node);
    return [
      {
        kind: Kind.FIELD,
        name: node.name,
        ...(internal !== node.name.value && { alias: { kind: Kind.NAME, value: internal } }),
        ...(node.arguments && { arguments: node.arguments }),
        ...(node.selectionSet && { selectionSet: filled(normal(node.selectionSet)) }),
      },
    ];
  }
}

const withInternalVariables = (document: DocumentNode): DocumentNode =>
  visit(document, {
    Variable(node) {
      const name = internalVariable(node.name.value);
      return name === node.name.value ? undefined : { ...node, name: { ...node.name, value: name } };
    },
  });

const selectionSet = (selections: SelectionNode[]): SelectionSetNode => ({ kind: Kind.SELECTION_SET, selections });

/** An object of which nothing is wanted is there all the same. */
const filled = (selections: SelectionNode[]): SelectionSetNode => selectionSet(selections.length > 0 ? selections : [TYPENAME]);

const isTypename = (node: SelectionNode): boolean =>
  node.kind === Kind.FIELD
    ? node.name.value === '__typename'
    : node.kind === Kind.INLINE_FRAGMENT && node.selectionSet.selections.every(isTypename);
