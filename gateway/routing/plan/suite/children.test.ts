import { cases, federation, kind } from './test-support/kit.ts';

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
