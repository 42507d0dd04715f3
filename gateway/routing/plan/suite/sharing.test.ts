import { cases, federation, kind, type Rec } from './test-support/kit.ts';

// Who answers a field that several could: a consultation and its room, seen from the calendar, the house and the public pages.
const world = federation(
  {
    calendar: `
      type Query { consultations: [Consultation!]! today: Day! @shareable next: Consultation @shareable }
      type Day @shareable { date: String! open: Boolean }
      type Consultation @key(fields: "id") {
        id: ID! topic: String @shareable
        room: Room @provides(fields: "label seats")
        keeper: Room
        places: [Place!]! @provides(fields: "... on Room { label }")
        stage: Stage
        hour: Int @override(from: "house")
      }
      type Room @key(fields: "code") { code: ID! label: String @external seats: Int @external }
      type Outdoors { spot: String rain: Boolean }
      union Place = Room | Outdoors
      enum Stage { DRAFT OPEN }
    `,
    house: `
      type Query { today: Day! @shareable next: Consultation @shareable hidden: Secret @inaccessible rooms(where: RoomFilter): [Room!]! things: [Thing]! open(rank: Rank = HIGH): [String!]! }
      type Day @shareable { date: String! weekday: Int }
      type Consultation @key(fields: "id") { id: ID! hour: Int topic: String @shareable minutes: String day: Day @shareable phase: Stage guarded: Int @inaccessible stages: [Access!] }
      type Room @key(fields: "code") { code: ID! label: String @shareable seats: Int @shareable doors: Int owner: Office! }
      type Office @key(fields: "code") { code: ID! phone: String @inaccessible desk: Int }
      type Secret @inaccessible { word: String }
      interface Thing { code: ID! }
      type Chair implements Thing { code: ID! soft: Boolean }
      type Safe implements Thing @inaccessible { code: ID! word: String }
      enum Access { PUBLIC CLOSED @inaccessible }
      enum Stage { OPEN SHUT }
      enum Rank { HIGH LOW TOP }
      input RoomFilter { seats: Int open: Boolean tags: [String!] }
    `,
    web: `
      type Query { today: Day! @shareable pages(where: RoomFilter, rank: Rank): [String!]! }
      type Consultation @key(fields: "id") { id: ID! url: String minutes: String @override(from: "house") day: Day @shareable topic: String @shareable }
      type Day @shareable { date: String! weekday: Int open: Boolean }
      input RoomFilter { seats: Int open: Boolean colour: String }
      enum Rank { HIGH LOW }
    `,
  },
  () => {
    const [consultation, room, office] = [kind('Consultation'), kind('Room'), kind('Office')];
    const yard = kind('Outdoors')({ spot: '', rain: false });
    const own = office({ code: '0', phone: '1', desk: 0 });
    const hall = room({ code: '', label: '', seats: 0, doors: 0, owner: own });
    const attic = room({ code: 'a', label: 'Attic', seats: 3, doors: null, owner: own });
    const [monday, never] = [kind('Day')({ date: '', weekday: 0, open: false }), kind('Day')({ date: '05-01', weekday: null, open: null })];
    const consultations = [
      consultation({
        id: '0',
        topic: '',
        room: hall,
        keeper: attic,
        places: [yard, hall],
        stage: 'DRAFT',
        phase: 'SHUT',
        hour: 0,
        minutes: '',
        day: monday,
        url: '',
        stages: [],
      }),
      consultation({
        id: '1',
        topic: null,
        room: null,
        keeper: hall,
        places: [],
        stage: null,
        phase: null,
        hour: null,
        minutes: null,
        day: null,
        url: null,
        stages: null,
      }),
      consultation({
        id: '2',
        topic: 'Lifts',
        room: attic,
        keeper: null,
        places: [attic],
        stage: 'OPEN',
        phase: 'OPEN',
        hour: 9,
        minutes: 'm',
        day: never,
        url: '/2',
        stages: ['PUBLIC'],
      }),
    ];
    const told = ({ where, rank }: Rec) => [JSON.stringify(where ?? rank ?? null)];
    return {
      entities: [hall, attic, own, ...consultations],
      root: {
        consultations,
        next: consultations[0],
        today: monday,
        rooms: ({ where }: Rec) => [hall, attic].filter(({ seats }) => (where?.seats ?? seats) === seats),
        things: [kind('Chair')({ code: '', soft: false }), null],
        pages: told,
        open: told,
      },
    };
  },
);
const all = (name: string, ...values: unknown[]) => ({ consultations: values.map(value => ({ [name]: value })) });

