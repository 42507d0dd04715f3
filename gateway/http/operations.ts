import {
  type DocumentNode,
  GraphQLError,
  GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { queryLimits } from './query-limits.ts';
import { writesUnstorable } from './storable-text.ts';

const DEPTH_LIMIT = 15;
const FIELD_LIMIT = 1_000;
/** Stops the parser itself on text that no query of 1,000 fields needs. */
const TOKEN_LIMIT = 20_000;
/** Room for the texts of queries that are kept read, in characters: read, each takes some hundred bytes. */
const KEPT_CHARACTERS = 1_000_000;
/** What any query counts for at least. */
const LEAST_CHARACTERS = 500;

const RULES = [...specifiedRules, queryLimits({ depth: DEPTH_LIMIT, fields: FIELD_LIMIT })];

/** A query as text, read and found valid; or what is wrong with it. */
type Read =
  | { document: DocumentNode; operations: readonly OperationDefinitionNode[]; errors?: undefined }
  | { errors: readonly GraphQLError[] };

/** An operation to be executed; or why it cannot be. */
export type Found =
  | { document: DocumentNode; operation: OperationDefinitionNode; errors?: undefined }
  | { errors: readonly GraphQLError[] };

/** Reads queries: each text is parsed and validated once, within limits of tokens, depth and fields. */
export function operationReader(schema: GraphQLSchema): (query: string, name: string | undefined) => Found {
  const kept = new LRUCache<string, Read>({
    maxSize: KEPT_CHARACTERS,
    sizeCalculation: (_, query) => Math.max(query.length, LEAST_CHARACTERS),
  });
  return (query, name) => {
    let read = kept.get(query);
    if (!read) {
      read = readQuery(schema, query);
      // What is refused is told anew: its errors hold on to all that was read.
      if (!read.errors) kept.set(query, read);
    }
    return read.errors ? read : found(read.document, read.operations, name);
  };
}

const ANY = new GraphQLSchema({ assumeValid: true });
const LARGEST = [queryLimits({ depth: DEPTH_LIMIT, fields: FIELD_LIMIT })];
const KEPT_TEXTS = 1_000;

/** Refuses what is too large of an operation over whatever schema: another router's. Throws a client error. */
export function sizeJudge(): (query: string) => void {
  const fitting = new LRUCache<string, true>({ max: KEPT_TEXTS });
  return query => {
    if (fitting.get(query)) return;
    const [error] = validate(ANY, parse(query, { maxTokens: TOKEN_LIMIT }), LARGEST);
    if (error) throw error;
    fitting.set(query, true);
  };
}

function readQuery(schema: GraphQLSchema, query: string): Read {
  let document: DocumentNode;
  try {
    document = parse(query, { maxTokens: TOKEN_LIMIT });
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [coded(error, 'GRAPHQL_PARSE_FAILED')] };
    throw error;
  }
  const errors = validate(schema, document, RULES);
  if (errors.length > 0) return { errors: errors.map(error => coded(error, 'GRAPHQL_VALIDATION_FAILED')) };
  if (writesUnstorable(document)) return { errors: [unstorable()] };
  const plain = parse(query, { noLocation: true });
  return { document: plain, operations: plain.definitions.filter(definition => definition.kind === Kind.OPERATION_DEFINITION) };
}

function found(document: DocumentNode, operations: readonly OperationDefinitionNode[], name: string | undefined): Found {
  const [operation, ...others] = name ? operations.filter(each => each.name?.value === name) : operations;
  if (operation && others.length === 0) return { document, operation };
  const message = name ? `There is no operation "${name}" in the query.` : 'The query has several operations. Name one in operationName.';
  return { errors: [coded(new GraphQLError(message), 'OPERATION_RESOLUTION_FAILURE')] };
}

export const unstorable = (): GraphQLError =>
  coded(
    new GraphQLError('The query or its variables hold a character that no text can have (NUL, or half of a character).'),
    'BAD_USER_INPUT',
  );

const coded = ({ message, nodes, source, positions, path }: GraphQLError, code: string): GraphQLError =>
  new GraphQLError(message, { nodes, source, positions, path, extensions: { code } });
