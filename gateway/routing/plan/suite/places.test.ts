import { cases } from './test-support/kit.ts';
import { units } from './test-support/units.ts';

cases('lists of lists', units, [
  [
    'of entities',
    '{ rows { heads open } }',
    {
      rows: [
        [{ heads: 0, open: false }, null],
        [],
        null,
        [
          { heads: null, open: null },
          { heads: 0, open: false },
        ],
      ],
    },
  ],
  [
    'of lists',
    '{ cube { heads } }',
    { cube: [[[{ heads: 0 }], []], [], [[{ heads: null }, { heads: null }]]] },
    { asked: ['map', 'staff'] },
  ],
  [
    'of an entity',
    '{ unit(code: "") { pair { open name } } }',
    { unit: { pair: [[{ open: null, name: 'Side' }, null], [], null, [{ open: false, name: '' }]] } },
  ],
  [
    'of an entity, in lists of lists',
    '{ rows { pair { heads } } }',
    {
      rows: [
        [{ pair: [[{ heads: null }, null], [], null, [{ heads: 0 }]] }, null],
        [],
        null,
        [{ pair: null }, { pair: [[{ heads: null }, null], [], null, [{ heads: 0 }]] }],
      ],
    },
  ],
  [
    'of another subgraph, completed by a third',
    '{ units { staff { name age } } }',
    {
      units: [
        {
          staff: [
            [],
            [
              { name: '', age: 0 },
              { name: null, age: null },
            ],
          ],
        },
        { staff: null },
        { staff: [] },
      ],
    },
  ],
  [
    'of values, in lists of lists',
    '{ top { nodes { unit { heads } nodes { unit { open } } } } }',
    { top: { nodes: [[{ unit: { heads: null }, nodes: [[]] }, null], null] } },
  ],
]);

cases('one record at several places', units, [
  [
    'twice in a list',
    '{ unit(code: "") { children { name heads } } }',
    {
      unit: {
        children: [
          { name: 'Side', heads: null },
          { name: null, heads: 4 },
          { name: 'Side', heads: null },
        ],
      },
    },
  ],
  [
    'with other fields at each',
    '{ a: unit(code: "") { heads } b: unit(code: "") { open } c: unit(code: "1") { near { name heads open } } }',
    { a: { heads: 0 }, b: { open: false }, c: { near: { name: '', heads: 0, open: false } } },
  ],
  [
    'with other aliases at each',
    '{ a: unit(code: "") { x: heads y: open } b: unit(code: "") { y: heads x: open } }',
    { a: { x: 0, y: false }, b: { y: 0, x: false } },
  ],
  [
    'itself below itself',
    '{ unit(code: "") { heads near { near { heads open } } open } }',
    { unit: { heads: 0, near: { near: { heads: 0, open: false } }, open: false } },
  ],
  [
    'as parent and as child',
    '{ units { parent { heads } children { parent { heads } } } }',
    {
      units: [
        { parent: null, children: [{ parent: { heads: 0 } }, { parent: { heads: null } }, { parent: { heads: 0 } }] },
        { parent: { heads: 0 }, children: [] },
        { parent: { heads: null }, children: [] },
      ],
    },
  ],
]);

cases('calls between entities', units, [
  [
    'from a child to its parent',
    '{ units { parent { open } } }',
    { units: [{ parent: null }, { parent: { open: false } }, { parent: { open: null } }] },
  ],
  [
    'from an entity of another to its own in a third',
    '{ unit(code: "2") { boss { name heads } } }',
    { unit: { boss: { name: 'Side', heads: null } } },
  ],
  ['by a key with a list and an entity', '{ board { size votes } }', { board: { size: 0, votes: [0, null] } }],
  [
    'by a key with a list and an entity, these asked for as well',
    '{ board { seats { no } size chair { name age home } } }',
    { board: { seats: [{ no: 0 }, { no: 1 }], size: 0, chair: { name: '', age: 0, home: 'at 2' } } },
  ],
  [
    'by a key with a list, under other names',
    '{ board { title: size seats: votes chair: seats { no: __typename } } }',
    { board: { title: 0, seats: [0, null], chair: [{ no: 'Seat' }, { no: 'Seat' }] } },
  ],
  [
    'what needs a part of an entity',
    '{ units { head { home } } }',
    { units: [{ head: { home: 'at 2' } }, { head: null }, { head: { home: null } }] },
  ],
]);