cases('@provides', world, [
  [
    'what is provided is not asked of its owner',
    '{ consultations { room { label seats } } }',
    all('room', { label: '', seats: 0 }, null, { label: 'Attic', seats: 3 }),
    { asked: ['calendar'] },
  ],
  [
    'at another field it is',
    '{ consultations { keeper { label seats } } }',
    all('keeper', { label: 'Attic', seats: 3 }, { label: '', seats: 0 }, null),
    { asked: ['calendar', 'house'] },
  ],
  [
    'beside what is not provided',
    '{ consultations { room { doors label } } }',
    all('room', { doors: 0, label: '' }, null, { doors: null, label: 'Attic' }),
  ],
  [
    'on a member of a union',
    '{ consultations { places { ... on Room { label } ... on Outdoors { spot rain } } } }',
    all('places', [{ spot: '', rain: false }, { label: '' }], [], [{ label: 'Attic' }]),
    { asked: ['calendar'] },
  ],
  [
    'on a member of a union, and more',
    '{ consultations { places { __typename ... on Room { seats } } } }',
    all('places', [{ __typename: 'Outdoors' }, { __typename: 'Room', seats: 0 }], [], [{ __typename: 'Room', seats: 3 }]),
  ],
  [
    'under an alias that is the key',
    '{ consultations { room { code: label label: code } } }',
    all('room', { code: '', label: '' }, null, { code: 'Attic', label: 'a' }),
  ],
]);

cases('@shareable and @override', world, [
  ['a root field that two have', '{ next { id topic } }', { next: { id: '0', topic: '' } }],
  [
    'a root field that two have, with fields of all',
    '{ next { url hour minutes stage } }',
    { next: { url: '', hour: 0, minutes: '', stage: 'DRAFT' } },
  ],
  [
    'a value object of which each has a part',
    '{ consultations { day { date weekday open } } }',
    all('day', { date: '', weekday: 0, open: false }, null, { date: '05-01', weekday: null, open: null }),
  ],
  [
    'of which no one has all',
    '{ today { open date weekday } now: today { weekday } }',
    { today: { open: false, date: '', weekday: 0 }, now: { weekday: 0 } },
  ],
  ['a field that has moved', '{ consultations { hour } }', all('hour', 0, null, 9), { asked: ['calendar'] }],
  ['a field that has moved elsewhere', '{ consultations { minutes } }', all('minutes', '', null, 'm'), { asked: ['calendar', 'web'] }],
  ["moved fields under each other's names", '{ next { minutes: hour hour: minutes } }', { next: { minutes: 0, hour: '' } }],
]);

cases('@inaccessible', world, [
  ['a field', '{ consultations { guarded } }', undefined, { errors: ['- GRAPHQL_VALIDATION_FAILED'] }],
  ['a root field of a type', '{ hidden { word } }', undefined, { errors: ['- GRAPHQL_VALIDATION_FAILED'] }],
  ['a type in a fragment', '{ things { ... on Safe { word } } }', undefined, { errors: ['- GRAPHQL_VALIDATION_FAILED'] }],
  ['a field of an entity', '{ rooms { owner { phone desk } } }', undefined, { errors: ['- GRAPHQL_VALIDATION_FAILED'] }],
  ['what is beside it', '{ rooms { owner { desk } } }', { rooms: [{ owner: { desk: 0 } }, { owner: { desk: 0 } }] }],
  ['a value that may be seen', '{ consultations { stages } }', all('stages', [], null, ['PUBLIC'])],
  [
    'in introspection',
    '{ __type(name: "Access") { enumValues { name } } secret: __type(name: "Secret") { name } safe: __type(name: "Safe") { name } thing: __type(name: "Thing") { possibleTypes { name } } }',
    { __type: { enumValues: [{ name: 'PUBLIC' }] }, secret: null, safe: null, thing: { possibleTypes: [{ name: 'Chair' }] } },
  ],
  ['what implements an interface beside it', '{ things { code ... on Chair { soft } } }', { things: [{ code: '', soft: false }, null] }],
]);

