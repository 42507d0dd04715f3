import { cases, federation, kind, type Rec } from './test-support/kit.ts';

// Records of several kinds whose fields of one name are of different types, known in part to several subgraphs.
const world = federation(
  {
    registry: `
      type Query { records: [Record]! record(id: ID!): Record named: [Named!]! found: [Found]! mixed: [Either!]! best: Either @shareable pairs: [[Record!]!]! }
      interface Named { name: String }
      interface Record { id: ID! name: String parent: Record }
      type Proposal implements Record & Named @key(fields: "id") { id: ID! name: String parent: Record open: Boolean pages: Int tags: [String!] by: Member }
      type Review implements Record @key(fields: "id") { id: ID! name: String parent: Record synthetic: Boolean figures: Int themes: [String!] by: Unit }
      type Note implements Record { id: ID! name: String parent: Record text: String! }
      type Member implements Named @key(fields: "id") { id: ID! name: String }
      type Unit implements Named @key(fields: "code") { code: Int! name: String }
      union Found = Proposal | Review | Member
      union Either = Member | Unit
    `,
    scores: `
      type Query { scored: [Scored!]! best: Either @shareable ranked: [Found!]! }
      interface Scored { score: Float }
      type Proposal implements Scored @key(fields: "id") { id: ID! score: Float grade: Int rival: Found }
      type Review implements Scored @key(fields: "id") { id: ID! score: Float grade: String! rival: Found }
      type Member implements Scored @key(fields: "id") { id: ID! score: Float grade: [Int]! }
      type Guest { seat: Int }
      union Found = Proposal | Review | Guest
      union Either = Member | Guest
    `,
    halls: `
      type Unit @key(fields: "code") { code: Int! halls: [Hall!]! head: Member }
      type Member @key(fields: "id") { id: ID! hall: Hall }
      type Hall @key(fields: "no") { no: Int! free: Boolean holder: Either }
      union Either = Member | Unit
    `,
  },
  () => {
    const [proposal, review, note, member, unit, hall, guest] = ['Proposal', 'Review', 'Note', 'Member', 'Unit', 'Hall', 'Guest'].map(
      kind,
    ) as ReturnType<typeof kind>[];
    const visitor = guest!({ seat: 0 });
    const small: Rec = hall!({ no: 0, free: false });
    const large: Rec = hall!({ no: 1, free: null, holder: null });
    const ann = member!({ id: 'm', name: '', score: 0, grade: [], hall: small });
    const bob = member!({ id: '', name: null, score: null, grade: [null, 0], hall: null });
    const office = unit!({ code: 0, name: '', halls: [], head: ann });
    const house = unit!({ code: 7, name: 'House', halls: [small, large], head: null });
    small.holder = house;
    const lifts: Rec = proposal!({ id: 'p0', name: '', parent: null, open: false, pages: 0, tags: [], by: ann, score: 0, grade: 0 });
    const trees: Rec = proposal!({
      id: 'p1',
      name: null,
      parent: lifts,
      open: null,
      pages: null,
      tags: null,
      by: null,
      score: null,
      grade: null,
      rival: visitor,
    });
    const audit: Rec = review!({
      id: 'r0',
      name: 'Audit',
      parent: lifts,
      synthetic: false,
      figures: 0,
      themes: [],
      by: house,
      score: 1.5,
      grade: '',
      rival: trees,
    });
    const jot = note!({ id: 'n0', name: 'Jot', parent: audit, text: '' });
    lifts.rival = audit;
    const records = [lifts, audit, null, jot, trees];
    return {
      entities: [lifts, trees, audit, ann, bob, office, house, small, large],
      root: {
        records,
        record: ({ id }: Rec) => records.find(each => each?.id === id) ?? null,
        named: [lifts, ann, office],
        found: [audit, null, bob, lifts],
        mixed: [house, bob, office],
        best: ann,
        pairs: [[lifts, audit], [], [jot]],
        scored: [bob, audit, trees],
        ranked: [visitor, trees],
      },
    };
  },
);

