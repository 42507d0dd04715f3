import { cases, federation, kind, type Rec, refused } from './test-support/kit.ts';

const fails = (code?: string) => () => {
  throw refused(code);
};

// Fields that their subgraph refuses, and subgraphs that do not answer; the others' answers are there all the same.
const world = federation(
  {
    list: `
      type Query { records: [Record]! record(id: ID!): Record members: [Member!]! pairs: [[Record]!]! shut: String open: Boolean must: String! first: Member! }
      interface Record { id: ID! }
      type Proposal implements Record @key(fields: "id") { id: ID! name: String author: Member }
      type Review implements Record @key(fields: "id") { id: ID! name: String }
      type Note implements Record { id: ID! name: String of: Record }
      type Member @key(fields: "id") { id: ID! }
    `,
    texts: `
      type Query { size: Int }
      type Proposal @key(fields: "id") { id: ID! title: String secret: String co: [Member] parts: [Part!] }
      type Review @key(fields: "id") { id: ID! title: String secret: Int marks: [Int] }
      type Part { text: String by: Member bad: Boolean! }
      type Member @key(fields: "id") { id: ID! name: String mail: String }
    `,
    votes: `
      type Proposal @key(fields: "id") { id: ID! ayes: Int title: String @external long: Boolean @requires(fields: "title") }
      type Member @key(fields: "id") { id: ID! votes: Int vote(of: Int): Boolean }
    `,
  },
  () => {
    const [proposal, review, note, member] = [kind('Proposal'), kind('Review'), kind('Note'), kind('Member')];
    const long = function (this: Rec) {
      return this.title === null ? null : this.title.length > 3;
    };
    const ann = member({ id: '', name: '', mail: fails(), votes: 0, vote: () => false });
    const bob = member({ id: '1', name: fails('GONE'), mail: '', votes: fails('CLOSED'), vote: fails('CLOSED') });
    const parts = [
      { text: '', by: ann, bad: false },
      { text: fails(), by: bob, bad: false },
    ];
    const lifts = proposal({ id: '', name: '', author: bob, title: '', secret: fails(), co: [bob, null, ann], parts, ayes: 0, long });
    const trees = proposal({
      id: '1',
      name: fails('LATE'),
      author: ann,
      title: 'Trees',
      secret: '',
      co: [],
      parts: [{ text: '', by: null, bad: fails() }],
      ayes: fails(),
      long,
    });
    const audit = review({ id: '', name: '', title: fails(), secret: fails('MASKED'), marks: [0, new Error('boom'), null] });
    const jot = note({ id: 'n', name: '', of: lifts });
    const records = [jot, audit, null, lifts, trees];
    return {
      entities: [ann, bob, lifts, trees, audit],
      root: {
        records,
        record: ({ id }: Rec) => (id === 'none' ? fails('NONE')() : [lifts, trees].find(each => each.id === id)),
        members: [bob, ann, bob],
        pairs: [[lifts, audit], [], [trees]],
        shut: fails(),
        open: false,
        must: fails('MUST'),
        first: ann,
        size: 0,
      },
    };
  },
);

cases('an error of a field', world, [
  ['at the root', '{ shut open }', { shut: null, open: false }, { errors: ['shut FORBIDDEN'] }],
  [
    'at the root, under its alias',
    '{ open: shut s: shut shut: open }',
    { open: null, s: null, shut: false },
    { errors: ['open FORBIDDEN', 's FORBIDDEN'] },
  ],
  ['at the root, where null may not be', '{ must open }', null, { errors: ['must MUST'] }],
  [
    'of a root field with arguments',
    '{ a: record(id: "none") { id } b: record(id: "") { id } }',
    { a: null, b: { id: '' } },
    { errors: ['a NONE'] },
  ],
  [
    'in a list',
    '{ members { mail } }',
    { members: [{ mail: '' }, { mail: null }, { mail: '' }] },
    { errors: ['members.1.mail FORBIDDEN'] },
  ],
  [
    'in a list with one record twice',
    '{ members { name } }',
    { members: [{ name: null }, { name: '' }, { name: null }] },
    { errors: ['members.0.name GONE', 'members.2.name GONE'] },
  ],
  [
    'under aliases all the way',
    '{ m: members { n: name } }',
    { m: [{ n: null }, { n: '' }, { n: null }] },
    { errors: ['m.0.n GONE', 'm.2.n GONE'] },
  ],
  [
    'under the name of the key',
    '{ members { id: name key: id } }',
    {
      members: [
        { id: null, key: '1' },
        { id: '', key: '' },
        { id: null, key: '1' },
      ],
    },
    { errors: ['members.0.id GONE', 'members.2.id GONE'] },
  ],
  [
    'under __proto__',
    '{ members { __proto__: name } }',
    { members: [{ ['__proto__']: null }, { ['__proto__']: '' }, { ['__proto__']: null }] },
    { errors: ['members.0.__proto__ GONE', 'members.2.__proto__ GONE'] },
  ],
  [
    'in two subgraphs at once',
    '{ members { name votes } }',
    {
      members: [
        { name: null, votes: null },
        { name: '', votes: 0 },
        { name: null, votes: null },
      ],
    },
    { errors: ['members.0.name GONE', 'members.0.votes CLOSED', 'members.2.name GONE', 'members.2.votes CLOSED'] },
  ],
  [
    'twice at one record',
    '{ first { a: mail b: mail votes } }',
    { first: { a: null, b: null, votes: 0 } },
    { errors: ['first.a FORBIDDEN', 'first.b FORBIDDEN'] },
  ],
  [
    'with an argument',
    'query ($n: Int) { members { v: vote(of: $n) } }',
    { members: [{ v: null }, { v: false }, { v: null }] },
    { variables: { n: 0 }, errors: ['members.0.v CLOSED', 'members.2.v CLOSED'] },
  ],
  [
    'of a first subgraph beside a second',
    '{ record(id: "1") { ... on Proposal { name title ayes } } }',
    { record: { name: null, title: 'Trees', ayes: null } },
    { errors: ['record.name LATE', 'record.ayes FORBIDDEN'] },
  ],
  ['left out', '{ record(id: "1") { ... on Proposal { name @skip(if: true) title } } }', { record: { title: 'Trees' } }],
]);

