import type { GraphQLSchema } from 'graphql';
import type { Model } from '../kernel/model.ts';
import type { Database } from '../store/database.ts';
import { budget } from './budget.ts';
import { recordLoaders } from './loaders.ts';
import { domainResolvers } from './resolvers.ts';
import { type Subgraph, subgraphSchema } from './subgraph.ts';

const made = new WeakMap<Model, { name: string; schema: GraphQLSchema }[]>();

/** The executable schemas of a model's subgraphs, made once. */
function schemasOf(model: Model) {
  const known = made.get(model);
  if (known) return known;
  const schemas = model.subgraphs.map(({ name, resolvers }) => ({
    name,
    schema: subgraphSchema(name, [domainResolvers(model, name), ...resolvers]),
  }));
  made.set(model, schemas);
  return schemas;
}

/** The domain subgraphs over one cell's database; `publicUrl` is where its front door is found from outside. */
export const domainSubgraphs = (database: Database, publicUrl = 'http://127.0.0.1:4000'): Record<string, Subgraph> =>
  Object.fromEntries(
    schemasOf(database.model).map(({ name, schema }) => [
      name,
      {
        schema,
        contextFor: request => ({ request, database, publicUrl, spend: budget(), loaders: recordLoaders(database, request) }),
      },
    ]),
  );
