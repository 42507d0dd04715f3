import { cases, down, federation, kind, type Rec, refused } from './test-support/kit.ts';

// A clerk writes at the desk, a cashier at the till; `no` counts what has been done so far, wherever.
const world = federation(
  {
    desk: `
      type Query { letter(id: ID!): Letter }
      type Mutation {
        open(input: OpenInput!): Opened
        rename(id: ID!, title: String): Opened
        close(id: ID!): Boolean
        must(id: ID!): Opened!
        clear: [Letter!]
        touch: Int @shareable
      }
      input OpenInput { title: String! pages: Int = 0 tags: [String!] }
      type Opened { no: Int! letter: Letter change: Change }
      type Letter @key(fields: "id") { id: ID! title: String pages: Int }
      union Change = Letter | Nothing
      type Nothing { why: String }
    `,
    till: `
      type Mutation { pay(id: ID!, sum: Int!): Paid refund(id: ID!): Paid! touch: Int @shareable }
      type Paid { no: Int! letter: Letter }
      type Letter @key(fields: "id") { id: ID! paid: Int pages: Int @external due: Int @requires(fields: "pages") }
    `,
  },
  () => {
    let no = 0;
    const due = function (this: Rec) {
      return this.pages === null ? null : this.pages * 2;
    };
    const letter = (fields: Rec): Rec => kind('Letter')({ title: '', pages: 0, paid: 0, due, ...fields });
    const letters = [letter({ id: '' }), letter({ id: '1', title: null, pages: null, paid: null })];
    const find = (id: string): Rec => {
      const found = letters.find(each => each.id === id);
      if (!found) throw refused('UNKNOWN');
      return found;
    };
    const done = (record: Rec) => ({ no: ++no, letter: { ...record } });
    return {
      entities: letters,
      root: {
        letter: ({ id }: Rec) => letters.find(each => each.id === id) ?? null,
        open: ({ input }: Rec) => {
          const fresh = letter({ id: String(letters.length), title: input.title, pages: input.pages });
          letters.push(fresh);
          return { ...done(fresh), change: input.title === '' ? { __typename: 'Nothing', why: '' } : fresh };
        },
        rename: ({ id, title }: Rec) => done(Object.assign(find(id), { title })),
        close: ({ id }: Rec) => {
          find(id);
          no++;
          return false;
        },
        must: ({ id }: Rec) => done(find(id)),
        clear: () => {
          no++;
          return letters.splice(0);
        },
        pay: ({ id, sum }: Rec) => done(Object.assign(find(id), { paid: sum })),
        refund: ({ id }: Rec) => done(Object.assign(find(id), { paid: -1 })),
        touch: () => ++no,
      },
    };
  },
);

cases('mutations', world, [
  ['one', 'mutation { close(id: "") }', { close: false }, { asked: ['desk'] }],
  [
    'one with an entity in what it tells',
    'mutation { rename(id: "", title: "") { no letter { id title paid } } }',
    { rename: { no: 1, letter: { id: '', title: '', paid: 0 } } },
    { asked: ['desk', 'till'] },
  ],
  [
    'what is told of the entity needs a field of the first',
    'mutation { pay(id: "1", sum: 0) { letter { paid due title } } }',
    { pay: { letter: { paid: 0, due: null, title: null } } },
  ],
  [
    'a record that was not there before',
    'mutation { open(input: { title: "New" }) { letter { id title pages due paid } } }',
    { open: { letter: { id: '2', title: 'New', pages: 0, due: 0, paid: 0 } } },
  ],
  [
    'an input in a variable',
    'mutation ($in: OpenInput!) { open(input: $in) { letter { title pages } } }',
    { open: { letter: { title: '', pages: 0 } } },
    { variables: { in: { title: '', pages: 0, tags: [] } } },
  ],
  [
    'a union in what it tells',
    'mutation { a: open(input: { title: "" }) { change { ... on Nothing { why } ... on Letter { id } } } b: open(input: { title: "x" }) { change { ... on Nothing { why } ... on Letter { id due } } } }',
    { a: { change: { why: '' } }, b: { change: { id: '3', due: 0 } } },
  ],
  [
    'null for a title',
    'mutation ($t: String) { rename(id: "", title: $t) { letter { title } } }',
    { rename: { letter: { title: null } } },
    { variables: { t: null } },
  ],
  [
    'a list of entities',
    'mutation { clear { id title } }',
    {
      clear: [
        { id: '', title: '' },
        { id: '1', title: null },
      ],
    },
  ],
  ['its type', 'mutation { __typename t: __typename }', { __typename: 'Mutation', t: 'Mutation' }, { asked: [] }],
  ['its type beside it', 'mutation { a: __typename close(id: "") __typename }', { a: 'Mutation', close: false, __typename: 'Mutation' }],
  [
    'under the names of others',
    'mutation { pay: rename(id: "", title: "x") { letter: no no: letter { title: id id: title } } }',
    { pay: { letter: 1, no: { title: '', id: 'x' } } },
  ],
]);

