import { cases, federation, kind, type Rec } from './test-support/kit.ts';

// What a proposal's cost or label is follows from fields of other subgraphs; each of them may be 0, "", false or null.
const world = federation(
  {
    bureau: `
      type Query { proposals: [Proposal!]! proposal(id: ID!): Proposal records: [Record!]! }
      interface Record { id: ID! title: String pages: Int }
      type Proposal implements Record @key(fields: "id") { id: ID! title: String pages: Int secret: Boolean tags: [String!] author: Author unit: Unit length(in: Scale! = LINES): Float }
      type Opinion implements Record @key(fields: "id") { id: ID! title: String pages: Int short: Boolean }
      enum Scale { LINES WORDS }
      type Author @key(fields: "card") { card: ID! name: String age: Int }
      union Unit = Room | Office
      type Room @key(fields: "code") { code: ID! seats: Int }
      type Office @key(fields: "code") { code: ID! desks: Int chief: Author }
    `,
    print: `
      type Proposal @key(fields: "id") {
        id: ID! title: String @external pages: Int @external secret: Boolean @external tags: [String!] @external author: Author @external unit: Unit @external
        length(in: Scale! = LINES): Float @external
        heading: String @requires(fields: "title")
        cost(perPage: Int! = 2): Int @requires(fields: "pages secret")
        colours: [String!]! @requires(fields: "tags")
        by: String! @requires(fields: "author { name age }")
        place: String! @requires(fields: "unit { ... on Room { seats } ... on Office { desks chief { name } } }")
        words: Float @requires(fields: "length(in: WORDS)")
      }
      enum Scale { LINES WORDS }
      type Author @key(fields: "card") { card: ID! name: String @external age: Int @external }
      union Unit = Room | Office
      type Room @key(fields: "code") { code: ID! seats: Int @external }
      type Office @key(fields: "code") { code: ID! desks: Int @external chief: Author @external }
      type Opinion @key(fields: "id") { id: ID! pages: Int @external heading: String @requires(fields: "pages") }
    `,
    budget: `
      type Proposal @key(fields: "id") {
        id: ID! cost(perPage: Int! = 2): Int @external heading: String @external
        share: Float @requires(fields: "cost(perPage: 3)")
        entry: String! @requires(fields: "cost heading")
      }
    `,
  },
  () => {
    const says = (value: unknown) => JSON.stringify(value ?? null);
    const proposal = (fields: Rec) =>
      kind('Proposal')({
        heading() {
          return `<${says(this.title)}>`;
        },
        cost({ perPage = 2 } = {}) {
          return this.pages === null || this.secret === null ? null : this.secret ? -1 : this.pages * perPage;
        },
        colours() {
          return (this.tags ?? ['none']).map((tag: string) => `#${tag}`);
        },
        by() {
          return this.author ? `${says(this.author.name)} ${says(this.author.age)}` : 'nobody';
        },
        place() {
          return this.unit ? `${says(this.unit.seats)} ${says(this.unit.desks)} ${says(this.unit.chief?.name)}` : 'nowhere';
        },
        length: (args: Rec) => (fields.lines === null ? null : args.in === 'WORDS' ? fields.lines * 10 : fields.lines),
        words() {
          return typeof this.length === 'function' ? this.length({ in: 'WORDS' }) : this.length;
        },
        share() {
          const cost = typeof this.cost === 'function' ? this.cost({ perPage: 3 }) : this.cost;
          return cost === null ? null : cost / 4;
        },
        entry() {
          return [this.cost, this.heading].map(each => says(typeof each === 'function' ? each.call(this) : each)).join();
        },
        ...fields,
      });
    const [author, room, office] = [kind('Author'), kind('Room'), kind('Office')];
    const ada = author({ card: '', name: '', age: 0 });
    const ben = author({ card: 'b', name: null, age: null });
    const units = [
      room({ code: '0', seats: 0 }),
      office({ code: '1', desks: 0, chief: ada }),
      office({ code: '2', desks: null, chief: null }),
    ];
    const proposals = [
      proposal({ id: '0', title: '', pages: 0, secret: false, tags: [], author: ada, unit: units[0], lines: 0 }),
      proposal({ id: '1', title: 'Lifts', pages: 4, secret: true, tags: [''], author: ben, unit: units[1], lines: 2.5 }),
      proposal({ id: '2', title: null, pages: null, secret: null, tags: null, author: null, unit: null, lines: null }),
      proposal({ id: '3', title: 'Trees', pages: 8, secret: false, tags: ['a', 'b'], author: ada, unit: units[2], lines: 1 }),
    ];
    const opinion = kind('Opinion')({
      id: '',
      title: '',
      pages: 0,
      short: false,
      heading() {
        return `${says(this.pages)} pages`;
      },
    });
    return {
      entities: [...proposals, opinion, ada, ben, ...units],
      root: {
        proposals,
        proposal: ({ id }: Rec) => proposals.find(each => each.id === id) ?? null,
        records: [opinion, proposals[0], proposals[2]],
      },
    };
  },
);

