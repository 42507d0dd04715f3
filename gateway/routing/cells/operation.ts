import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
  validate,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';

type Variables = Readonly<Record<string, unknown>> | undefined;
type Run = (context: object, variables: Variables) => ExecutionResult | Promise<ExecutionResult>;

/** An operation of a subgraph, ready to be run; or why it cannot be. */
export type Operation = { run: Run; errors?: undefined } | { run?: undefined; errors: readonly GraphQLError[] };

/** Compiled code has the fields of each type that an object may have, below each type above it: an operation with more of them is not compiled. */
const MOST_FIELDS = 1_000;

/**
 * Parses and validates an operation. Asked for again it is compiled, which takes as long as running it several times. Compiled it answers as graphql-js
 * does, but for this: a property that is a function or a promise is read by a resolver only (`executableSubgraph` gives them one), of a list whose
 * items are promises none may be rejected; a variable of a wrong type, which the gateway has refused before, is told in a few words more.
 */
export function prepareOperation(schema: GraphQLSchema, query: string): Operation {
  try {
    const document = parse(query);
    const errors = validate(schema, document);
    if (errors.length > 0) return { errors };
    const interpret: Run = (contextValue, variableValues) => execute({ schema, document, contextValue, variableValues });
    let compiled: Run | undefined;
    let times = 0;
    const run: Run = (context, variables) => {
      if (times++ === 0) return interpret(context, variables);
      compiled ??= compile(schema, document) ?? interpret;
      return compiled(context, variables);
    };
    return { run };
  } catch (error) {
    return { errors: [error as GraphQLError] };
  }
}

function compile(schema: GraphQLSchema, document: DocumentNode): Run | undefined {
  if (fieldsIn(schema, document) > MOST_FIELDS) return undefined;
  const compiled = compileQuery(schema, document, undefined, { disablingCapturingStackErrors: true });
  if (!isCompiledQuery(compiled)) return undefined;
  return (context, variables) => compiled.query(undefined, context, variables);
}

/** How many fields an answer has, of each type below all that may stand above it. */
function fieldsIn(schema: GraphQLSchema, { definitions }: DocumentNode): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  let count = 0;
  const walk = (typename: string, sets: readonly SelectionSetNode[]): void => {
    const type = schema.getType(typename);
    if (!isObjectType(type) && !isAbstractType(type)) return;
    const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
    for (const each of possible) {
      if (++count > MOST_FIELDS) return;
      const below = new Map<string, SelectionSetNode[]>();
      for (const set of sets) collect(set, each.name, below);
      for (const [field, inner] of below) {
        const declared = each.getFields()[field.slice(0, field.indexOf(' '))];
        if (declared) walk(String(declared.type).replaceAll(/[[\]!]/g, ''), inner);
      }
    }
  };
  const collect = ({ selections }: SelectionSetNode, typename: string, below: Map<string, SelectionSetNode[]>): void => {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) {
        count++;
        if (!node.selectionSet) continue;
        const key = `${node.name.value} ${(node.alias ?? node.name).value}`;
        below.set(key, [...(below.get(key) ?? []), node.selectionSet]);
        continue;
      }
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
      const condition = fragment?.typeCondition && schema.getType(fragment.typeCondition.name.value);
      const type = schema.getType(typename);
      const applies =
        !condition || condition === type || (isAbstractType(condition) && isObjectType(type) && schema.isSubType(condition, type));
      if (fragment && applies) collect(fragment.selectionSet, typename, below);
    }
  };
  for (const definition of definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION)
      walk(schema.getRootType(definition.operation)?.name ?? '', [definition.selectionSet]);
  return count;
}
