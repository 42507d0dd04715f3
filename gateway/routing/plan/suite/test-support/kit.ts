import { isDeepStrictEqual } from 'node:util';
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { describe, expect, test } from '@jest/globals';
import {
  type DirectiveNode,
  type DocumentNode,
  execute,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getOperationAST,
  isAbstractType,
  isObjectType,
  isTypeDefinitionNode,
  isTypeExtensionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  validate,
} from 'graphql';
import { createExecutor } from '../../executor.ts';
import type { Fetch, FetchAnswer } from '../../steps.ts';
import { planner } from '../../supergraph.ts';

const IMPORTS =
  '["@key", "@requires", "@provides", "@external", "@shareable", "@override", "@inaccessible", "@interfaceObject", "@extends", "@tag"]';
const FEDERATION_2 = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ${IMPORTS})\n`;

/** A record: its kind, and fields that are values, other records, or functions of arguments that read others by `this`. */
export type Rec = Record<string, any>;
/** Makes the records of a kind. */
export const kind =
  (__typename: string) =>
  (fields: Rec): Rec => ({ __typename, ...fields });

/** All records that are found by a key, and what the fields of Query and Mutation give; made anew for each request. */
export type Data = () => { entities?: Rec[]; root: Rec };

/** Its SDL, of Federation 2 unless `isFirst`; and fields that this subgraph answers in a way of its own. */
export type SubgraphOf = string | { sdl: string; isFirst?: boolean; own?: Record<string, Rec> };

/** What becomes of the answer of a subgraph. */
export type Fault = (answer: FetchAnswer, fetch: Fetch) => FetchAnswer;

export interface More {
  variables?: Rec;
  /** Path and code of each error; `-` for one that has none. */
  errors?: string[];
  /** The subgraphs asked, in order of text. */
  asked?: string[];
  faults?: Record<string, Fault>;
  /** Why one schema that holds everything would say something else. */
  unlike?: string;
  operationName?: string;
}

/** The data are written in the order of the answer; undefined where the request itself is refused. */
export type Row = readonly [name: string, query: string, data: unknown, more?: More];

/** An error as a subgraph tells it. */
export const refused = (code = 'FORBIDDEN') => new GraphQLError('Not for you.', { extensions: { code } });
export const down: Fault = () => {
  throw new Error('connect ECONNREFUSED');
};

/** The data of an answer, with something done to them. */
export const changed =
  (change: (data: any) => void): Fault =>
  answer => {
    change(answer.data);
    return answer;
  };

interface Told {
  json: string;
  errors: string[];
}

const copy = <T>(value: T): T => (value === undefined ? value : JSON.parse(JSON.stringify(value)));
const pretty = (data: unknown) => JSON.stringify(data, null, 1) ?? 'nothing';
const pathOf = ({ path }: { path?: readonly unknown[] | undefined }) => path?.join('.') ?? '-';

/** A supergraph in memory, beside one schema that holds everything. */
export function federation(subgraphs: Record<string, SubgraphOf>, data: Data) {
  const services = Object.entries(subgraphs).map(([name, given]) => {
    const { sdl, isFirst = false, own = {} } = typeof given === 'string' ? { sdl: given } : given;
    return { name, url: `http://${name}`, own, typeDefs: parse(isFirst ? sdl : FEDERATION_2 + sdl) };
  });
  const composed = composeServices(services);
  if (!composed.supergraphSdl) throw new Error(String(composed.errors));
  const made = planner(composed.supergraphSdl);
  const schemas = new Map(services.map(({ name, typeDefs, own }) => [name, subgraphSchema(typeDefs, own, made.schema)]));
  interface Asking {
    data: ReturnType<Data>;
    asked: string[];
    faults: Record<string, Fault>;
  }
  const executor = createExecutor<Asking>(made, async (fetch, variables, representations, context) => {
    context.asked.push(fetch.subgraph);
    const answer = await execute({
      schema: schemas.get(fetch.subgraph) as GraphQLSchema,
      document: parse(fetch.query),
      operationName: fetch.operationName,
      variableValues: copy(representations ? { ...variables, representations } : variables),
      rootValue: context.data.root,
      contextValue: context.data,
    });
    const plain = copy(answer) as FetchAnswer;
    return context.faults[fetch.subgraph]?.(plain, fetch) ?? plain;
  });

  return {
    schema: made.schema,
    async answer(query: string, { variables, faults = {}, operationName }: More = {}): Promise<Told & { asked: string[] }> {
      const document = parse(query);
      const invalid = validate(made.schema, document);
      if (invalid.length > 0) return { json: pretty(undefined), errors: invalid.map(() => '- GRAPHQL_VALIDATION_FAILED'), asked: [] };
      const operation = getOperationAST(document, operationName);
      if (!operation) throw new Error('No operation of that name.');
      const context: Asking = { data: data(), asked: [], faults };
      const told = await executor.execute({ document, operation, variables }, context);
      const errors = (told.errors ?? []).map(error => `${pathOf(error)} ${(error as GraphQLFormattedError).extensions?.code ?? '-'}`);
      return {
        json: told.data === undefined ? 'nothing' : pretty(JSON.parse(told.data)),
        errors: errors.sort(),
        asked: context.asked.sort(),
      };
    },
    /** The same of one plain schema: data, and the paths of errors. */
    async whole(query: string, { variables, operationName }: More = {}): Promise<Told> {
      const all = data();
      const told = await execute({
        schema: made.schema,
        document: parse(query),
        rootValue: all.root,
        contextValue: all,
        variableValues: variables,
        operationName,
      });
      return { json: pretty(told.data), errors: (told.errors ?? []).map(pathOf).sort() };
    },
  };
}

