import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/resolverMap.js';
import { type GraphQLSchema, parse } from 'graphql';
import type { RequestContext } from './context.ts';

/** Resolvers by type and field; each is checked against its parent and context where it is declared. */
export type Resolvers = Record<string, object>;

/** A subgraph of a cell in this process. */
export interface Subgraph {
  schema: GraphQLSchema;
  /** The context of the resolvers: the request, and the services they need (database, loaders). */
  contextFor(request: RequestContext): object;
}

/** A subgraph's executable schema: its committed SDL and its resolvers. */
export function subgraphSchema(name: string, resolvers: Resolvers[]): GraphQLSchema {
  const typeDefs = parse(readFileSync(new URL(`../../schema/${name}.graphql`, import.meta.url), 'utf8'));
  const merged: Resolvers = {};
  for (const map of resolvers) {
    for (const [type, fields] of Object.entries(map)) merged[type] = isFields(fields) ? { ...merged[type], ...fields } : fields;
  }
  // The library's type knows one context and any parent; each of our resolvers knows its own.
  return buildSubgraphSchema([{ typeDefs, resolvers: merged as GraphQLResolverMap }]);
}

const isFields = (value: object): boolean => Object.getPrototypeOf(value) === Object.prototype;
