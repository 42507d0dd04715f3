import { cases, federation, kind, type More, type Rec } from './test-support/kit.ts';

// Which fields are there is decided by the operation; what is left out is fetched by nobody.
const world = federation(
  {
    hall: `
      type Query { rooms: [Room!]! room(code: ID!): Room any: [Place!]! }
      interface Place { code: ID! }
      type Room implements Place @key(fields: "code") { code: ID! label: String }
      type Yard implements Place @key(fields: "code") { code: ID! label: String }
    `,
    plan: `
      type Query { free: Boolean }
      type Room @key(fields: "code") { code: ID! seats: Int open: Boolean next: Room }
      type Yard @key(fields: "code") { code: ID! seats: Int open: Boolean }
    `,
    price: `
      type Room @key(fields: "code") { code: ID! seats: Int @external price: Int @requires(fields: "seats") tax: Float! }
    `,
  },
  () => {
    const room = (fields: Rec) =>
      kind('Room')({
        price(this: Rec) {
          return this.seats === null ? null : this.seats * 5;
        },
        ...fields,
      });
    const hall: Rec = room({ code: '', label: '', seats: 0, open: false, tax: 0, next: null });
    const attic = room({ code: '1', label: null, seats: null, open: null, tax: 0.5, next: hall });
    const yard = kind('Yard')({ code: '', label: '', seats: 0, open: false });
    const all = [hall, attic, yard];
    return {
      entities: all,
      root: { rooms: [hall, attic], room: ({ code }: Rec) => all.find(each => each.code === code), any: [yard, hall], free: false },
    };
  },
);
const yes: More = { variables: { if: true } };
const no: More = { variables: { if: false } };
const IF = 'query ($if: Boolean!)';

cases('conditions written out', world, [
  ['@include(if: true)', '{ rooms { open @include(if: true) } }', { rooms: [{ open: false }, { open: null }] }],
  ['@include(if: false)', '{ rooms { code open @include(if: false) } }', { rooms: [{ code: '' }, { code: '1' }] }, { asked: ['hall'] }],
  ['@skip(if: true)', '{ rooms { code open @skip(if: true) } }', { rooms: [{ code: '' }, { code: '1' }] }, { asked: ['hall'] }],
  ['@skip(if: false)', '{ rooms { open @skip(if: false) } }', { rooms: [{ open: false }, { open: null }] }],
  [
    'both, all four ways',
    '{ room(code: "") { a: open @skip(if: false) @include(if: true) b: open @skip(if: true) @include(if: true) c: open @include(if: false) @skip(if: false) d: open @include(if: false) @skip(if: true) } }',
    { room: { a: false } },
  ],
  [
    'all of an object: it is there, empty',
    '{ rooms { open @skip(if: true) price @include(if: false) } }',
    { rooms: [{}, {}] },
    { asked: ['hall'] },
  ],
  [
    'all of an entity of another subgraph',
    '{ rooms { next { price @skip(if: true) } } }',
    { rooms: [{ next: null }, { next: {} }] },
    { asked: ['hall', 'plan'] },
  ],
  ['all at the root', '{ rooms @skip(if: true) { code } free @include(if: false) }', {}, { asked: [] }],
  ['the key, beside what is found by it', '{ rooms { code @skip(if: true) seats } }', { rooms: [{ seats: 0 }, { seats: null }] }],
  [
    'the name of the type',
    '{ rooms { __typename @skip(if: true) seats kind: __typename @include(if: true) } }',
    {
      rooms: [
        { seats: 0, kind: 'Room' },
        { seats: null, kind: 'Room' },
      ],
    },
  ],
]);

