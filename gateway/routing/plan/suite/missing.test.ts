import { cases, changed, federation, kind } from './test-support/kit.ts';

// A subgraph leaves out what it is asked for, or says something else than its type, without a word.
const silent = federation(
  {
    list: `
      type Query { notes: [Note] note: Note! words: [String!]! pairs: [[Int!]!] far: Note }
      type Note @key(fields: "id") { id: ID! text: String! }
    `,
    more: 'type Note @key(fields: "id") { id: ID! size: Int! tags: [String!]! mood: String }',
  },
  () => {
    const note = kind('Note')({ id: '', text: '', size: 0, tags: [], mood: '' });
    return { entities: [note], root: { notes: [note, null], note, words: [''], pairs: [[0]], far: null } };
  },
);
const without = (name: string) => ({ list: changed(data => delete data[name]) });
const entity = (change: (entity: any) => void) => ({ more: changed(data => change(data._entities[0])) });

cases('what is missing without a word', silent, [
  ['a root field', '{ words far { id } }', null, { faults: without('words'), errors: ['words NOT_ANSWERED'] }],
  [
    'a root field that may be null',
    '{ far { id } words }',
    { far: null, words: [''] },
    { faults: without('far'), errors: ['far NOT_ANSWERED'] },
  ],
  ['a root field, under its alias', '{ w: words n: notes { id } }', null, { faults: without('w'), errors: ['w NOT_ANSWERED'] }],
  [
    'a field of an entity',
    '{ notes { text s: size } }',
    { notes: [null, null] },
    { faults: entity(each => delete each.s), errors: ['notes.0.s NOT_ANSWERED'] },
  ],
  [
    'a field of an entity that may be null',
    '{ notes { text mood } }',
    { notes: [{ text: '', mood: null }, null] },
    { faults: entity(each => delete each.mood), errors: ['notes.0.mood NOT_ANSWERED'] },
  ],
  [
    'null for a field of an entity',
    '{ note { tags text } }',
    null,
    {
      faults: entity(each => {
        each.tags = null;
      }),
      errors: ['note.tags NOT_ANSWERED'],
    },
  ],
  [
    'null in a list of an entity',
    '{ notes { tags text } }',
    { notes: [null, null] },
    { faults: entity(each => each.tags.push(null)), errors: ['notes.0.tags.0 NOT_ANSWERED'] },
  ],
  [
    'null in a list of lists',
    '{ pairs note { text } }',
    { pairs: null, note: { text: '' } },
    { faults: { list: changed(data => data.pairs[0].push(null)) }, errors: ['pairs.0.1 NOT_ANSWERED'] },
  ],
  [
    'a text for a number',
    '{ notes { text size } }',
    { notes: [null, null] },
    {
      faults: entity(each => {
        each.size = '0';
      }),
      errors: ['notes.0.size INVALID_ANSWER'],
    },
  ],
  [
    'false for a text',
    '{ notes { text mood } }',
    { notes: [{ text: '', mood: null }, null] },
    {
      faults: entity(each => {
        each.mood = false;
      }),
      errors: ['notes.0.mood INVALID_ANSWER'],
    },
  ],
  [
    'a text for a list',
    '{ notes { text tags } }',
    { notes: [null, null] },
    {
      faults: entity(each => {
        each.tags = '';
      }),
      errors: ['notes.0.tags INVALID_ANSWER'],
    },
  ],
  [
    '0 for an object',
    '{ far { text } words }',
    { far: null, words: [''] },
    {
      faults: {
        list: changed(data => {
          data.far = 0;
        }),
      },
      errors: ['far INVALID_ANSWER'],
    },
  ],
]);