/** Each row is asked of the supergraph, and of one schema that holds everything. */
export function cases(title: string, world: ReturnType<typeof federation>, rows: readonly Row[]): void {
  describe(title, () => {
    test.each(rows.map(([name, ...rest]) => ({ name, rest })))('$name', async ({ rest: [query, data, more = {}] }) => {
      const { errors = [], asked, faults, unlike } = more;
      const told = await world.answer(query, more);
      expect(told.json).toBe(pretty(data));
      expect(told.errors).toEqual([...errors].sort());
      if (asked) expect(told.asked).toEqual(asked);
      if (unlike || faults || data === undefined) return;
      const whole = await world.whole(query, more);
      expect(whole.json).toBe(told.json);
      expect(whole.errors).toEqual(errors.map(error => error.slice(0, error.lastIndexOf(' '))).sort());
    });
  });
}

/** A subgraph over the records: it finds them by its keys, and of what others hold it sees only what it is given. */
function subgraphSchema(typeDefs: DocumentNode, own: Record<string, Rec>, whole: GraphQLSchema): GraphQLSchema {
  const resolvers: Record<string, Rec> = { ...own };
  for (const definition of typeDefs.definitions) {
    if (!isTypeDefinitionNode(definition) && !isTypeExtensionNode(definition)) continue;
    if (!('fields' in definition)) continue;
    const keys = keysOf(definition.directives);
    if (keys.length === 0) continue;
    const { value: type } = definition.name;
    const isInterfaceObject = has(definition, 'interfaceObject');
    const external = (definition.fields ?? []).filter(field => has(field, 'external')).map(field => field.name.value);
    const __resolveReference = (reference: Rec, { entities = [] }: ReturnType<Data>) => {
      const key = keys.find(each => isWhole(picked(each, reference)));
      if (!key) return null;
      const wanted = picked(key, reference);
      const record = entities.find(each => isKind(each.__typename, type, whole) && isDeepStrictEqual(picked(key, each), wanted));
      if (!record) return null;
      const seen = { ...record };
      for (const name of external) delete seen[name];
      return { ...laidOver(seen, reference), __typename: isInterfaceObject ? type : record.__typename };
    };
    resolvers[type] = { __resolveReference, ...resolvers[type] };
  }
  return buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]);
}

const has = ({ directives = [] }: { directives?: readonly DirectiveNode[] }, wanted: string) =>
  directives.some(({ name }) => name.value === wanted);

/** The keys that are resolvable. */
function keysOf(directives: readonly DirectiveNode[] = []): SelectionSetNode[] {
  return directives.flatMap(({ name, arguments: all = [] }) => {
    if (name.value !== 'key' || all.some(({ value }) => value.kind === Kind.BOOLEAN && !value.value)) return [];
    return all.flatMap(({ value }) => (value.kind === Kind.STRING ? [selectionOf(value.value)] : []));
  });
}

const selectionOf = (fields: string) => (parse(`{ ${fields} }`).definitions[0] as OperationDefinitionNode).selectionSet;

function isKind(typename: string, wanted: string, whole: GraphQLSchema): boolean {
  if (typename === wanted) return true;
  const [type, condition] = [whole.getType(typename), whole.getType(wanted)];
  return isAbstractType(condition) && isObjectType(type) && whole.isSubType(condition, type);
}

/** What a key picks of a record. */
function picked(key: SelectionSetNode, value: any): unknown {
  if (Array.isArray(value)) return value.map(element => picked(key, element));
  if (value === null || value === undefined) return value;
  return key.selections.map(each => {
    if (each.kind !== Kind.FIELD) return undefined;
    const { selectionSet } = each;
    return selectionSet ? picked(selectionSet, value[each.name.value]) : value[each.name.value];
  });
}

const isWhole = (value: unknown): boolean => (Array.isArray(value) ? value.every(isWhole) : value !== undefined);

const isPlain = (value: unknown): value is Rec => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A record with what was given of it laid over. */
function laidOver(record: Rec, reference: Rec): Rec {
  const seen = { ...record };
  for (const [name, value] of Object.entries(reference)) {
    const known = seen[name];
    seen[name] = isPlain(value) && isPlain(known) ? laidOver(known, value) : value;
  }
  return seen;
}