cases('conditions in variables', world, [
  [
    'included',
    `${IF} { rooms { seats @include(if: $if) price } }`,
    {
      rooms: [
        { seats: 0, price: 0 },
        { seats: null, price: null },
      ],
    },
    yes,
  ],
  [
    'not included',
    `${IF} { rooms { seats @include(if: $if) label } }`,
    { rooms: [{ label: '' }, { label: null }] },
    { ...no, asked: ['hall'] },
  ],
  ['skipped', `${IF} { rooms { seats @skip(if: $if) label } }`, { rooms: [{ label: '' }, { label: null }] }, { ...yes, asked: ['hall'] }],
  ['not skipped', `${IF} { rooms { seats @skip(if: $if) } }`, { rooms: [{ seats: 0 }, { seats: null }] }, no],
  [
    'one way or the other, true',
    `${IF} { rooms { seats @include(if: $if) price @skip(if: $if) } }`,
    { rooms: [{ seats: 0 }, { seats: null }] },
    { ...yes, asked: ['hall', 'plan'] },
  ],
  [
    'one way or the other, false',
    `${IF} { rooms { seats @include(if: $if) price @skip(if: $if) } }`,
    { rooms: [{ price: 0 }, { price: null }] },
    no,
  ],
  [
    'one name for two fields, true',
    `${IF} { rooms { x: seats @include(if: $if) ... @skip(if: $if) { y: price } } }`,
    { rooms: [{ x: 0 }, { x: null }] },
    yes,
  ],
  [
    'a default that is false',
    'query ($if: Boolean = false) { rooms { code seats @include(if: $if) } }',
    { rooms: [{ code: '' }, { code: '1' }] },
    { asked: ['hall'] },
  ],
  [
    'a default that is true',
    'query ($if: Boolean! = true) { rooms { code seats @include(if: $if) } }',
    {
      rooms: [
        { code: '', seats: 0 },
        { code: '1', seats: null },
      ],
    },
  ],
  [
    'a default that is overruled',
    'query ($if: Boolean! = true) { rooms { code seats @include(if: $if) } }',
    { rooms: [{ code: '' }, { code: '1' }] },
    { ...no, asked: ['hall'] },
  ],
  [
    'null in place of a default',
    'query ($if: Boolean = true) { rooms { seats @include(if: $if) } }',
    undefined,
    { variables: { if: null }, errors: ['- BAD_USER_INPUT'], asked: [] },
  ],
  [
    'null, at the root',
    'query ($if: Boolean = true) { free @skip(if: $if) }',
    undefined,
    { variables: { if: null }, errors: ['- BAD_USER_INPUT'] },
  ],
  ['null where none may be', `${IF} { free @skip(if: $if) }`, undefined, { variables: { if: null }, errors: ['- BAD_USER_INPUT'] }],
  ['a variable that is missing', `${IF} { free @skip(if: $if) }`, undefined, { errors: ['- BAD_USER_INPUT'] }],
  ['0 for false', `${IF} { free @skip(if: $if) }`, undefined, { variables: { if: 0 }, errors: ['- BAD_USER_INPUT'] }],
  [
    'a variable that may be missing, with no default',
    'query ($if: Boolean) { free @skip(if: $if) }',
    undefined,
    { errors: ['- GRAPHQL_VALIDATION_FAILED'] },
  ],
  [
    'of two variables',
    'query ($a: Boolean!, $b: Boolean!) { rooms { p: label @include(if: $a) @skip(if: $b) q: label @include(if: $b) @skip(if: $a) r: seats @include(if: $a) } }',
    {
      rooms: [
        { p: '', r: 0 },
        { p: null, r: null },
      ],
    },
    { variables: { a: true, b: false } },
  ],
  [
    'of two variables, turned round',
    'query ($a: Boolean!, $b: Boolean!) { rooms { p: label @include(if: $a) @skip(if: $b) q: label @include(if: $b) @skip(if: $a) r: seats @include(if: $a) } }',
    { rooms: [{ q: '' }, { q: null }] },
    { variables: { a: false, b: true }, asked: ['hall'] },
  ],
  [
    'a condition that is an argument as well',
    `query ($if: Boolean!, $code: ID!) { room(code: $code) { open @include(if: $if) } }`,
    { room: { open: false } },
    { variables: { if: true, code: '' } },
  ],
]);