const each = (name: string, ...values: unknown[]) => ({ proposals: values.map(value => ({ [name]: value })) });

cases('a field that needs others', world, [
  [
    'a name that is empty or null',
    '{ proposals { heading } }',
    each('heading', '<"">', '<"Lifts">', '<null>', '<"Trees">'),
    { asked: ['bureau', 'print'] },
  ],
  ['a number and a condition', '{ proposals { cost } }', each('cost', 0, -1, null, 16)],
  ['with an argument of its own', '{ proposals { cost(perPage: 0) } }', each('cost', 0, -1, null, 0)],
  [
    'a variable as argument',
    'query ($n: Int!) { proposals { cost(perPage: $n) } }',
    each('cost', 0, -1, null, -8),
    { variables: { n: -1 } },
  ],
  ['a list that is empty or null', '{ proposals { colours } }', each('colours', [], ['#'], ['#none'], ['#a', '#b'])],
  ['fields of an object', '{ proposals { by } }', each('by', '"" 0', 'null null', 'nobody', '"" 0')],
  ['fields of the members of a union', '{ proposals { place } }', each('place', '0 null null', 'null 0 ""', 'nowhere', 'null null null')],
  ['a field with an argument', '{ proposals { words } }', each('words', 0, 25, null, 10)],
  [
    'the same field is asked for with another argument',
    '{ proposal(id: "1") { words length lines: length(in: LINES) } }',
    { proposal: { words: 25, length: 2.5, lines: 2.5 } },
  ],
  [
    'the same field under its own name with its own argument',
    '{ proposal(id: "1") { length(in: WORDS) words } }',
    { proposal: { length: 25, words: 25 } },
  ],
  ['of a record that is not there', '{ proposal(id: "9") { heading cost by } }', { proposal: null }, { asked: ['bureau'] }],
  [
    'what is needed is asked for as well',
    '{ proposals { title heading } }',
    {
      proposals: [
        { title: '', heading: '<"">' },
        { title: 'Lifts', heading: '<"Lifts">' },
        { title: null, heading: '<null>' },
        { title: 'Trees', heading: '<"Trees">' },
      ],
    },
  ],
  [
    'what is needed under the name of what needs it',
    '{ proposals { heading: title title: heading } }',
    {
      proposals: [
        { heading: '', title: '<"">' },
        { heading: 'Lifts', title: '<"Lifts">' },
        { heading: null, title: '<null>' },
        { heading: 'Trees', title: '<"Trees">' },
      ],
    },
  ],
  [
    'another field under the name of what is needed',
    '{ proposal(id: "0") { title: id pages: secret heading cost } }',
    { proposal: { title: '0', pages: false, heading: '<"">', cost: 0 } },
  ],
  [
    'an object under the name of an object that is needed',
    '{ proposal(id: "1") { author: unit { __typename } by } }',
    { proposal: { author: { __typename: 'Office' }, by: 'null null' } },
  ],
  [
    'another part of the object that is needed',
    '{ proposals { author { card } by } }',
    {
      proposals: [
        { author: { card: '' }, by: '"" 0' },
        { author: { card: 'b' }, by: 'null null' },
        { author: null, by: 'nobody' },
        { author: { card: '' }, by: '"" 0' },
      ],
    },
  ],
  [
    'a name within the object that is needed, turned round',
    '{ proposal(id: "0") { author { age: name name: age } by } }',
    { proposal: { author: { age: '', name: 0 }, by: '"" 0' } },
  ],
]);

