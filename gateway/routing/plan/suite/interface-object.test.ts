import { cases, federation, kind, type Rec } from './test-support/kit.ts';

// The register knows what kinds of records there are. Reading and filing know records, and add to all kinds at once.
const world = federation(
  {
    register: `
      type Query { records: [Record!]! record(id: ID!): Record proposals: [Proposal!]! }
      interface Record @key(fields: "id") { id: ID! title: String pages: Int }
      type Proposal implements Record @key(fields: "id") { id: ID! title: String pages: Int open: Boolean unit: Unit }
      type Opinion implements Record @key(fields: "id") { id: ID! title: String pages: Int short: Boolean }
      type Unit @key(fields: "code") { code: ID! record: Record }
    `,
    reading: `
      type Query { popular: [Record!]! latest: Record feed: [Entry!]! }
      type Record @key(fields: "id") @interfaceObject { id: ID! pages: Int @external views: Int readers: [Reader!]! minutes: Float @requires(fields: "pages") }
      type Reader { name: String of: Record! }
      type Entry { at: Int! record: Record }
    `,
    filing: `
      type Record @key(fields: "id") @interfaceObject { id: ID! title: String @external shelf: String spine: String! @requires(fields: "title") }
      type Unit @key(fields: "code") { code: ID! shelves: Int drawer: Record }
    `,
    votes: 'type Proposal @key(fields: "id") { id: ID! ayes: Int rival: Proposal }',
  },
  () => {
    const shared = {
      minutes(this: Rec) {
        return this.pages === null ? null : this.pages / 2;
      },
      spine(this: Rec) {
        return `[${this.title ?? ''}]`;
      },
    };
    const [proposal, opinion] = [kind('Proposal'), kind('Opinion')];
    const lifts: Rec = proposal({ ...shared, id: '', title: '', pages: 0, open: false, views: 0, readers: [], shelf: '', ayes: 0 });
    const trees: Rec = proposal({
      ...shared,
      id: '1',
      title: null,
      pages: null,
      open: null,
      unit: null,
      views: null,
      shelf: null,
      ayes: null,
      rival: lifts,
    });
    const note: Rec = opinion({ ...shared, id: '2', title: 'Note', pages: 3, short: false, views: 5, readers: [], shelf: 'B' });
    lifts.unit = kind('Unit')({ code: '0', record: note, shelves: 0, drawer: trees });
    trees.readers = [
      { name: '', of: note },
      { name: null, of: trees },
    ];
    const records = [lifts, note, trees];
    const byId = ({ id }: Rec) => records.find(each => each.id === id) ?? null;
    return {
      entities: [...records, lifts.unit],
      root: {
        records,
        record: byId,
        proposals: [trees, lifts],
        popular: [note, lifts],
        latest: trees,
        feed: [
          { at: 0, record: lifts },
          { at: 1, record: null },
        ],
      },
    };
  },
);

cases('fields of an interface that others add', world, [
  [
    'to all kinds',
    '{ records { title views shelf } }',
    {
      records: [
        { title: '', views: 0, shelf: '' },
        { title: 'Note', views: 5, shelf: 'B' },
        { title: null, views: null, shelf: null },
      ],
    },
    { asked: ['filing', 'reading', 'register'] },
  ],
  [
    'to one kind',
    '{ proposals { views ayes } }',
    {
      proposals: [
        { views: null, ayes: null },
        { views: 0, ayes: 0 },
      ],
    },
  ],
  ['in a fragment', '{ records { ... on Opinion { views short } } }', { records: [{}, { views: 5, short: false }, {}] }],
  [
    'in two fragments under one alias',
    '{ records { ... on Opinion { n: views } ... on Proposal { n: ayes } } }',
    { records: [{ n: 0 }, { n: 5 }, { n: null }] },
  ],
  [
    'that need what the kinds have',
    '{ records { minutes spine } }',
    {
      records: [
        { minutes: 0, spine: '[]' },
        { minutes: 1.5, spine: '[Note]' },
        { minutes: null, spine: '[]' },
      ],
    },
  ],
  [
    'that need it, beside it under its name',
    '{ records { pages: id minutes } }',
    {
      records: [
        { pages: '', minutes: 0 },
        { pages: '2', minutes: 1.5 },
        { pages: '1', minutes: null },
      ],
    },
  ],
  [
    'with what they lead to',
    '{ record(id: "1") { readers { name of { title views } } } }',
    {
      record: {
        readers: [
          { name: '', of: { title: 'Note', views: 5 } },
          { name: null, of: { title: null, views: null } },
        ],
      },
    },
  ],
  ['of a record that is not there', '{ record(id: "9") { views spine } }', { record: null }, { asked: ['register'] }],
  [
    'within a fragment on the interface itself',
    'fragment V on Record { views ...S } fragment S on Record { shelf } { records { ...V } }',
    {
      records: [
        { views: 0, shelf: '' },
        { views: 5, shelf: 'B' },
        { views: null, shelf: null },
      ],
    },
  ],
]);

