import { cases, changed, down, type Fault, federation, kind, type Rec, refused } from './test-support/kit.ts';

// The texts and the votes are elsewhere; whichever of the three fails, what the others know is there.
const world = federation(
  {
    list: `
      type Query { members: [Member!]! open: Boolean first: Member! proposal: Proposal }
      type Member @key(fields: "id") { id: ID! }
      type Proposal @key(fields: "id") { id: ID! }
    `,
    texts: `
      type Query { size: Int }
      type Member @key(fields: "id") { id: ID! name: String }
      type Proposal @key(fields: "id") { id: ID! title: String }
    `,
    votes: `
      type Member @key(fields: "id") { id: ID! votes: Int }
      type Proposal @key(fields: "id") { id: ID! ayes: Int title: String @external long: Boolean @requires(fields: "title") }
    `,
  },
  () => {
    const closed = () => {
      throw refused('CLOSED');
    };
    const long = function (this: Rec) {
      return this.title === null ? null : this.title.length > 3;
    };
    const [ann, bob] = [kind('Member')({ id: '', name: '', votes: 0 }), kind('Member')({ id: '1', name: null, votes: closed })];
    const proposal = kind('Proposal')({ id: '', title: '', ayes: 0, long });
    return { entities: [ann, bob, proposal], root: { members: [bob, ann, bob], open: false, first: ann, proposal, size: 0 } };
  },
);

const nothing: Fault = () => ({ data: null });
const empty: Fault = () => ({});
const told: Fault = () => ({ data: null, errors: [{ message: 'No.', extensions: { code: 'BUSY' } }] });
const also =
  (path?: (string | number)[]): Fault =>
  answer => ({ ...answer, errors: [{ message: 'By the way.', path, extensions: { code: 'ODD' } }] });
const short = changed(data => data._entities.pop());
const MEMBERS = '{ members { id votes } open }';
const kept = {
  members: [
    { id: '1', votes: null },
    { id: '', votes: null },
    { id: '1', votes: null },
  ],
  open: false,
};
const each = ['members.0', 'members.1', 'members.2'].map(path => `${path} NOT_ANSWERED`);

cases('a subgraph that does not answer', world, [
  ['throws, for entities', MEMBERS, kept, { faults: { votes: down }, errors: ['- INTERNAL_SERVER_ERROR'] }],
  [
    'throws, one beside another that answers',
    '{ first { name votes } }',
    { first: { name: '', votes: null } },
    { faults: { votes: down }, errors: ['- INTERNAL_SERVER_ERROR'] },
  ],
  [
    'throws, at the root, beside another that answers',
    '{ size open }',
    { size: null, open: false },
    { faults: { texts: down }, errors: ['- INTERNAL_SERVER_ERROR'] },
  ],
  ['throws, where all begins', '{ first { name } open }', null, { faults: { list: down }, errors: ['- INTERNAL_SERVER_ERROR'] }],
  [
    'throws, for what another needs',
    '{ proposal { long ayes } }',
    { proposal: { long: null, ayes: 0 } },
    { faults: { texts: down }, errors: ['- INTERNAL_SERVER_ERROR'] },
  ],
  ['says null, for entities', MEMBERS, kept, { faults: { votes: nothing }, errors: each }],
  [
    'says null, for entities under an alias',
    '{ m: members { v: votes } }',
    { m: [{ v: null }, { v: null }, { v: null }] },
    { faults: { votes: nothing }, errors: each.map(error => error.replace('members', 'm')) },
  ],
  ['says nothing at all, for entities', MEMBERS, kept, { faults: { votes: empty }, errors: each }],
  [
    'says too little, for entities',
    MEMBERS,
    kept,
    { faults: { votes: short }, errors: ['members.0.votes CLOSED', 'members.1 NOT_ANSWERED', 'members.2.votes CLOSED'] },
  ],
  [
    'says null, at the root',
    '{ open first { id } }',
    null,
    { faults: { list: nothing }, errors: ['first NOT_ANSWERED', 'open NOT_ANSWERED'] },
  ],
  [
    'says null, at the root, beside another',
    '{ size s: size open }',
    { size: null, s: null, open: false },
    { faults: { texts: nothing }, errors: ['size NOT_ANSWERED', 's NOT_ANSWERED'] },
  ],
  ['says why, for entities', MEMBERS, kept, { faults: { votes: told }, errors: ['- BUSY'] }],
  ['says why, at the root', '{ open size }', { open: null, size: 0 }, { faults: { list: told }, errors: ['- BUSY'] }],
  ['says why, at the root that must be', '{ first { id } size }', null, { faults: { list: told }, errors: ['- BUSY'] }],
]);

cases('an error at an odd place', world, [
  [
    'without a path, the data are kept',
    '{ members { name: id } first { votes } }',
    { members: [{ name: '1' }, { name: '' }, { name: '1' }], first: { votes: 0 } },
    { faults: { votes: also() }, errors: ['- ODD'] },
  ],
  ['about the whole call', '{ first { votes } }', { first: { votes: 0 } }, { faults: { votes: also(['_entities']) }, errors: ['- ODD'] }],
  [
    'at an entity that was not asked for',
    '{ first { votes } }',
    { first: { votes: 0 } },
    { faults: { votes: also(['_entities', 9, 'votes']) }, errors: ['- ODD'] },
  ],
  [
    'at an entity as a whole',
    '{ f: first { votes } }',
    { f: { votes: 0 } },
    { faults: { votes: also(['_entities', 0]) }, errors: ['f ODD'] },
  ],
  [
    'at a field that was not asked for',
    '{ f: first { votes } }',
    { f: { votes: 0 } },
    { faults: { votes: also(['_entities', 0, 'colour']) }, errors: ['f ODD'] },
  ],
  ['without a path, at the root', '{ open }', { open: false }, { faults: { list: also() }, errors: ['- ODD'] }],
  [
    'of no errors',
    '{ open first { votes } }',
    { open: false, first: { votes: 0 } },
    { faults: { list: answer => ({ ...answer, errors: [] }), votes: answer => ({ ...answer, errors: [] }) } },
  ],
]);
