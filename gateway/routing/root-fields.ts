import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql';

/** What an operation asks for at its root, each as often as it does, by its name in the schema. */
export function* rootFields(document: DocumentNode, { selectionSet }: { selectionSet: SelectionSetNode }): Iterable<string> {
  for (const selection of selectionSet.selections) {
    if (selection.kind === Kind.FIELD) yield selection.name.value;
    else if (selection.kind === Kind.INLINE_FRAGMENT) yield* rootFields(document, selection);
    else
      for (const definition of document.definitions)
        if (definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value)
          yield* rootFields(document, definition);
  }
}