cases('conditions on fragments', world, [
  [
    'inline, without a type',
    `${IF} { rooms { ... @include(if: $if) { seats price } label } }`,
    { rooms: [{ label: '' }, { label: null }] },
    { ...no, asked: ['hall'] },
  ],
  ['inline, with a type', `${IF} { rooms { ... on Room @skip(if: $if) { seats } } }`, { rooms: [{ seats: 0 }, { seats: null }] }, no],
  [
    'on a spread',
    `${IF} { rooms { code ...F @skip(if: $if) } } fragment F on Room { seats }`,
    { rooms: [{ code: '' }, { code: '1' }] },
    { ...yes, asked: ['hall'] },
  ],
  [
    'on one of two spreads of one fragment',
    `${IF} { rooms { ...F @skip(if: $if) ...F } } fragment F on Room { seats }`,
    { rooms: [{ seats: 0 }, { seats: null }] },
    yes,
  ],
  [
    'on one of two mentions of a field',
    `${IF} { rooms { seats @skip(if: $if) ... { seats } } }`,
    { rooms: [{ seats: 0 }, { seats: null }] },
    yes,
  ],
  [
    'the order when the first mention is left out',
    `${IF} { room(code: "") { seats @skip(if: $if) label seats } }`,
    { room: { label: '', seats: 0 } },
    yes,
  ],
  [
    'within a fragment',
    `${IF} { rooms { ...F } } fragment F on Room { open @include(if: $if) next @include(if: $if) { price } tax }`,
    { rooms: [{ tax: 0 }, { tax: 0.5 }] },
    { ...no, asked: ['hall', 'price'] },
  ],
  [
    'nested, the outer decides',
    'query ($if: Boolean!, $in: Boolean!) { rooms { code ... @include(if: $if) { ... @include(if: $in) { seats } open @skip(if: $in) } } }',
    { rooms: [{ code: '' }, { code: '1' }] },
    { variables: { if: false, in: true }, asked: ['hall'] },
  ],
  [
    'nested, the inner decides',
    'query ($if: Boolean!, $in: Boolean!) { rooms { code ... @include(if: $if) { ... @include(if: $in) { seats } open @skip(if: $in) } } }',
    {
      rooms: [
        { code: '', open: false },
        { code: '1', open: null },
      ],
    },
    { variables: { if: true, in: false } },
  ],
  [
    'on members of an interface',
    `${IF} { any { code ... on Yard @include(if: $if) { v: seats } ... on Room @skip(if: $if) { v: seats } } }`,
    { any: [{ code: '', v: 0 }, { code: '' }] },
    yes,
  ],
  [
    'on members of an interface, turned round',
    `${IF} { any { code ... on Yard @include(if: $if) { v: seats } ... on Room @skip(if: $if) { v: seats } } }`,
    { any: [{ code: '' }, { code: '', v: 0 }] },
    no,
  ],
  [
    'all of a fragment left out',
    `${IF} { room(code: "") { ...F } } fragment F on Room { seats @include(if: $if) ...G } fragment G on Room { price @include(if: $if) }`,
    { room: {} },
    { ...no, asked: ['hall'] },
  ],
  [
    'on a fragment of the query',
    `${IF} { ...Q @include(if: $if) free } fragment Q on Query { rooms { seats } }`,
    { free: false },
    { ...no, asked: ['plan'] },
  ],
]);

cases('conditions at the root', world, [
  ['one of two', `${IF} { rooms @include(if: $if) { seats } free @skip(if: $if) }`, { free: false }, { ...no, asked: ['plan'] }],
  ['the other', `${IF} { rooms @include(if: $if) { seats } free @skip(if: $if) }`, { rooms: [{ seats: 0 }, { seats: null }] }, yes],
  ['all', `${IF} { rooms @skip(if: $if) { seats } ... @skip(if: $if) { free __typename } }`, {}, { ...yes, asked: [] }],
  ['all but the type', `${IF} { rooms @skip(if: $if) { seats } __typename }`, { __typename: 'Query' }, { ...yes, asked: [] }],
  ['introspection left out', `${IF} { __schema @skip(if: $if) { queryType { name } } free }`, { free: false }, yes],
  [
    'introspection alone left in',
    `${IF} { __schema @include(if: $if) { queryType { name } } free @skip(if: $if) }`,
    { __schema: { queryType: { name: 'Query' } } },
    { ...yes, asked: [] },
  ],
]);
