import { cases } from './test-support/kit.ts';
import { units } from './test-support/units.ts';

cases('deep entities', units, [
  [
    'one type, five deep over two subgraphs',
    '{ unit(code: "2") { parent { near { head { unit { heads name } } } } } }',
    { unit: { parent: { near: { head: { unit: { heads: 4, name: null } } } } } },
  ],
  [
    'round a circle',
    '{ unit(code: "") { near { near { near { near { code open } } } } } }',
    { unit: { near: { near: { near: { near: { code: '', open: false } } } } } },
  ],
  [
    'round a circle over three',
    '{ unit(code: "1") { boss { head { unit { boss { boss { name heads } } } } } } }',
    { unit: { boss: { head: { unit: { boss: { boss: { name: '', heads: 0 } } } } } } },
  ],
  ['to where there is nothing', '{ unit(code: "1") { boss { boss { boss { name } } } } }', { unit: { boss: { boss: null } } }],
  [
    'below values',
    '{ top { unit { open } next { unit { open } next { unit { heads near { open } } } } } }',
    { top: { unit: { open: false }, next: { unit: null, next: { unit: { heads: null, near: { open: false } } } } } },
  ],
  [
    'in lists below lists',
    '{ units { children { children { heads } near { children { open } } } } }',
    {
      units: [
        {
          children: [
            { children: [], near: { children: [{ open: null }, { open: true }, { open: null }] } },
            { children: [], near: null },
            { children: [], near: { children: [{ open: null }, { open: true }, { open: null }] } },
          ],
        },
        { children: [] },
        { children: [] },
      ],
    },
  ],
  [
    'persons and units by turns',
    '{ unit(code: "") { head { age friends { age unit { open head { name } } } } } }',
    { unit: { head: { age: 0, friends: [{ age: null, unit: null }, null, { age: 0, unit: { open: true, head: { name: null } } }] } } },
  ],
]);

cases('needs in a circle', units, [
  [
    'one needs what the other needs of a third',
    '{ units { free path } }',
    {
      units: [
        { free: false, path: '' },
        { free: null, path: 'under 0' },
        { free: true, path: 'under null' },
      ],
    },
  ],
  [
    'what needs what needs',
    '{ units { twice } }',
    { units: [{ twice: '0, ""' }, { twice: 'null, "under 0"' }, { twice: '4, "under null"' }] },
  ],
  [
    "with what is needed, under each other's names",
    '{ unit(code: "2") { heads: twice path: heads free: path twice: free } }',
    { unit: { heads: '4, "under null"', path: 4, free: 'under null', twice: true } },
  ],
  [
    'at two depths at once',
    '{ unit(code: "2") { twice boss { twice boss { twice free } } } }',
    { unit: { twice: '4, "under null"', boss: { twice: 'null, "under 0"', boss: { twice: '0, ""', free: false } } } },
  ],
  ['in lists of lists', '{ rows { path } }', { rows: [[{ path: '' }, null], [], null, [{ path: 'under 0' }, { path: '' }]] }],
]);
