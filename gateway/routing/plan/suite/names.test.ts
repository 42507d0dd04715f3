import { cases, federation, kind, type Rec } from './test-support/kit.ts';

// Aliases that something else is called by: keys, types, members of every object; and the places where fragments stand.
const world = federation(
  {
    council: `
      type Query { committees: [Committee!]! committee(code: ID!): Committee speaker: Person any: [Being]! }
      type Committee @key(fields: "code") { code: ID! name: String! chair: Person }
      interface Being { id: ID! }
      type Person implements Being @key(fields: "id") { id: ID! name: String }
      type Robot implements Being { id: ID! hasOwnProperty: Int toString: String }
    `,
    census: `
      type Committee @key(fields: "code") { code: ID! size(of: String = "all"): Int valid: Boolean list: [Int!] constructor: String valueOf: Boolean }
      type Person @key(fields: "id") { id: ID! age: Int home: Committee }
    `,
  },
  () => {
    const [committee, person] = [kind('Committee'), kind('Person')];
    const ann: Rec = person({ id: '', name: '', age: 0 });
    const size =
      (all: number | null) =>
      ({ of = 'all' }: Rec) =>
        of === 'all' ? all : of === null ? null : of.length;
    const city = committee({ code: '0', name: '', chair: ann, size: size(0), valid: false, list: [], constructor: '', valueOf: false });
    const town = committee({
      code: '',
      name: 'Town',
      chair: null,
      size: size(null),
      valid: null,
      list: null,
      constructor: null,
      valueOf: null,
    });
    ann.home = city;
    const committees = [city, town];
    const robot = kind('Robot')({ id: '7', hasOwnProperty: 0, toString: '' });
    return {
      entities: [...committees, ann],
      root: {
        committees,
        committee: ({ code }: Rec) => committees.find(each => each.code === code) ?? null,
        speaker: ann,
        any: [robot, ann],
      },
    };
  },
);
const of = (...committees: unknown[]) => ({ committees });

cases('aliases that are keys', world, [
  ['a name under the key', '{ committees { code: name valid } }', of({ code: '', valid: false }, { code: 'Town', valid: null })],
  [
    'the key under another name',
    '{ committees { size: code code: name count: size } }',
    of({ size: '0', code: '', count: 0 }, { size: '', code: 'Town', count: null }),
  ],
  [
    'a field of another subgraph under the key',
    '{ committees { code: valid list } }',
    of({ code: false, list: [] }, { code: null, list: null }),
  ],
  [
    "the key of the inner object under the outer's",
    '{ committees { chair { id: name age code: id } } }',
    of({ chair: { id: '', age: 0, code: '' } }, { chair: null }),
  ],
  [
    'an object under the key',
    '{ committee(code: "0") { code: chair { name age } size } }',
    { committee: { code: { name: '', age: 0 }, size: 0 } },
  ],
  [
    'a root field under the name of another',
    '{ committee: speaker { age } speaker: committee(code: "0") { list } }',
    { committee: { age: 0 }, speaker: { list: [] } },
  ],
  [
    'an object that leads back, all under keys',
    '{ speaker { id: home { code: chair { id: home { code: valid } } } } }',
    { speaker: { id: { code: { id: { code: false } } } } },
  ],
  [
    'names that the planner could give',
    '{ committee(code: "0") { size__alias_0: name size__alias_1: size code__alias_0: valid as1_x: list } }',
    { committee: { size__alias_0: '', size__alias_1: 0, code__alias_0: false, as1_x: [] } },
  ],
  [
    'names of the protocol',
    '{ _entities: committee(code: "0") { _service: valid representations: name } __resolveReference: speaker { age } }',
    { _entities: { _service: false, representations: '' }, __resolveReference: { age: 0 } },
  ],
  [
    'the same field with several arguments',
    '{ committee(code: "0") { size a: size(of: "") b: size(of: null) c: size(of: "xyz") } }',
    { committee: { size: 0, a: 0, b: null, c: 3 } },
  ],
]);

cases('types and their names', world, [
  ['at the root', '{ __typename }', { __typename: 'Query' }, { asked: [] }],
  [
    'at the root under aliases',
    '{ a: __typename b: __typename speaker { t: __typename } }',
    { a: 'Query', b: 'Query', speaker: { t: 'Person' } },
  ],
  [
    'of entities, twice',
    '{ committees { __typename valid kind: __typename } }',
    of({ __typename: 'Committee', valid: false, kind: 'Committee' }, { __typename: 'Committee', valid: null, kind: 'Committee' }),
  ],
  [
    'under the key',
    '{ committees { code: __typename valid } }',
    of({ code: 'Committee', valid: false }, { code: 'Committee', valid: null }),
  ],
  [
    'the key under the name of the type',
    '{ committees { __typename: code valid } }',
    of({ __typename: '0', valid: false }, { __typename: '', valid: null }),
  ],
  [
    "another subgraph's field under the name of the type",
    '{ committees { __typename: valid kind: __typename } }',
    of({ __typename: false, kind: 'Committee' }, { __typename: null, kind: 'Committee' }),
  ],
  [
    'an object under the name of the type',
    '{ speaker { __typename: home { __typename: chair { age } } } }',
    { speaker: { __typename: { __typename: { age: 0 } } } },
  ],
  [
    'of an interface under an alias that is a key',
    '{ any { id: __typename ... on Person { age } } }',
    { any: [{ id: 'Robot' }, { id: 'Person', age: 0 }] },
  ],
  ['under the name of the type at the root', '{ __typename: speaker { age } }', { __typename: { age: 0 } }],
]);

