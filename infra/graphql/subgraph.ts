import { readFileSync } from 'node:fs';
import {
  buildASTSchema,
  concatAST,
  type DocumentNode,
  defaultFieldResolver,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isScalarType,
  OperationTypeNode,
  parse,
} from 'graphql';
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
export function subgraphSchema(name: string, resolvers: readonly Resolvers[]): GraphQLSchema {
  const sdl = readFileSync(new URL(`../../schema/${name}.graphql`, import.meta.url), 'utf8');
  const merged: Resolvers = {};
  for (const map of resolvers) {
    for (const [type, fields] of Object.entries(map)) merged[type] = isFields(fields) ? { ...merged[type], ...fields } : fields;
  }
  return executableSubgraph(sdl, merged);
}

const isFields = (value: object): boolean => Object.getPrototypeOf(value) === Object.prototype;

interface Reference {
  __typename: string;
}
type Resolve = (...args: unknown[]) => unknown;
type ResolveReference = (reference: Reference, context: unknown, info: GraphQLResolveInfo) => unknown;

/**
 * The schema of SDL that was validated and composed when it was generated, with what the Federation specification adds to a subgraph:
 * `_entities` and `_service`. (Decision 19 says why not by the library, which validates it anew at every start.) Errors: a resolver of what the SDL does not have.
 */
export function executableSubgraph(sdl: string, resolvers: Resolvers): GraphQLSchema {
  const document = parse(sdl, { noLocation: true });
  const schema = buildASTSchema(concatAST([document, federation(document)]), { assumeValid: true, assumeValidSDL: true });
  const references = new Map<string, ResolveReference>();
  for (const [name, own] of Object.entries(resolvers)) {
    const type = schema.getType(name);
    if (isScalarType(type)) {
      const { serialize, parseValue, parseLiteral } = own as typeof type;
      Object.assign(type, { serialize, parseValue, parseLiteral });
    } else if (isAbstractType(type)) Object.assign(type, { resolveType: (own as { __resolveType: Resolve }).__resolveType });
    else if (isObjectType(type)) addFields(type, own as Record<string, Resolve>, references);
    else throw new Error(`There are resolvers of ${name}, which the schema does not have.`);
  }
  for (const type of Object.values(schema.getTypeMap())) if (isObjectType(type) && !type.name.startsWith('__')) resolveComputed(type);
  const { _entities, _service } = schema.getQueryType()?.getFields() ?? {};
  Object.assign(_service ?? {}, { resolve: () => ({ sdl }) });
  if (_entities)
    _entities.resolve = (_, { representations }, context, info) =>
      (representations as Reference[]).map(reference => entity(reference, references, context, info));
  return schema;
}

function addFields(type: GraphQLObjectType, own: Record<string, Resolve>, references: Map<string, ResolveReference>): void {
  const fields = type.getFields();
  for (const [name, resolve] of Object.entries(own)) {
    const field = fields[name];
    if (name === '__resolveReference') references.set(type.name, resolve as ResolveReference);
    else if (field) field.resolve = resolve;
    else throw new Error(`There is a resolver of ${type.name}.${name}, which the schema does not have.`);
  }
}

/**
 * Compiled documents read a property where a field has no resolver, and take it as it is. What may be a function or a promise there has this one, as
 * graphql-js would have it: objects and lists of them, and the size of a list.
 */
function resolveComputed(type: GraphQLObjectType): void {
  for (const field of Object.values(type.getFields()))
    if (!field.resolve && (!isLeafType(getNamedType(field.type)) || field.name === 'totalCount')) field.resolve = defaultFieldResolver;
}

/** What the Federation specification adds, for the types that others can refer to. */
function federation({ definitions }: DocumentNode): DocumentNode {
  const names = new Set<string>();
  for (const definition of definitions)
    if (definition.kind === 'ObjectTypeDefinition' && definition.directives?.some(({ name }) => name.value === 'key'))
      names.add(definition.name.value);
  const entities = names.size > 0 ? `union _Entity = ${[...names].join(' | ')}` : '';
  const asked = names.size > 0 ? '_entities(representations: [_Any!]!): [_Entity]!' : '';
  const query = `type Query { ${asked} _service: _Service! }`;
  // A domain subgraph has no root fields of its own, and its SDL may name its mutations as all that it has.
  const hasQuery = definitions.some(each => each.kind === 'ObjectTypeDefinition' && each.name.value === 'Query');
  const named = definitions.find(each => each.kind === 'SchemaDefinition')?.operationTypes.map(({ operation }) => operation);
  const root = named && !named.includes(OperationTypeNode.QUERY) ? 'extend schema { query: Query }' : '';
  return parse(`scalar _Any type _Service { sdl: String! } ${entities} ${hasQuery ? 'extend' : ''} ${query} ${root}`);
}

/** One entity. What goes wrong with it is said at its place: thrown, it would take the others along. */
function entity(
  reference: Reference,
  references: ReadonlyMap<string, ResolveReference>,
  context: unknown,
  info: GraphQLResolveInfo,
): unknown {
  const { __typename: name } = reference;
  if (!isObjectType(info.schema.getType(name))) return new Error(`There is no type "${name}" that could be asked for.`);
  try {
    const resolve = references.get(name);
    const found = resolve ? resolve(reference, context, info) : reference;
    // A list is told its failures in their places: as values.
    return found instanceof Promise ? found.then(value => named(value, name), asError) : named(found, name);
  } catch (error) {
    return asError(error);
  }
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

/** The type of an entity is what it was asked for as; its row does not say it. A row that is marked as another, or takes no mark, is copied. */
function named(value: unknown, name: string): unknown {
  if (value === null || typeof value !== 'object') return value;
  const { __typename: marked } = value as Partial<Reference>;
  if (marked === name) return value;
  const own =
    marked === undefined && Object.isExtensible(value) ? value : Object.assign(Object.create(Object.getPrototypeOf(value)), value);
  return Object.defineProperty(own, '__typename', { value: name, configurable: true });
}