cases('one name over several kinds', world, [
  [
    'false',
    '{ records { ... on Proposal { flag: open } ... on Review { flag: synthetic } } }',
    { records: [{ flag: false }, { flag: false }, null, {}, { flag: null }] },
  ],
  [
    'false, in the other order',
    '{ records { ... on Review { flag: synthetic } ... on Proposal { flag: open } } }',
    { records: [{ flag: false }, { flag: false }, null, {}, { flag: null }] },
  ],
  [
    '0',
    '{ records { ... on Proposal { count: pages } ... on Review { count: figures } } }',
    { records: [{ count: 0 }, { count: 0 }, null, {}, { count: null }] },
  ],
  [
    'an empty list',
    '{ records { ... on Review { words: themes } ... on Proposal { words: tags } } }',
    { records: [{ words: [] }, { words: [] }, null, {}, { words: null }] },
  ],
  [
    'an empty text',
    '{ found { ... on Proposal { t: name } ... on Member { t: name } ... on Review { t: name } } }',
    { found: [{ t: 'Audit' }, null, { t: null }, { t: '' }] },
  ],
  [
    'one of them in another subgraph',
    '{ records { ... on Proposal { count: grade } ... on Review { count: figures } } }',
    { records: [{ count: 0 }, { count: 0 }, null, {}, { count: null }] },
  ],
  [
    'both in another subgraph',
    '{ found { ... on Proposal { place: score } ... on Review { place: score } ... on Member { place: score } } }',
    { found: [{ place: 1.5 }, null, { place: null }, { place: 0 }] },
  ],
  [
    'true types that differ are refused',
    '{ records { ... on Proposal { flag: open } ... on Review { flag: figures } } }',
    undefined,
    { errors: ['- GRAPHQL_VALIDATION_FAILED'] },
  ],
  [
    'objects of two kinds',
    '{ records { __typename ... on Proposal { by { id } } ... on Review { by { code } } } }',
    {
      records: [
        { __typename: 'Proposal', by: { id: 'm' } },
        { __typename: 'Review', by: { code: 7 } },
        null,
        { __typename: 'Note' },
        { __typename: 'Proposal', by: null },
      ],
    },
  ],
  [
    'two kinds of objects, completed elsewhere',
    '{ records { ... on Proposal { by { score grade } } ... on Review { by { halls { free } } } } }',
    { records: [{ by: { score: 0, grade: [] } }, { by: { halls: [{ free: false }, { free: null }] } }, null, {}, { by: null }] },
  ],
  [
    'two kinds of objects under one alias',
    '{ records { ... on Review { x: by { name } } ... on Proposal { x: by { name hall { no } } } ... on Note { x: parent { name } } } }',
    { records: [{ x: { name: '', hall: { no: 0 } } }, { x: { name: 'House' } }, null, { x: { name: 'Audit' } }, { x: null }] },
  ],
  [
    'members of lists in lists',
    '{ pairs { ... on Proposal { v: pages } ... on Review { v: figures } } }',
    { pairs: [[{ v: 0 }, { v: 0 }], [], [{}]] },
  ],
  [
    'an alias that is a field of the other kind',
    '{ records { ... on Proposal { themes: tags } ... on Review { themes } } }',
    { records: [{ themes: [] }, { themes: [] }, null, {}, { themes: null }] },
  ],
  [
    'an alias that is the key of another kind',
    '{ mixed { ... on Member { code: id } ... on Unit { id: name } } }',
    { mixed: [{ id: 'House' }, { code: '' }, { id: '' }] },
  ],
  [
    'the key under the name of a field that another subgraph has',
    '{ mixed { ... on Member { score: name hall { no } } ... on Unit { score: name halls { no } } } }',
    {
      mixed: [
        { score: 'House', halls: [{ no: 0 }, { no: 1 }] },
        { score: null, hall: null },
        { score: '', halls: [] },
      ],
    },
  ],
]);