const odd = { ['__proto__']: 0 };
cases('names of every object', world, [
  ['__proto__ of an entity', '{ committee(code: "0") { __proto__: size } }', { committee: odd }],
  ['__proto__ as an object', '{ speaker { __proto__: home { __proto__: size } } }', { speaker: { ['__proto__']: odd } }],
  [
    '__proto__ at the root',
    '{ __proto__: committee(code: "0") { __proto__: size valid } }',
    { ['__proto__']: { ['__proto__']: 0, valid: false } },
  ],
  [
    'constructor',
    '{ committees { constructor: valid prototype: size } }',
    of({ constructor: false, prototype: 0 }, { constructor: null, prototype: null }),
  ],
  [
    'a field that is called so',
    '{ committees { constructor valueOf } }',
    of({ constructor: '', valueOf: false }, { constructor: null, valueOf: null }),
  ],
  [
    'a field that is called so under another such name',
    '{ committees { valueOf: constructor constructor: valueOf } }',
    of({ valueOf: '', constructor: false }, { valueOf: null, constructor: null }),
  ],
  [
    'on a member of an interface',
    '{ any { ... on Robot { hasOwnProperty toString } ... on Person { hasOwnProperty: age toString: name } } }',
    {
      any: [
        { hasOwnProperty: 0, toString: '' },
        { hasOwnProperty: 0, toString: '' },
      ],
    },
  ],
  [
    'toString, hasOwnProperty and isPrototypeOf',
    '{ committee(code: "") { toString: name hasOwnProperty: size isPrototypeOf: chair { age } toJSON: code } }',
    { committee: { toString: 'Town', hasOwnProperty: null, isPrototypeOf: null, toJSON: '' } },
  ],
  [
    '__defineGetter__ and __lookupSetter__',
    '{ __defineGetter__: speaker { __lookupSetter__: age } }',
    { __defineGetter__: { __lookupSetter__: 0 } },
  ],
  [
    'length, keys and 0-like names',
    '{ committee(code: "0") { length: list _0: size _: valid } }',
    { committee: { length: [], _0: 0, _: false } },
  ],
]);

cases('fragments', world, [
  [
    'named, with fields of two subgraphs',
    'fragment F on Committee { name valid } { committees { ...F } }',
    of({ name: '', valid: false }, { name: 'Town', valid: null }),
  ],
  [
    'one in another, used at two places',
    'fragment A on Committee { ...B chair { ...P } } fragment B on Committee { size } fragment P on Person { age home { ...B } } { a: committee(code: "0") { ...A } b: committee(code: "") { ...A ...B } }',
    { a: { size: 0, chair: { age: 0, home: { size: 0 } } }, b: { size: null, chair: null } },
  ],
  [
    'repeated, beside the same fields',
    'fragment F on Committee { valid } { committee(code: "0") { ...F valid ...F ... { valid } ... on Committee { valid } } }',
    { committee: { valid: false } },
  ],
  [
    'on the query',
    'fragment Q on Query { speaker { name } ...R } fragment R on Query { speaker { age } } { ...Q }',
    { speaker: { name: '', age: 0 } },
  ],
  [
    'on an interface',
    'fragment I on Being { id ... on Person { age } ... on Robot { n: hasOwnProperty } } { any { ...I } }',
    {
      any: [
        { id: '7', n: 0 },
        { id: '', age: 0 },
      ],
    },
  ],
  ['an interface below an object', '{ speaker { ... on Being { id ... on Person { age } } } }', { speaker: { id: '', age: 0 } }],
  [
    'a fragment called as a type or a member',
    'fragment Committee on Committee { size } fragment constructor on Committee { valid } fragment toString on Committee { ...Committee ...constructor } { committees { ...toString } }',
    of({ size: 0, valid: false }, { size: null, valid: null }),
  ],
  [
    'the order of the answer is that of the first mention',
    '{ committee(code: "0") { ... { valid } name ... { size valid } code } }',
    { committee: { valid: false, name: '', size: 0, code: '0' } },
  ],
  [
    'one name twice, with parts of one object',
    '{ committee(code: "0") { chair { name } ... { chair { home { size } } } } committee(code: "0") { chair { age home { valid } } } }',
    { committee: { chair: { name: '', home: { size: 0, valid: false }, age: 0 } } },
  ],
  [
    'of the same name in two operations is one',
    'query One { committee(code: "0") { ...F } } query Two { speaker { age } } fragment F on Committee { valid }',
    { speaker: { age: 0 } },
    { operationName: 'Two' },
  ],
]);