cases('from where only the interface is known', world, [
  [
    'its own fields',
    '{ popular { id views } }',
    {
      popular: [
        { id: '2', views: 5 },
        { id: '', views: 0 },
      ],
    },
    { asked: ['reading'] },
  ],
  [
    'the type of each',
    '{ popular { __typename views } }',
    {
      popular: [
        { __typename: 'Opinion', views: 5 },
        { __typename: 'Proposal', views: 0 },
      ],
    },
    { asked: ['reading', 'register'] },
  ],
  ['the type under an alias', '{ latest { kind: __typename } }', { latest: { kind: 'Proposal' } }],
  ['the type under the name of the key', '{ latest { id: __typename key: id } }', { latest: { id: 'Proposal', key: '1' } }],
  [
    'fields of the kinds',
    '{ popular { ... on Proposal { open } ... on Opinion { short } } }',
    { popular: [{ short: false }, { open: false }] },
  ],
  [
    'fields of a kind in a third',
    '{ latest { ... on Proposal { ayes rival { open ayes } } } }',
    { latest: { ayes: null, rival: { open: false, ayes: 0 } } },
  ],
  ['fields of another that knows only the interface', '{ popular { shelf } }', { popular: [{ shelf: 'B' }, { shelf: '' }] }],
  [
    'what another needs of the kinds',
    '{ popular { spine minutes } }',
    {
      popular: [
        { spine: '[Note]', minutes: 1.5 },
        { spine: '[]', minutes: 0 },
      ],
    },
  ],
  ['an own field of one kind only', '{ popular { ... on Opinion { views } } }', { popular: [{ views: 5 }, {}] }],
  [
    'an own field of one kind and for all',
    '{ popular { ... on Opinion { seen: views } views } }',
    { popular: [{ seen: 5, views: 5 }, { views: 0 }] },
  ],
  [
    'below a value',
    '{ feed { at record { title views } } }',
    {
      feed: [
        { at: 0, record: { title: '', views: 0 } },
        { at: 1, record: null },
      ],
    },
  ],
  [
    'below a value, type and kind',
    '{ feed { record { __typename ... on Proposal { unit { drawer { __typename views } } } } } }',
    { feed: [{ record: { __typename: 'Proposal', unit: { drawer: { __typename: 'Proposal', views: null } } } }, { record: null }] },
  ],
  [
    'from an entity',
    '{ proposals { unit { shelves drawer { shelf title ... on Proposal { ayes } } record { shelf } } } }',
    { proposals: [{ unit: null }, { unit: { shelves: 0, drawer: { shelf: null, title: null, ayes: null }, record: { shelf: 'B' } } }] },
  ],
  [
    'their kind is not lost when they are completed by who does not know it',
    '{ feed { record { kind: __typename ... on Proposal { shelf views spine } } } }',
    { feed: [{ record: { kind: 'Proposal', shelf: '', views: 0, spine: '[]' } }, { record: null }] },
  ],
  [
    'the same, kind not asked for',
    '{ popular { views ... on Opinion { shelf views minutes } } }',
    { popular: [{ views: 5, shelf: 'B', minutes: 1.5 }, { views: 0 }] },
  ],
  // The plans of these two have records asked for by what is no key of them; with these, the others would be lost.
  [
    'who has no key there is not asked for',
    '{ records { ... on Proposal { title } ... on Opinion { code: spine } } }',
    { records: [{ title: '' }, { code: '[Note]' }, { title: null }] },
  ],
  [
    'what is needed of one kind is no key of the other',
    '{ popular { spine ... on Opinion { minutes } } }',
    { popular: [{ spine: '[Note]', minutes: 1.5 }, { spine: '[]' }] },
  ],
  // The library asks for the number of pages only of proposals, and needs it for all.
  [
    'what a plan leaves out is told',
    '{ records { ... on Proposal { minutes } views } }',
    { records: [{ minutes: 0, views: 0 }, { views: null }, { minutes: null, views: null }] },
    { errors: ['records.1.views NOT_ANSWERED'], unlike: 'The plan is wrong.' },
  ],
]);
