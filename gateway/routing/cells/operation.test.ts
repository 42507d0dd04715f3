import { expect, test } from '@jest/globals';
import { BadInputError } from '@tongxin/infra/errors.ts';
import { executableSubgraph } from '@tongxin/infra/graphql/subgraph.ts';
import type { ExecutionResult } from 'graphql';
import { formatCellError } from './cell-errors.ts';
import { prepareOperation } from './operation.ts';

const later = <T>(value: T): Promise<T> => new Promise(resolve => setImmediate(resolve, value));
const refuse = () => {
  throw new BadInputError('No.');
};

const rooms = [
  { id: 'a', name: '', open: false, seats: 0, tags: [] },
  { id: 'b', name: null, open: null, seats: null, tags: null },
];

const schema = executableSubgraph(
  `
  type Query { rooms(first: Int = 2, open: Boolean): [Room!] things: [Thing] one(id: ID!): Room must: Room! page: RoomConnection }
  type Mutation { add(name: String!): Room! }
  type RoomConnection { nodes: [Room!]! totalCount: Int! }
  interface Thing { id: ID! }
  type Room implements Thing @key(fields: "id") { id: ID! name: String open: Boolean seats: Int tags: [String!] next: Room firm: String! slow: String lazy: Room failing: String many(first: Int = 1): [Room] }
  type Hall implements Thing { id: ID! room: Room }
  directive @key(fields: String!) repeatable on OBJECT
`,
  {
    Query: {
      rooms: (_: unknown, { first }: { first: number }) => rooms.slice(0, first),
      things: () => later([{ __typename: 'Hall', id: 'h' }, { __typename: 'Room', ...rooms[0] }, null]),
      one: (_: unknown, { id }: { id: string }) => later(rooms.find(room => room.id === id)),
      must: () => null,
      page: () => ({ nodes: rooms, totalCount: () => later(2) }),
    },
    Mutation: { add: (_: unknown, { name }: { name: string }, log: string[]) => later(log.push(name)).then(() => ({ id: name })) },
    Thing: { __resolveType: ({ __typename }: { __typename: string }) => __typename },
    Room: {
      __resolveReference: ({ id }: { id: string }) =>
        id === 'x' ? Promise.reject(new BadInputError('Gone.')) : later(rooms.find(room => room.id === id) ?? null),
      next: ({ id }: { id: string }) => (id === 'a' ? later(rooms[1]) : null),
      firm: ({ id }: { id: string }) => (id === 'a' ? 'firm' : null),
      slow: ({ id }: { id: string }) => later(id),
      failing: refuse,
      many: (room: object, { first }: { first: number }) => Array.from({ length: first }, () => room),
    },
    Hall: { room: () => rooms[1] },
  },
);

const ENTITIES = 'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Room { name firm } } }';
const of = (...ids: string[]) => ({ representations: ids.map(id => ({ __typename: 'Room', id })) });

test.each<[query: string, variables?: object]>([
  ['{ rooms { id name open seats tags slow } }'],
  ['{ rooms { id firm } }'],
  ['{ rooms { id next { id firm } } }'],
  ['{ things { __typename id ... on Hall { room { id firm slow } } ... on Room { tags seats } } }'],
  ['{ must { id } }'],
  ['{ rooms { failing name } one(id: "b") { failing } }'],
  ['{ page { nodes { id } totalCount } }'],
  ['query ($first: Int!, $open: Boolean) { rooms(first: $first, open: $open) { id } }', { first: 1 }],
  ['query ($first: Int!) { rooms(first: $first) { id } }', {}],
  ['query ($no: Boolean!) { rooms { id name @skip(if: $no) slow @include(if: $no) } }', { no: true }],
  [
    'query ($id: ID = "b") { a: one(id: $id) { id } b: one(id: "a") { id ...More } } fragment More on Room { next { ...Least } } fragment Least on Room { id }',
  ],
  ['{ rooms { many(first: 2) { many { slow firm } } } }'],
  ['mutation { a: add(name: "1") { id slow } b: add(name: "2") { id } c: add(name: "3") { id next { id } } }'],
  [ENTITIES, of('a', 'b', 'nobody', 'x', 'a')],
  [
    ENTITIES,
    {
      representations: [
        { __typename: 'Nothing', id: 'a' },
        { __typename: 'Room', id: 'a' },
      ],
    },
  ],
  ['{ __schema { queryType { name } } __type(name: "Room") { fields { name } } }'],
])('%s answers the same when it is compiled', async (query, variables = {}) => {
  const { run } = prepareOperation(schema, query);
  const answers: unknown[] = [];
  for (let time = 0; time < 3; time++) {
    const log: string[] = [];
    const { data, errors = [] }: ExecutionResult = await run!(log, variables as Record<string, unknown>);
    const told = errors.map(error => formatCellError(error, 'request', { error: () => {} }));
    answers.push(JSON.parse(JSON.stringify({ data, told: told.sort((a, b) => String(a.path).localeCompare(String(b.path))), log })));
  }
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
});

test('an operation whose branches would double each other is answered without being compiled', async () => {
  const many = Array.from({ length: 40 }, (_, index) => `Kind${index}`);
  const wide = executableSubgraph(
    `type Query { thing: Thing } interface Thing { id: ID! other: Thing } ${many.map(name => `type ${name} implements Thing { id: ID! other: Thing }`).join(' ')}`,
    {
      Query: { thing: () => ({ id: '0' }) },
      Thing: { __resolveType: () => 'Kind7' },
      Kind7: { other: ({ id }: { id: string }) => ({ id: `${id}0` }) },
    },
  );
  const nested = (depth: number): string => (depth === 0 ? 'id' : `id other { ${nested(depth - 1)} }`);
  const { run } = prepareOperation(wide, `{ thing { ${nested(12)} } }`);
  const [first, second] = [await run!([], {}), await run!([], {})];
  expect(first.errors).toBeUndefined();
  expect(second).toEqual(first);
});
