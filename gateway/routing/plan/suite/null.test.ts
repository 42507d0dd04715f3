import { cases, federation, kind, type Rec } from './test-support/kit.ts';

// How far a null goes that may not be: rooms are listed by the house, their fields and keepers are the desk's, what they cost is the fees'.
const world = federation(
  {
    house: `
      type Query {
        rooms: [Room!]! maybe: [Room] some: [Room!] must: Room! one: Room good: Room! rows: [[Room!]]! grid: [[Room!]!]! places: [Place!]
        lost: Room sure: Room! floor: Floor
      }
      interface Place { code: ID! }
      type Room implements Place @key(fields: "code") { code: ID! label: String name: String! }
      type Yard implements Place @key(fields: "code") { code: ID! }
      type Floor { left: Room! right: Room wing: Floor }
    `,
    desk: `
      type Room @key(fields: "code") {
        code: ID! seats: Int! doors: Int keeper: Keeper boss: Keeper! tags: [String!] plan: [[Int!]!] halls: [Room!]! twins: [[Room!]!]
      }
      type Yard @key(fields: "code") { code: ID! trees: Int! }
      type Keeper @key(fields: "id") { id: ID! name: String! rooms: [Room!] }
    `,
    fees: `
      type Room @key(fields: "code") { code: ID! price: Float! }
      type Keeper @key(fields: "id") { id: ID! wage: Int! bonus: Int }
    `,
  },
  () => {
    const [room, keeper] = [kind('Room'), kind('Keeper')];
    const [ann, bob]: [Rec, Rec] = [keeper({ id: '', name: '', wage: 0, bonus: 0 }), keeper({ id: '1', name: null, wage: null, bonus: 7 })];
    const hall: Rec = room({
      code: '',
      label: '',
      name: '',
      seats: 0,
      doors: 0,
      keeper: ann,
      boss: ann,
      tags: [],
      plan: [[], [0]],
      price: 0,
      halls: [],
    });
    const attic: Rec = room({
      code: '1',
      label: 'Attic',
      name: 'A',
      seats: null,
      doors: 2,
      keeper: bob,
      boss: null,
      tags: ['', null],
      plan: [[0], [1, null]],
      price: null,
    });
    attic.halls = [hall, attic];
    attic.twins = [[hall], [hall, attic]];
    [ann.rooms, bob.rooms] = [[hall], [hall, attic]];
    const yard = kind('Yard')({ code: 'y', trees: null });
    const lost = room({ code: 'gone', label: 'Gone', name: '' });
    return {
      entities: [hall, attic, ann, bob, yard],
      root: {
        rooms: [hall, attic],
        maybe: [hall, attic, null],
        some: [hall, attic],
        must: attic,
        one: attic,
        good: hall,
        rows: [[hall, attic], [hall], [], null],
        grid: [[hall], [attic]],
        places: [hall, yard],
        lost,
        sure: lost,
        floor: { left: attic, right: hall, wing: { left: hall, right: attic, wing: null } },
      },
    };
  },
);