cases('interfaces', world, [
  [
    'a field of all',
    '{ records { id name } }',
    { records: [{ id: 'p0', name: '' }, { id: 'r0', name: 'Audit' }, null, { id: 'n0', name: 'Jot' }, { id: 'p1', name: null }] },
    { asked: ['registry'] },
  ],
  [
    'an interface below an interface',
    '{ record(id: "n0") { parent { parent { name ... on Proposal { open score } } } } }',
    { record: { parent: { parent: { name: '', open: false, score: 0 } } } },
  ],
  [
    'to itself, four deep',
    '{ record(id: "n0") { parent { parent { parent { parent { id } } } } } }',
    { record: { parent: { parent: { parent: null } } } },
  ],
  [
    'an interface that another knows',
    '{ records { ... on Scored { score } } }',
    { records: [{ score: 0 }, { score: 1.5 }, null, {}, { score: null }] },
  ],
  [
    'an interface within another',
    '{ named { ... on Record { id } ... on Scored { score } name } }',
    { named: [{ id: 'p0', score: 0, name: '' }, { score: 0, name: '' }, { name: '' }] },
  ],
  [
    'an interface of the other, back to the first',
    '{ scored { score ... on Record { name parent { id } } ... on Named { name } } }',
    {
      scored: [
        { score: null, name: null },
        { score: 1.5, name: 'Audit', parent: { id: 'p0' } },
        { score: null, name: null, parent: { id: 'p0' } },
      ],
    },
  ],
  [
    'types and nothing else',
    '{ scored { __typename } named { kind: __typename } }',
    {
      scored: [{ __typename: 'Member' }, { __typename: 'Review' }, { __typename: 'Proposal' }],
      named: [{ kind: 'Proposal' }, { kind: 'Member' }, { kind: 'Unit' }],
    },
  ],
  [
    'lists of lists',
    '{ pairs { id ... on Scored { score } ... on Proposal { grade } } }',
    {
      pairs: [
        [
          { id: 'p0', score: 0, grade: 0 },
          { id: 'r0', score: 1.5 },
        ],
        [],
        [{ id: 'n0' }],
      ],
    },
  ],
  [
    'a fragment that fits nothing there',
    '{ named { name ... on Review { synthetic } } }',
    undefined,
    { errors: ['- GRAPHQL_VALIDATION_FAILED'] },
  ],
  [
    'a fragment in a fragment that together fit one',
    '{ named { ... on Record { ... on Named { ... on Proposal { grade } } } } }',
    { named: [{ grade: 0 }, {}, {}] },
  ],
]);

cases('unions', world, [
  [
    'of which a subgraph knows a part',
    '{ ranked { ... on Guest { seat } ... on Proposal { grade name } } }',
    { ranked: [{ seat: 0 }, { grade: null, name: null }] },
  ],
  [
    'a member that only the other knows',
    '{ found { __typename ... on Guest { seat } ... on Member { name } } }',
    { found: [{ __typename: 'Review' }, null, { __typename: 'Member', name: null }, { __typename: 'Proposal' }] },
  ],
  ['a member that the asked one does not know, alone', '{ found { ... on Guest { seat } } }', { found: [{}, null, {}, {}] }],
  [
    'members completed by others',
    '{ found { ... on Review { score } ... on Member { score } ... on Proposal { score } } }',
    { found: [{ score: 1.5 }, null, { score: null }, { score: 0 }] },
  ],
  [
    'a root field with parts of a union in two',
    '{ best { __typename ... on Member { id score name } ... on Guest { seat } ... on Unit { code } } }',
    { best: { __typename: 'Member', id: 'm', score: 0, name: '' } },
  ],
  [
    'a union in a union',
    '{ found { ... on Review { rival { ... on Proposal { rival { ... on Guest { seat } } } } } ... on Proposal { rival { ... on Review { name grade } } } } }',
    { found: [{ rival: { rival: { seat: 0 } } }, null, {}, { rival: { name: 'Audit', grade: '' } }] },
  ],
  [
    'a union back to where it came from',
    '{ mixed { ... on Unit { halls { holder { ... on Unit { name head { name } } } } } } }',
    { mixed: [{ halls: [{ holder: { name: 'House', head: null } }, { holder: null }] }, {}, { halls: [] }] },
  ],
  [
    'typename in all orders',
    '{ found { a: __typename ... on Review { __typename b: __typename } } }',
    { found: [{ a: 'Review', __typename: 'Review', b: 'Review' }, null, { a: 'Member' }, { a: 'Proposal' }] },
  ],
]);