cases('an error of a field in mixed lists', world, [
  [
    'of one kind',
    '{ records { ... on Review { title } } }',
    { records: [{}, { title: null }, null, {}, {}] },
    { errors: ['records.1.title FORBIDDEN'] },
  ],
  [
    'of two kinds under one name',
    '{ records { ... on Review { title } ... on Proposal { title ayes } } }',
    { records: [{}, { title: null }, null, { title: '', ayes: 0 }, { title: 'Trees', ayes: null }] },
    { errors: ['records.1.title FORBIDDEN', 'records.4.ayes FORBIDDEN'] },
  ],
  [
    'of two kinds and different fields under one alias',
    '{ records { ... on Review { x: title } ... on Proposal { x: secret } ... on Note { x: name } } }',
    { records: [{ x: '' }, { x: null }, null, { x: null }, { x: '' }] },
    { errors: ['records.1.x FORBIDDEN', 'records.3.x FORBIDDEN'] },
  ],
  [
    'of two kinds, the lists apart',
    '{ r: records { ... on Review { m: marks } ... on Proposal { c: co { n: name } } } }',
    { r: [{}, { m: [0, null, null] }, null, { c: [{ n: null }, null, { n: '' }] }, { c: [] }] },
    { errors: ['r.1.m.1 -', 'r.3.c.0.n GONE'] },
  ],
  [
    'in lists of lists',
    '{ pairs { ... on Review { title } ... on Proposal { secret ayes } } }',
    { pairs: [[{ secret: null, ayes: 0 }, { title: null }], [], [{ secret: '', ayes: null }]] },
    { errors: ['pairs.0.0.secret FORBIDDEN', 'pairs.0.1.title FORBIDDEN', 'pairs.2.0.ayes FORBIDDEN'] },
  ],
  [
    'below a kind that is no entity',
    '{ records { ... on Note { of { ... on Proposal { s: secret title } } } } }',
    { records: [{ of: { s: null, title: '' } }, {}, null, {}, {}] },
    { errors: ['records.0.of.s FORBIDDEN'] },
  ],
  [
    'in a value object of an entity',
    '{ record(id: "") { ... on Proposal { parts { t: text by { votes } } } } }',
    {
      record: {
        parts: [
          { t: '', by: { votes: 0 } },
          { t: null, by: { votes: null } },
        ],
      },
    },
    { errors: ['record.parts.1.t FORBIDDEN', 'record.parts.1.by.votes CLOSED'] },
  ],
  [
    'in a value object that must have it',
    '{ record(id: "1") { ... on Proposal { title parts { bad } } } }',
    { record: { title: 'Trees', parts: null } },
    { errors: ['record.parts.0.bad FORBIDDEN'] },
  ],
  [
    'in an entity below an entity, from a third',
    '{ record(id: "") { ... on Proposal { author { votes name } co { votes } } } }',
    { record: { author: { votes: null, name: null }, co: [{ votes: null }, null, { votes: 0 }] } },
    { errors: ['record.author.name GONE', 'record.author.votes CLOSED', 'record.co.0.votes CLOSED'] },
  ],
]);
