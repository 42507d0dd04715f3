import {
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

interface Size {
  depth: number;
  fields: number;
}

/** A validation rule: refuses an operation nested deeper, or with more fields (fragments counted where used), than allowed. */
export const queryLimits =
  ({ depth, fields }: Size): ValidationRule =>
  context => {
    const measure = measurer(context);
    return {
      OperationDefinition(operation) {
        const size = measure(operation.selectionSet);
        if (size.depth > depth) {
          const message = `This query is ${size.depth} levels deep; at most ${depth} are allowed. Ask for the inner records by their ids in a second query.`;
          context.reportError(new GraphQLError(message, { nodes: operation }));
        }
        if (size.fields > fields) {
          const message = `This query asks for ${size.fields} fields; at most ${fields} are allowed. Divide it into several queries.`;
          context.reportError(new GraphQLError(message, { nodes: operation }));
        }
      },
    };
  };

// Each fragment is measured once, so that fragments which double each other cost nothing here.
function measurer(context: ValidationContext): (selectionSet: SelectionSetNode) => Size {
  const fragments = new Map<FragmentDefinitionNode, Size>();
  const measureFragment = (fragment: FragmentDefinitionNode | null | undefined): Size => {
    if (!fragment) return { depth: 0, fields: 0 };
    const known = fragments.get(fragment);
    if (known) return known;
    // Ends a fragment that contains itself, which another rule reports.
    fragments.set(fragment, { depth: 0, fields: 0 });
    const size = measure(fragment.selectionSet);
    fragments.set(fragment, size);
    return size;
  };
  const measure = ({ selections }: SelectionSetNode): Size => {
    const total = { depth: 0, fields: 0 };
    for (const selection of selections) {
      const size =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? measureFragment(context.getFragment(selection.name.value))
          : measureNested(selection.selectionSet, selection.kind === Kind.FIELD ? selection.name.value : undefined);
      total.depth = Math.max(total.depth, size.depth);
      total.fields += size.fields;
    }
    return total;
  };
  const measureNested = (selectionSet: SelectionSetNode | undefined, fieldName: string | undefined): Size => {
    const inner = selectionSet ? measure(selectionSet) : { depth: 0, fields: 0 };
    if (fieldName === undefined) return inner;
    // Introspection is deep by nature; graphql-js has a rule of its own against abuse of it.
    return { depth: fieldName.startsWith('__') ? 1 : inner.depth + 1, fields: inner.fields + 1 };
  };
  return measure;
}
