import { cases, federation, kind } from './test-support/kit.ts';

// What is asked of the schema itself, and which operations there are.
const world = federation(
  {
    rooms: `
      type Query { rooms(free: Boolean = false, tags: [String!] = []): [Room!]! hall: Room }
      "A place to meet."
      type Room implements Place @key(fields: "code") { code: ID! label: String old: Int @deprecated(reason: "") }
      interface Place { code: ID! }
      enum Use { TALK REST @deprecated(reason: "Nobody does.") }
      scalar Shape
    `,
    uses: 'type Room @key(fields: "code") { code: ID! use: Use shape: Shape shapes: [Shape] } enum Use { TALK REST } scalar Shape',
  },
  () => {
    const room = kind('Room')({
      code: '',
      label: '',
      use: 'TALK',
      shape: { sides: 0, name: '', more: [false, null, {}] },
      shapes: [0, '', false, null, []],
      old: 0,
    });
    return { entities: [room], root: { rooms: [room], hall: room } };
  },
);

cases('introspection', world, [
  [
    '__schema',
    '{ __schema { queryType { name } mutationType { name } subscriptionType { name } } }',
    { __schema: { queryType: { name: 'Query' }, mutationType: null, subscriptionType: null } },
    { asked: [] },
  ],
  [
    '__type',
    '{ __type(name: "Room") { kind name description interfaces { name } fields { name } } }',
    {
      __type: {
        kind: 'OBJECT',
        name: 'Room',
        description: 'A place to meet.',
        interfaces: [{ name: 'Place' }],
        fields: [{ name: 'code' }, { name: 'label' }, { name: 'use' }, { name: 'shape' }, { name: 'shapes' }],
      },
    },
  ],
  ['a type that is none', '{ __type(name: "") { name } }', { __type: null }],
  [
    'types of the composition are not seen',
    '{ a: __type(name: "join__Graph") { name } b: __type(name: "_Entity") { name } c: __type(name: "_Any") { name } d: __type(name: "link__Import") { name } }',
    { a: null, b: null, c: null, d: null },
  ],
  ['aliased', '{ s: __schema { q: queryType { n: name } } }', { s: { q: { n: 'Query' } } }],
  [
    'twice',
    '{ a: __type(name: "Room") { kind } b: __type(name: "Place") { kind } __schema { queryType { name } } again: __schema { queryType { kind } } }',
    {
      a: { kind: 'OBJECT' },
      b: { kind: 'INTERFACE' },
      __schema: { queryType: { name: 'Query' } },
      again: { queryType: { kind: 'OBJECT' } },
    },
  ],
  [
    'twice under one name',
    '{ __type(name: "Room") { kind } __type(name: "Room") { name kind } }',
    { __type: { kind: 'OBJECT', name: 'Room' } },
  ],
  [
    'beside data',
    '{ hall { use } __type(name: "Use") { enumValues { name } } rooms { label } }',
    { hall: { use: 'TALK' }, __type: { enumValues: [{ name: 'TALK' }] }, rooms: [{ label: '' }] },
  ],
  [
    'with fragments',
    '{ __type(name: "Room") { ...T } } fragment T on __Type { name possibleTypes { ...N } interfaces { ...N } } fragment N on __Type { name }',
    { __type: { name: 'Room', possibleTypes: null, interfaces: [{ name: 'Place' }] } },
  ],
  [
    'with fragments of the query',
    '{ ...Q hall { label } } fragment Q on Query { __type(name: "Place") { possibleTypes { name } } }',
    { __type: { possibleTypes: [{ name: 'Room' }] }, hall: { label: '' } },
  ],
  [
    'with variables',
    'query ($n: String!, $old: Boolean) { __type(name: $n) { fields(includeDeprecated: $old) { name isDeprecated deprecationReason } } }',
    {
      __type: {
        fields: [
          ['code', false, null],
          ['label', false, null],
          ['old', true, ''],
          ['use', false, null],
          ['shape', false, null],
          ['shapes', false, null],
        ].map(([name, isDeprecated, deprecationReason]) => ({ name, isDeprecated, deprecationReason })),
      },
    },
    { variables: { n: 'Room', old: true } },
  ],
  ['with a variable that is missing', 'query ($n: String!) { __type(name: $n) { name } }', undefined, { errors: ['- BAD_USER_INPUT'] }],
  [
    'with a variable that has a default',
    'query ($n: String! = "Use") { __type(name: $n) { kind enumValues(includeDeprecated: true) { name } } }',
    { __type: { kind: 'ENUM', enumValues: [{ name: 'TALK' }, { name: 'REST' }] } },
  ],
  [
    'with conditions within',
    'query ($s: Boolean!) { __schema { queryType { name @skip(if: $s) kind @include(if: $s) } } }',
    { __schema: { queryType: { kind: 'OBJECT' } } },
    { variables: { s: true } },
  ],
  [
    'types of types',
    '{ __type(name: "Room") { __typename name fields { __typename } } __schema { __typename } }',
    {
      __type: { __typename: '__Type', name: 'Room', fields: Array(5).fill({ __typename: '__Field' }) },
      __schema: { __typename: '__Schema' },
    },
  ],
  [
    'arguments and their defaults',
    '{ __type(name: "Query") { fields { name args { name defaultValue } } } }',
    {
      __type: {
        fields: [
          {
            name: 'rooms',
            args: [
              { name: 'free', defaultValue: 'false' },
              { name: 'tags', defaultValue: '[]' },
            ],
          },
          { name: 'hall', args: [] },
        ],
      },
    },
  ],
  [
    'under names of every object',
    '{ __proto__: __type(name: "Room") { constructor: name toString: kind } }',
    { ['__proto__']: { constructor: 'Room', toString: 'OBJECT' } },
  ],
]);