cases('a field that needs what needs others', world, [
  ['with arguments', '{ proposals { share } }', each('share', 0, -0.25, null, 6)],
  ['two at once', '{ proposals { entry } }', each('entry', '0,"<\\"\\">"', '-1,"<\\"Lifts\\">"', 'null,"<null>"', '16,"<\\"Trees\\">"')],
  ['and with arguments by the client', '{ proposal(id: "3") { share cost(perPage: 1) } }', { proposal: { share: 6, cost: 8 } }],
  [
    'the same under an alias',
    '{ proposal(id: "3") { part: share price: cost(perPage: 1) dear: cost(perPage: 100) } }',
    { proposal: { part: 6, price: 8, dear: 800 } },
  ],
  ['rivals, each alone', '{ a: proposal(id: "3") { entry } }', { a: { entry: '16,"<\\"Trees\\">"' } }],
  ['rivals together are refused', '{ proposal(id: "3") { share entry } }', undefined, { errors: ['- OPERATION_NOT_PLANNED'], asked: [] }],
  [
    'rivals at two places are refused',
    '{ a: proposal(id: "3") { share } b: proposal(id: "3") { entry } }',
    undefined,
    { errors: ['- OPERATION_NOT_PLANNED'] },
  ],
  [
    'a rival that is left out is none',
    'query ($no: Boolean = false) { proposal(id: "3") { share entry @include(if: $no) } }',
    { proposal: { share: 6 } },
  ],
]);

cases('needs within fragments and conditions', world, [
  [
    'in fragments on members of an interface',
    '{ records { id ... on Proposal { heading } ... on Opinion { heading } } }',
    {
      records: [
        { id: '', heading: '0 pages' },
        { id: '0', heading: '<"">' },
        { id: '2', heading: '<null>' },
      ],
    },
  ],
  ['in one of them alone', '{ records { ... on Proposal { cost } } }', { records: [{}, { cost: 0 }, { cost: null }] }],
  [
    'in a named fragment, twice',
    'fragment H on Proposal { heading ...C } fragment C on Proposal { cost heading } { proposal(id: "0") { ...C ...H } }',
    { proposal: { cost: 0, heading: '<"">' } },
  ],
  [
    'under an alias that is what the other member needs',
    '{ records { ... on Opinion { title: heading } ... on Proposal { title: colours } } }',
    undefined,
    { errors: ['- GRAPHQL_VALIDATION_FAILED'] },
  ],
  [
    'under one alias over two members',
    '{ records { ... on Opinion { pages: heading } ... on Proposal { pages: heading } } }',
    { records: [{ pages: '0 pages' }, { pages: '<"">' }, { pages: '<null>' }] },
  ],
  [
    'what needs is skipped, what is needed is not',
    'query ($s: Boolean!) { proposal(id: "0") { title heading @skip(if: $s) } }',
    { proposal: { title: '' } },
    { variables: { s: true }, asked: ['bureau'] },
  ],
  [
    'what is needed is skipped, what needs is not',
    'query ($s: Boolean!) { proposal(id: "0") { title @skip(if: $s) heading } }',
    { proposal: { heading: '<"">' } },
    { variables: { s: true } },
  ],
  [
    'both are skipped',
    'query ($s: Boolean!) { proposal(id: "0") { title @skip(if: $s) ... @skip(if: $s) { heading by } id } }',
    { proposal: { id: '0' } },
    { variables: { s: true }, asked: ['bureau'] },
  ],
]);