cases('a field that may not be null', world, [
  [
    'takes its object in a list',
    '{ maybe { label seats } }',
    { maybe: [{ label: '', seats: 0 }, null, null] },
    { errors: ['maybe.1.seats -'] },
  ],
  [
    'takes its object in a list, under aliases',
    '{ m: maybe { l: label s: seats } }',
    { m: [{ l: '', s: 0 }, null, null] },
    { errors: ['m.1.s -'] },
  ],
  [
    'takes the list that may not hold null',
    '{ some { seats } good { label } }',
    { some: null, good: { label: '' } },
    { errors: ['some.1.seats -'] },
  ],
  ['takes all where nothing up to the root may be null', '{ rooms { seats } good { label } }', null, { errors: ['rooms.1.seats -'] }],
  ['takes a root field', '{ one { label seats } good { seats } }', { one: null, good: { seats: 0 } }, { errors: ['one.seats -'] }],
  ['takes all with a root field that must be', '{ must { price } good { label } }', null, { errors: ['must.price -'] }],
  ['takes a list in a list', '{ rows { seats } }', { rows: [null, [{ seats: 0 }], [], null] }, { errors: ['rows.0.1.seats -'] }],
  ['takes lists of lists', '{ grid { seats } one { label } }', null, { errors: ['grid.1.0.seats -'] }],
  [
    'takes an entity below an entity',
    '{ one { doors keeper { name } } }',
    { one: { doors: 2, keeper: null } },
    { errors: ['one.keeper.name -'] },
  ],
  [
    'takes an entity below an entity, from a third',
    '{ one { keeper { bonus wage } doors } }',
    { one: { keeper: null, doors: 2 } },
    { errors: ['one.keeper.wage -'] },
  ],
  [
    'takes two where the lower must be',
    '{ one { boss { id } } good { boss { wage } } }',
    { one: null, good: { boss: { wage: 0 } } },
    { errors: ['one.boss -'] },
  ],
  [
    'takes the list of an entity',
    '{ one { keeper { id rooms { seats } } } }',
    { one: { keeper: { id: '1', rooms: null } } },
    { errors: ['one.keeper.rooms.1.seats -'] },
  ],
  [
    'takes the list of an entity, from a third',
    '{ one { keeper { rooms { price } bonus } } }',
    { one: { keeper: { rooms: null, bonus: 7 } } },
    { errors: ['one.keeper.rooms.1.price -'] },
  ],
  [
    'takes the lists of lists of an entity',
    '{ one { doors twins { price } } }',
    { one: { doors: 2, twins: null } },
    { errors: ['one.twins.1.1.price -'] },
  ],
  [
    'takes an entity that must have its list',
    '{ maybe { halls { price } } }',
    { maybe: [{ halls: [] }, null, null] },
    { errors: ['maybe.1.halls.1.price -'] },
  ],
  [
    'takes an object that is no entity',
    '{ floor { right { seats } left { seats } } good { doors } }',
    { floor: null, good: { doors: 0 } },
    { errors: ['floor.left.seats -'] },
  ],
  [
    'does not take one that may be null',
    '{ floor { wing { right { seats } left { seats } } } }',
    { floor: { wing: { right: null, left: { seats: 0 } } } },
    { errors: ['floor.wing.right.seats -'] },
  ],
  [
    'takes a member of an interface',
    '{ places { code ... on Yard { trees } ... on Room { seats } } }',
    { places: null },
    { errors: ['places.1.trees -'] },
  ],
  [
    'takes nothing that is asked of another member',
    '{ places { code ... on Room { seats price } } }',
    { places: [{ code: '', seats: 0, price: 0 }, { code: 'y' }] },
  ],
  [
    'takes nothing where it is left out',
    '{ rooms { label seats @skip(if: true) ... @include(if: false) { price } } }',
    { rooms: [{ label: '' }, { label: 'Attic' }] },
  ],
  [
    'is told at each place of the record',
    '{ a: one { seats } b: one { seats } maybe { price } }',
    { a: null, b: null, maybe: [{ price: 0 }, null, null] },
    { errors: ['a.seats -', 'b.seats -', 'maybe.1.price -'] },
  ],
]);

cases('lists that may not hold null', world, [
  [
    'a text',
    '{ maybe { doors tags } }',
    { maybe: [{ doors: 0, tags: [] }, { doors: 2, tags: null }, null] },
    { errors: ['maybe.1.tags.1 -'] },
  ],
  [
    'a number in lists of lists',
    '{ maybe { plan } }',
    { maybe: [{ plan: [[], [0]] }, { plan: null }, null] },
    { errors: ['maybe.1.plan.1.1 -'] },
  ],
  [
    "both, under each other's names",
    '{ one { tags: plan plan: tags doors } }',
    { one: { tags: null, plan: null, doors: 2 } },
    { errors: ['one.plan.1 -', 'one.tags.1.1 -'] },
  ],
]);

const unlike = 'The subgraph says that there is no such record.';
cases('a record that its subgraph does not know', world, [
  ['what may be null is null', '{ lost { label doors keeper { name } } }', { lost: { label: 'Gone', doors: null, keeper: null } }],
  [
    'what may not be takes it, and is no error',
    '{ lost { label seats } one { label } }',
    { lost: null, one: { label: 'Attic' } },
    { unlike },
  ],
  ['at a place that must be', '{ sure { label seats } one { label } }', null, { unlike }],
  ['at a place that must be, nothing asked of it there', '{ sure { label code } }', { sure: { label: 'Gone', code: 'gone' } }],
]);