const unseen = federation(
  {
    store: `
      type Query { things: [Thing]! must: [Thing!] one: Thing first: Item marks: [Mark] mark: Mark last: Mark! }
      interface Thing { code: Int! }
      union Item = Chair | Safe
      type Chair implements Thing { code: Int! }
      type Safe implements Thing @inaccessible { code: Int! }
      enum Mark { GOOD WORN @inaccessible }
    `,
  },
  () => {
    const [chair, safe] = [kind('Chair')({ code: 0 }), kind('Safe')({ code: 1 })];
    return {
      root: { things: [safe, chair], must: [chair, safe], one: safe, first: safe, marks: ['WORN', 'GOOD'], mark: 'WORN', last: 'WORN' },
    };
  },
);
cases('what is answered with something inaccessible', unseen, [
  ['an object in a list', '{ things { code } }', { things: [null, { code: 0 }] }, { errors: ['things.0 INVALID_ANSWER'] }],
  ['an object in a list that may not hold null', '{ must { code } }', { must: null }, { errors: ['must.1 INVALID_ANSWER'] }],
  ['an object of an interface, and its alias', '{ o: one { code } }', { o: null }, { errors: ['o INVALID_ANSWER'] }],
  ['an object of a union', '{ first { __typename } }', { first: null }, { errors: ['first INVALID_ANSWER'] }],
  ['a value of an enum in a list', '{ marks }', { marks: [null, 'GOOD'] }, { errors: ['marks.0 INVALID_ANSWER'] }],
  ['a value of an enum under an alias', '{ m: mark }', { m: null }, { errors: ['m INVALID_ANSWER'] }],
  ['a value that may not be null', '{ last }', null, { errors: ['last INVALID_ANSWER'] }],
]);

cases('intersections', world, [
  ['an enum has the values that all have where it is given', '{ open(rank: TOP) }', undefined, { errors: ['- GRAPHQL_VALIDATION_FAILED'] }],
  ['and as a variable', 'query ($r: Rank) { open(rank: $r) }', undefined, { variables: { r: 'TOP' }, errors: ['- BAD_USER_INPUT'] }],
  [
    'a value that all have, and the default',
    'query ($r: Rank) { open(rank: $r) high: open }',
    { open: ['"LOW"'], high: ['"HIGH"'] },
    { variables: { r: 'LOW' } },
  ],
  [
    'an enum has the values that any has where it is answered',
    '{ consultations { stage phase } }',
    {
      consultations: [
        { stage: 'DRAFT', phase: 'SHUT' },
        { stage: null, phase: null },
        { stage: 'OPEN', phase: 'OPEN' },
      ],
    },
  ],
  [
    'an input object has the fields that all have',
    '{ rooms(where: { tags: [] }) { code } }',
    undefined,
    { errors: ['- GRAPHQL_VALIDATION_FAILED'] },
  ],
  [
    'a field that all have, given 0',
    '{ rooms(where: { seats: 0 }) { code label } pages(where: { seats: 0, open: false }) }',
    { rooms: [{ code: '', label: '' }], pages: ['{"seats":0,"open":false}'] },
  ],
  [
    'a variable with a field that not all have',
    'query ($w: RoomFilter) { pages(where: $w) }',
    undefined,
    { variables: { w: { colour: 'red' } }, errors: ['- BAD_USER_INPUT'] },
  ],
]);
