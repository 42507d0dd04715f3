import { cases, federation, kind } from './test-support/kit.ts';
import { records } from './test-support/records.ts';

cases('one name over several kinds', records, [
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

// A field of one name is not of the same type with all: allowed where the objects are never the same.
const mixed = federation(
  {
    people:
      'type Query { guests: [Guest] accounts: [Account!]! } type Member @key(fields: "id") { id: ID! name: String } type Visitor { id: ID name: String } union Guest = Member | Visitor union Account = Member | Body type Body { id: ID! name: String! size: Int! }',
    desk: 'type Query { desks: [Holder]! } union Holder = Member | Machine type Machine { id: Int name: String } type Member @key(fields: "id") { id: ID! badge: Int size: Int }',
  },
  () => {
    const [member, visitor, body, machine] = [kind('Member'), kind('Visitor'), kind('Body'), kind('Machine')];
    const ann = member({ id: '', name: null, badge: 0, size: null });
    return {
      entities: [ann],
      root: {
        guests: [visitor({ id: null, name: '' }), ann, null],
        accounts: [ann, body({ id: '0', name: '', size: 0 })],
        desks: [machine({ id: 0, name: '' }), null, ann],
      },
    };
  },
);
cases('children whose types differ', mixed, [
  [
    'one of them may be null: refused under one name',
    '{ guests { ... on Member { id } ... on Visitor { id } } }',
    undefined,
    { errors: ['- GRAPHQL_VALIDATION_FAILED'] },
  ],
  [
    'under other names',
    '{ guests { ... on Member { key: id badge } ... on Visitor { id } } }',
    { guests: [{ id: null }, { key: '', badge: 0 }, null] },
  ],
  [
    'under swapped names',
    '{ guests { ... on Member { name: id id: name badge } } }',
    { guests: [{}, { name: '', id: null, badge: 0 }, null] },
  ],
  [
    'a number beside a key',
    '{ desks { ... on Machine { number: id name } ... on Member { id name size } } }',
    { desks: [{ number: 0, name: '' }, null, { id: '', name: null, size: null }] },
  ],
  [
    'the key of a third kind under the name',
    '{ accounts { ... on Member { key: id size } ... on Body { key: id length: size } } }',
    {
      accounts: [
        { key: '', size: null },
        { key: '0', length: 0 },
      ],
    },
  ],
  [
    'names that are null with one and not with the other',
    '{ accounts { ... on Member { m: name badge } ... on Body { b: name } } }',
    { accounts: [{ m: null, badge: 0 }, { b: '' }] },
  ],
]);
