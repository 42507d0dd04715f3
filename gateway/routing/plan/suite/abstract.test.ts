import { cases } from './test-support/kit.ts';
import { records } from './test-support/records.ts';

cases('interfaces', records, [
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

cases('unions', records, [
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
