import { buildSubgraphSchema } from '@apollo/subgraph';
import { expect, test } from '@jest/globals';
import { type ExecutionResult, execute, GraphQLScalarType, type GraphQLSchema, parse } from 'graphql';
import { executableSubgraph } from './subgraph.ts';

const SDL = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable"])
  scalar Day
  interface Named { name: String }
  type Room implements Named @key(fields: "id") { id: ID! name: String opened(by: String): Day hall: Hall }
  type Hall @key(fields: "id", resolvable: false) { id: ID! }
  type Query { first: Named }
`;
const resolvers = {
  Day: new GraphQLScalarType({ name: 'Day', serialize: day => `day ${day}`, parseValue: String }),
  Named: { __resolveType: () => 'Room' },
  Query: { first: () => ({ id: '1', name: 'One' }) },
  Room: {
    __resolveReference: ({ id }: { id: string }) => {
      if (id === 'none') return null;
      if (id === 'bad') throw new Error('not this one');
      return id === 'late' ? Promise.resolve({ id, name: 'Late' }) : { id, name: `Room ${id}` };
    },
    opened: (_: unknown, { by }: { by?: string }) => by ?? '2024-05-01',
    hall: () => ({ id: 'h' }),
  },
};
const ours = executableSubgraph(SDL, resolvers);
const library = buildSubgraphSchema([{ typeDefs: parse(SDL), resolvers: resolvers as never }]);

const ask = async (schema: GraphQLSchema, query: string, representations: object[] = []): Promise<ExecutionResult> =>
  JSON.parse(JSON.stringify(await execute({ schema, document: parse(query), variableValues: { representations } })));
const ENTITIES =
  'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename ... on Room { id name opened hall { id } } } }';
const ENTITY = 'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Room { id } } }';
const rooms = (...ids: string[]) => ids.map(id => ({ __typename: 'Room', id }));

test.each([
  ['entities in their order', ENTITIES, rooms('1', 'late', '2', '1')],
  ['one that is not there is null', ENTITIES, rooms('1', 'none')],
  ['an abstract type, a scalar, an argument', '{ first { __typename name ... on Room { opened(by: "x") } } }', []],
])('answers as the library does: %s', async (_, query, representations) => {
  const answer = await ask(ours, query, representations);
  expect(answer).toEqual(await ask(library, query, representations));
  expect(answer.data).not.toBeNull();
});

test('what goes wrong with one entity is said at its place, and the others are answered', async () => {
  const { data, errors } = await ask(ours, ENTITIES, rooms('1', 'bad', '2'));
  expect(data).toMatchObject({ _entities: [{ id: '1' }, null, { id: '2' }] });
  expect(errors).toMatchObject([{ message: 'not this one', path: ['_entities', 1] }]);
});

test('a row that two types share, or that is frozen, is of each the type that it was asked for as', async () => {
  const shared = { id: '1' };
  const of = async () => shared;
  const two = executableSubgraph(
    'type A @key(fields: "id") { id: ID! } type B @key(fields: "id") { id: ID! } type C @key(fields: "id") { id: ID! }',
    {
      A: { __resolveReference: of },
      B: { __resolveReference: of },
      C: { __resolveReference: () => Object.freeze({ id: '3' }) },
    },
  );
  const asked =
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename ... on A { id } ... on B { id } ... on C { id } } }';
  const { data } = await ask(
    two,
    asked,
    ['A', 'B', 'C', 'A'].map(__typename => ({ __typename, id: '1' })),
  );
  expect(data).toEqual({
    _entities: [
      { __typename: 'A', id: '1' },
      { __typename: 'B', id: '1' },
      { __typename: 'C', id: '3' },
      { __typename: 'A', id: '1' },
    ],
  });
});

test('a type that there is not is told, and nothing else is', async () => {
  const { errors } = await ask(ours, ENTITIES, [{ __typename: 'Cellar', id: '1' }]);
  expect(errors).toMatchObject([{ message: 'There is no type "Cellar" that could be asked for.' }]);
});

test('the service tells its own SDL, so that any router can compose it', async () => {
  expect((await ask(ours, '{ _service { sdl } }')).data).toEqual({ _service: { sdl: SDL } });
});

test.each(['', 'schema { mutation: Mutation } type Mutation { open: Boolean }'])(
  'a subgraph may have no root fields of its own: %s',
  async more => {
    const alone = executableSubgraph(`type Room @key(fields: "id") { id: ID! } ${more}`, {});
    expect((await ask(alone, ENTITY, rooms('1'))).data).toEqual({ _entities: [{ id: '1' }] });
  },
);

test('a resolver of what the schema does not have ends the start', () => {
  expect(() => executableSubgraph(SDL, { Cellar: {} })).toThrow('There are resolvers of Cellar, which the schema does not have.');
  expect(() => executableSubgraph(SDL, { Room: { colour: () => 'red' } })).toThrow('There is a resolver of Room.colour');
});
