import { readFileSync } from 'node:fs';
import { scalars } from '@tongxin/infra/graphql/scalars.ts';
import { executableSubgraph } from '@tongxin/infra/graphql/subgraph.ts';
import {
  type DocumentNode,
  execute,
  type GraphQLInterfaceType,
  type GraphQLSchema,
  isObjectType,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import { createExecutor, type Executed } from '../plan/executor.ts';
import { resolvableKeys } from '../plan/keys.ts';
import type { Ask } from '../plan/steps.ts';
import { planner } from '../plan/supergraph.ts';
import type { Source } from './source.ts';

const sdlOf = (name: string) => readFileSync(new URL(`../../../schema/${name}.graphql`, import.meta.url), 'utf8');
const supergraph = sdlOf('supergraph');
const library = planner(supergraph);

/** What clients see of our own supergraph. */
export const { schema } = library;

/** The types of records. */
export const kinds = schema.getPossibleTypes(schema.getType('Record') as GraphQLInterfaceType).map(({ name }) => name);

/** By entity type, the field that is its key. */
export const keys = new Map<string, string>();

const resolvers = new Map<string, Record<string, object>>();
const reference = {
  __resolveReference: (representation: Parameters<Source['entity']>[0], source: Source) => source.entity(representation),
};
for (const [place, [key = {}]] of resolvableKeys(parse(supergraph))) {
  const [type, subgraph] = place.split(' ') as [string, string];
  keys.set(type, Object.keys(key)[0]!);
  resolvers.set(subgraph, { ...resolvers.get(subgraph), [type]: reference });
}
const subgraphs = new Map([...resolvers].map(([name, own]) => [name, overSource(executableSubgraph(sdlOf(name), own))]));

/** All fields but those of federation itself have their values from the source, which is the context. */
function overSource(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type) && !type.name.startsWith('_'))
      for (const field of Object.values(type.getFields()))
        if (!field.name.startsWith('_')) field.resolve = (parent, args, source: Source, info) => source.resolve(parent, args, source, info);
  return schema;
}

const ask: Ask<Source> = async ({ subgraph, query }, variables, representations, source) => {
  const [schema, document] = [subgraphs.get(subgraph)!, parse(query)];
  const errors = validate(schema, document);
  if (errors.length > 0) return { errors };
  const variableValues = representations ? { ...variables, representations } : variables;
  const answer = await execute({ schema, document, variableValues, contextValue: source });
  return JSON.parse(JSON.stringify(answer));
};

const checks = Object.fromEntries(Object.entries(scalars).map(([name, { parseValue }]) => [name, parseValue]));
const executor = createExecutor(library, ask, checks);

/** A valid operation; its document is the same object whenever it is asked. */
export interface Asking {
  document: DocumentNode;
  variables: Record<string, unknown>;
}

/** The answer of our executor over the subgraphs, which all have one source. */
export const federated = ({ document, variables }: Asking, source: Source): Promise<Executed> =>
  executor.execute({ document, operation: document.definitions[0] as OperationDefinitionNode, variables }, source);

/** The answer of one schema that holds everything, by the reference implementation. */
export async function whole({ document, variables }: Asking, source: Source): Promise<Executed> {
  const { data, errors } = await execute({ schema, document, variableValues: variables, fieldResolver: source.resolve });
  return { data: JSON.stringify(data), errors };
}
