import { cases, federation, kind, type Rec } from './test-support/kit.ts';

// As subgraphs of Federation 1 were written: nothing is imported, and fields of others are repeated as external.
const first = federation(
  {
    people: { isFirst: true, sdl: 'type Query { members: [Member] } type Member @key(fields: "id") { id: ID! name: String born: Int }' },
    votes: {
      isFirst: true,
      sdl: `
        extend type Member @key(fields: "id") { id: ID! @external born: Int @external votes: [Boolean] elder: Boolean @requires(fields: "born") }
        extend type Query { lastVoter: Member @provides(fields: "born") }
      `,
    },
    badges: { isFirst: true, sdl: 'type Member @key(fields: "id") @extends { id: ID! @external badge: Int }' },
  },
  () => {
    const member = kind('Member');
    const elder = function (this: Rec) {
      return this.born === null ? null : this.born < 1960;
    };
    const members = [
      member({ id: '', name: '', born: 0, votes: [false], elder, badge: 0 }),
      member({ id: '1', name: null, born: null, votes: null, elder, badge: null }),
    ];
    return { entities: members, root: { members: [...members, null], lastVoter: members[0] } };
  },
);
cases('subgraphs of Federation 1', first, [
  [
    'a type that is extended',
    '{ members { votes badge } }',
    { members: [{ votes: [false], badge: 0 }, { votes: null, badge: null }, null] },
  ],
  ['what is required', '{ members { elder } }', { members: [{ elder: true }, { elder: null }, null] }],
  ['what is provided', '{ lastVoter { born } }', { lastVoter: { born: 0 } }, { asked: ['votes'] }],
  ['from an extension to the type, and back', '{ lastVoter { name elder badge } }', { lastVoter: { name: '', elder: true, badge: 0 } }],
]);
