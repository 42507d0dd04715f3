import type { QueryPlan } from '@apollo/query-planner';
import {
  type DocumentNode,
  executeSync,
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { type Asked, type Decided, decide, readAsked, type ScalarChecks } from './asked.ts';
import { Failures } from './failures.ts';
import { normalDocument } from './normal.ts';
import { compileShape, MOST_CHARACTERS, type Shape } from './shape.ts';
import { type Ask, compileSteps, type Step } from './steps.ts';
import type { Planner } from './supergraph.ts';
import type { Tree } from './tree.ts';

export interface Executable {
  /** Valid over the planner's schema. The same object for the same text, so that what is made for it is found again. */
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Readonly<Tree> | undefined;
}

/** An answer: its data as JSON. Without data the request itself was refused. */
export interface Executed {
  data?: string;
  errors?: readonly GraphQLError[];
}

export interface Executor<Context> {
  schema: GraphQLSchema;
  execute(asked: Executable, context: Context): Promise<Executed>;
}

interface Prepared {
  step: Step;
  shape: Shape;
}

/** Operations kept ready, each for one way in which its conditions are decided. */
const PREPARED = 2_000;

/** The plan of an operation that asks for nothing but the schema. */
const NOTHING: QueryPlan = { kind: 'QueryPlan' };

/** What the request itself is refused for is the client's mistake. */
const refusal = ({ message, extensions }: GraphQLError): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', ...extensions } });

/** Runs operations over the subgraphs of a supergraph, which `ask` reaches. */
export function createExecutor<Context>(planner: Planner, ask: Ask<Context>, scalars: ScalarChecks = {}): Executor<Context> {
  const { schema, internalName, plan } = planner;
  const read = new WeakMap<OperationDefinitionNode, { asked: Asked; number: number }>();
  const ready = new LRUCache<string, Prepared>({ max: PREPARED });
  let operations = 0;

  return {
    schema,
    async execute({ document, operation, variables }, context) {
      try {
        const coerced = coercedVariables(operation, variables);
        const { asked, number } = readOnce(document, operation);
        const decided = decide(asked, coerced);
        const { step, shape } = preparedOnce(`${number} ${decided.key}`, decided);
        const failures = new Failures();
        const data: Tree = {};
        const absent = new Set<Tree>();
        await step({ data, variables: coerced, failures, absent, ask, context, clientPath: shape.clientPath });
        const introspect = (node: FieldNode) => introspection(node, asked, coerced);
        const json = shape.write(data, { left: MOST_CHARACTERS, failures, absent, faultOf: decided.faultOf, path: [], introspect });
        const errors = failures.told();
        return errors.length > 0 ? { data: json, errors } : { data: json };
      } catch (error) {
        if (error instanceof GraphQLError) return { errors: [refusal(error)] };
        throw error;
      }
    },
  };

  function coercedVariables({ variableDefinitions = [] }: OperationDefinitionNode, given: Readonly<Tree> = {}): Tree {
    const { errors, coerced } = getVariableValues(schema, variableDefinitions, given, { maxErrors: 10 });
    // Without a prototype: a variable may be called `constructor`, and be left out.
    if (!errors) return Object.assign(Object.create(null), coerced);
    throw new GraphQLError(errors.map(({ message }) => message).join(' '));
  }

  function readOnce(document: DocumentNode, operation: OperationDefinitionNode): { asked: Asked; number: number } {
    const known = read.get(operation);
    if (known) return known;
    const fresh = { asked: readAsked(document, operation, schema, scalars), number: operations++ };
    read.set(operation, fresh);
    return fresh;
  }

  function preparedOnce(key: string, decided: Decided): Prepared {
    const known = ready.get(key);
    if (known) return known;
    const fresh = prepare(decided);
    ready.set(key, fresh);
    return fresh;
  }

  function prepare(decided: Decided): Prepared {
    const { operation } = decided.asked;
    const root = schema.getRootType(operation.operation);
    if (!root) throw new GraphQLError(`There is no ${operation.operation} here.`);
    const document = normalDocument(decided, internalName);
    const step = compileSteps(document ? plan(document) : NOTHING, planner);
    return { step, shape: compileShape(decided, root, schema, internalName) };
  }

  /** The schema's own answer to `__schema` or `__type`. */
  function introspection(
    node: FieldNode,
    { operation, fragments }: Asked,
    variables: Tree,
  ): { json: string; errors: readonly GraphQLError[] } {
    const asking: OperationDefinitionNode = {
      ...operation,
      selectionSet: { kind: Kind.SELECTION_SET, selections: [{ ...node, alias: undefined }] },
    };
    const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [asking, ...fragments.values()] };
    const { data, errors = [] } = executeSync({ schema, document, variableValues: variables });
    return { json: JSON.stringify(data?.[node.name.value] ?? null), errors };
  }
}