cases('mutations one after the other', world, [
  ['at one subgraph', 'mutation { a: touch b: touch c: touch }', { a: 1, b: 2, c: 3 }],
  [
    'by turns at two',
    'mutation { a: rename(id: "", title: "x") { no } b: pay(id: "", sum: 0) { no } c: close(id: "") d: refund(id: "1") { no } e: must(id: "") { no } }',
    { a: { no: 1 }, b: { no: 2 }, c: false, d: { no: 4 }, e: { no: 5 } },
  ],
  [
    'in the order written, not that of names',
    'mutation { z: pay(id: "", sum: 1) { no } a: rename(id: "", title: "") { no } }',
    { z: { no: 1 }, a: { no: 2 } },
  ],
  [
    'the later sees what the earlier did',
    'mutation { pay(id: "", sum: 7) { letter { paid } } rename(id: "", title: "x") { letter { title paid } } }',
    { pay: { letter: { paid: 7 } }, rename: { letter: { title: 'x', paid: 7 } } },
  ],
  [
    'what has been told of the earlier is from before the later',
    'mutation { a: rename(id: "", title: "x") { letter { title paid } } b: pay(id: "", sum: 9) { letter { paid } } }',
    { a: { letter: { title: 'x', paid: 0 } }, b: { letter: { paid: 9 } } },
  ],
  [
    'from fragments',
    'mutation { ...A ... on Mutation { c: touch } } fragment A on Mutation { a: touch ...B } fragment B on Mutation { b: rename(id: "", title: "") { no } }',
    { a: 1, b: { no: 2 }, c: 3 },
  ],
  [
    'one is skipped',
    'mutation ($s: Boolean!) { a: touch b: touch @skip(if: $s) c: touch @include(if: $s) }',
    { a: 1, c: 2 },
    { variables: { s: true } },
  ],
  ['all are skipped', 'mutation { touch @skip(if: true) ... @include(if: false) { close(id: "") } }', {}, { asked: [] }],
  [
    'one that fails keeps none back',
    'mutation { a: close(id: "zzz") b: pay(id: "", sum: 0) { no } c: rename(id: "zzz", title: "") { no } d: touch }',
    { a: null, b: { no: 1 }, c: null, d: 2 },
    { errors: ['a UNKNOWN', 'c UNKNOWN'] },
  ],
  ['one that must not fail takes all with it', 'mutation { a: touch must(id: "zzz") { no } }', null, { errors: ['must UNKNOWN'] }],
  ['one that must not fail, at the other', 'mutation { a: close(id: "") r: refund(id: "zzz") { no } }', null, { errors: ['r UNKNOWN'] }],
  [
    'a subgraph that is down keeps none back',
    'mutation { a: close(id: "") b: pay(id: "", sum: 0) { no } }',
    { a: false, b: null },
    { faults: { till: down }, errors: ['- INTERNAL_SERVER_ERROR'] },
  ],
]);
