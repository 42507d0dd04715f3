import { type DocumentNode, GraphQLError, Kind, type OperationDefinitionNode, type SelectionSetNode, visit } from 'graphql';

/** What an operation comes to when each use of a variable or a fragment is written out, in characters: as long as the longest request. */
const MOST_CHARACTERS = 1024 * 1024;

/** How often an operation says what, fragments counted where they are used. */
interface Uses {
  /** Characters of the texts that are written in it. */
  texts: number;
  variables: ReadonlyMap<string, number>;
}

const counted = new WeakMap<OperationDefinitionNode, Uses>();

/**
 * Refuses a short request that says something long many times over: what it is said for is looked for, compared and told each time. Errors:
 * QUERY_TOO_EXPENSIVE.
 */
export function refuseWrittenOut(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>> | undefined,
): void {
  const uses = counted.get(operation) ?? usesOf(document, operation);
  counted.set(operation, uses);
  let characters = uses.texts;
  for (const [name, times] of uses.variables) {
    // A variable may be called `toString`, and be left out.
    const value = given && Object.hasOwn(given, name) ? given[name] : undefined;
    if (value !== undefined && value !== null) characters += times * JSON.stringify(value).length;
  }
  if (characters <= MOST_CHARACTERS) return;
  const message = `With its variables and fragments written out wherever they are used, this request has ${characters} characters; at most ${MOST_CHARACTERS} are allowed. Divide it into several.`;
  throw new GraphQLError(message, { extensions: { code: 'QUERY_TOO_EXPENSIVE' } });
}

function usesOf({ definitions }: DocumentNode, operation: OperationDefinitionNode): Uses {
  const fragments = new Map(
    definitions.flatMap(definition => (definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [])),
  );
  const known = new Map<string, Uses>();
  const ofFragment = (name: string): Uses => {
    const found = known.get(name) ?? count(fragments.get(name)?.selectionSet);
    known.set(name, found);
    return found;
  };
  const count = (part: SelectionSetNode | undefined): Uses => {
    const variables = new Map<string, number>();
    const add = (name: string, times: number) => variables.set(name, (variables.get(name) ?? 0) + times);
    let texts = 0;
    if (part)
      visit(part, {
        StringValue({ value }) {
          texts += value.length;
        },
        Variable: ({ name }) => add(name.value, 1),
        FragmentSpread({ name }) {
          const inner = ofFragment(name.value);
          texts += inner.texts;
          for (const [variable, times] of inner.variables) add(variable, times);
        },
      });
    return { texts, variables };
  };
  return count(operation.selectionSet);
}