const [ONE, TWO] = ['query One { hall { label } }', 'query Two($t: String = "x") { rooms(tags: [$t]) { use } }'];
cases('operations', world, [
  ['a subscription is refused', 'subscription { hall { label } }', undefined, { errors: ['- BAD_USER_INPUT'], asked: [] }],
  ['a mutation where there is none is refused', 'mutation { hall { label } }', undefined, { errors: ['- BAD_USER_INPUT'], asked: [] }],
  ['the first of two', `${ONE} ${TWO}`, { hall: { label: '' } }, { operationName: 'One' }],
  ['the second of two', `${ONE} ${TWO}`, { rooms: [{ use: 'TALK' }] }, { operationName: 'Two' }],
  [
    'beside a subscription that is not run',
    `${ONE} subscription Three { hall { label } }`,
    { hall: { label: '' } },
    { operationName: 'One' },
  ],
  ['one with a name, asked without', ONE, { hall: { label: '' } }],
  [
    'with one that has what it needs not, a variable',
    `${ONE} query Two($s: Boolean!) { hall { use @skip(if: $s) } }`,
    { hall: { label: '' } },
    { operationName: 'One' },
  ],
  [
    'a fragment that is not used is refused',
    '{ hall { label } } fragment F on Room { use }',
    undefined,
    { errors: ['- GRAPHQL_VALIDATION_FAILED'] },
  ],
  ["fields of the protocol are no client's", '{ _service { sdl } }', undefined, { errors: ['- GRAPHQL_VALIDATION_FAILED'] }],
  ["entities are no client's", '{ _entities(representations: []) { __typename } }', undefined, { errors: ['- GRAPHQL_VALIDATION_FAILED'] }],
  [
    'a scalar of any form',
    '{ hall { shape shapes } }',
    { hall: { shape: { sides: 0, name: '', more: [false, null, {}] }, shapes: [0, '', false, null, []] } },
  ],
  [
    'a scalar of any form under a name of the key',
    '{ hall { code: shape label: shapes } }',
    { hall: { code: { sides: 0, name: '', more: [false, null, {}] }, label: [0, '', false, null, []] } },
  ],
]);
