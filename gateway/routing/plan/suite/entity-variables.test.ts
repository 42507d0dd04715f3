import { cases, federation, kind, type Rec } from './test-support/kit.ts';

const told = (args: Rec) => JSON.stringify(args);

// Members are named by the search and echo in another subgraph what they are asked with.
const world = federation(
  {
    search: `
      type Query { member(id: ID!): Member members(ids: [ID]!): [Member]! matrix(rows: [[Int!]!]!): [[Member!]]! }
      type Member @key(fields: "id") { id: ID! }
    `,
    people: `
      type Member @key(fields: "id") {
        id: ID!
        echo(text: String = "own", where: Filter, of: [Int]): String!
        friend(id: ID!): Member
        friends(ids: [ID!]): [[Member]]
      }
      input Filter { min: Int max: Int = 9 in: [Filter] }
    `,
  },
  () => {
    const member = (id: string): Rec =>
      kind('Member')({
        id,
        echo: told,
        friend: (args: Rec) => member(args.id),
        friends: ({ ids }: Rec) => ids && [ids.map(member), [], null],
      });
    const entities = ['', '0', 'a', '1', '2'].map(member);
    const find = (id: string | null) => entities.find(each => each.id === id) ?? null;
    return {
      entities,
      root: {
        member: ({ id }: Rec) => find(id),
        members: ({ ids }: Rec) => ids.map(find),
        matrix: ({ rows }: Rec) => rows.map((row: number[]) => (row.length === 0 ? null : row.map(no => find(String(no))))),
      },
    };
  },
);

const M = 'members(ids: ["", null, "0"])';
cases('variables of entities', world, [
  [
    'called representations',
    'query ($representations: [ID]!) { members(ids: $representations) { id echo } }',
    { members: [{ id: '', echo: '{"text":"own"}' }, null] },
    { variables: { representations: ['', 'zzz'] } },
  ],
  [
    'called representations, in the entity itself',
    `query ($representations: String) { ${M} { echo(text: $representations) } }`,
    { members: [{ echo: '{"text":""}' }, null, { echo: '{"text":""}' }] },
    { variables: { representations: '' } },
  ],
  [
    'called representations, not given',
    `query ($representations: String) { ${M} { echo(text: $representations) } }`,
    { members: [{ echo: '{"text":"own"}' }, null, { echo: '{"text":"own"}' }] },
  ],
  [
    'called representations, a condition',
    `query ($representations: Boolean!) { ${M} { id echo @skip(if: $representations) } }`,
    { members: [{ id: '' }, null, { id: '0' }] },
    { variables: { representations: true } },
  ],
  [
    'called representations and representations_',
    `query ($representations: String, $representations_: String) { ${M} { a: echo(text: $representations) b: echo(text: $representations_) } }`,
    { members: [{ a: '{"text":""}', b: '{"text":null}' }, null, { a: '{"text":""}', b: '{"text":null}' }] },
    { variables: { representations: '', representations_: null } },
  ],
  [
    'called representations, at the root and below',
    'query ($representations: ID!) { member(id: $representations) { friend(id: $representations) { id } } }',
    { member: { friend: { id: '0' } } },
    { variables: { representations: '0' } },
  ],
  [
    'falsy, in the subgraph of the entity',
    `query ($w: Filter, $of: [Int]) { ${M} { echo(where: $w, of: $of) } }`,
    {
      members: [
        { echo: '{"text":"own","where":{"min":0,"max":9},"of":[0,null]}' },
        null,
        { echo: '{"text":"own","where":{"min":0,"max":9},"of":[0,null]}' },
      ],
    },
    { variables: { w: { min: 0 }, of: [0, null] } },
  ],
  [
    'null, in the subgraph of the entity',
    'query ($t: String, $w: Filter) { member(id: "") { echo(text: $t, where: $w) } }',
    { member: { echo: '{"text":null,"where":null}' } },
    { variables: { t: null, w: null } },
  ],
  [
    'of both subgraphs',
    'query ($i: ID!, $t: String = "") { member(id: $i) { echo(text: $t) friend(id: $i) { echo(text: $t) } } }',
    { member: { echo: '{"text":""}', friend: { echo: '{"text":""}' } } },
    { variables: { i: 'a' } },
  ],
  [
    'in a fragment',
    'query ($i: ID!, $t: String) { member(id: $i) { ...F } } fragment F on Member { friend(id: $i) { id echo(text: $t) } }',
    { member: { friend: { id: '', echo: '{"text":""}' } } },
    { variables: { i: '', t: '' } },
  ],
  [
    'one name, two values',
    'query ($a: String, $b: String) { member(id: "0") { echo(text: $a) friend(id: "1") { echo(text: $b) } other: echo(text: $b) } }',
    { member: { echo: '{"text":""}', friend: { echo: '{"text":null}' }, other: '{"text":null}' } },
    { variables: { a: '', b: null } },
  ],
  [
    'lists of lists of entities',
    'query ($r: [[Int!]!]!) { matrix(rows: $r) { id echo } }',
    {
      matrix: [
        [
          { id: '0', echo: '{"text":"own"}' },
          { id: '1', echo: '{"text":"own"}' },
        ],
        null,
        [{ id: '0', echo: '{"text":"own"}' }],
      ],
    },
    { variables: { r: [[0, 1], [], [0]] } },
  ],
  [
    'lists of lists below an entity',
    'query ($i: [ID!]) { member(id: "") { friends(ids: $i) { id echo(of: []) } none: friends { id } } }',
    {
      member: {
        friends: [
          [
            { id: '', echo: '{"text":"own","of":[]}' },
            { id: '2', echo: '{"text":"own","of":[]}' },
          ],
          [],
          null,
        ],
        none: null,
      },
    },
    { variables: { i: ['', '2'] } },
  ],
]);
