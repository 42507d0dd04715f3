import { cases, federation, kind } from './test-support/kit.ts';

// A room is found by its number (0 is one), a session by room and day, a seat by the row and place that it is at; a member by two keys that no
// one subgraph both knows, so that the way from the register to the fees goes over the desk.
const world = federation(
  {
    house: `
      type Query { rooms: [Room!]! room(number: Int!): Room sessions: [Session]! seats: [Seat!]! members: [Member!]! lastMember: Member }
      type Room @key(fields: "number") { number: Int! }
      type Session @key(fields: "room { number } day") { room: Room! day: String! }
      type Seat @key(fields: "at { row place }") { at: At! }
      type At { row: Int! place: String! }
      type Member @key(fields: "card") { card: ID! name: String }
    `,
    desk: `
      type Room @key(fields: "number") { number: Int! label: String seats: Int open: Boolean tools: [String!] keeper: Member }
      type Session @key(fields: "room { number } day") { room: Room! day: String! topic: String quorum: Boolean! }
      type Member @key(fields: "card") @key(fields: "passport") { card: ID! passport: String }
    `,
    fees: `
      type Member @key(fields: "passport") { passport: String paid: Int exempt: Boolean }
      type Seat @key(fields: "at { row place }") { at: At! holder: Member price: Float }
      type At { row: Int! place: String! }
    `,
  },
  () => {
    const [room, session, seat, member] = [kind('Room'), kind('Session'), kind('Seat'), kind('Member')];
    const an = member({ card: 'm-1', passport: '', name: '', paid: 0, exempt: false });
    const bo = member({ card: 'm-2', passport: 'P2', name: null, paid: null, exempt: true });
    const cai = member({ card: '', passport: null, name: 'Cai', paid: null, exempt: null });
    const hall = room({ number: 0, label: '', seats: 0, open: false, tools: [], keeper: an });
    const attic = room({ number: 1, label: 'Attic', seats: 12, open: true, tools: [''], keeper: null });
    const cellar = room({ number: -1, label: null, seats: null, open: null, tools: null, keeper: cai });
    const lost = room({ number: 404 });
    const sessions = [
      session({ room: hall, day: '', topic: '', quorum: false }),
      session({ room: attic, day: '05-01', topic: 'Lifts', quorum: true }),
      null,
    ];
    const seats = [
      seat({ at: { row: 0, place: '' }, holder: an, price: 0 }),
      seat({ at: { row: 0, place: 'a' }, holder: null, price: 1.5 }),
      seat({ at: { row: 1, place: '' }, holder: bo, price: null }),
    ];
    return {
      entities: [an, bo, cai, hall, attic, cellar, ...sessions.filter(each => each !== null), ...seats],
      root: {
        rooms: [hall, attic, cellar],
        room: ({ number }: { number: number }) => [hall, attic, cellar, lost].find(each => each.number === number) ?? null,
        sessions,
        seats,
        members: [an, bo, cai],
        lastMember: null,
      },
    };
  },
);

cases('simple keys', world, [
  [
    'what another subgraph knows is joined by a key that may be 0',
    '{ rooms { number label seats open tools } }',
    {
      rooms: [
        { number: 0, label: '', seats: 0, open: false, tools: [] },
        { number: 1, label: 'Attic', seats: 12, open: true, tools: [''] },
        { number: -1, label: null, seats: null, open: null, tools: null },
      ],
    },
    { asked: ['desk', 'house'] },
  ],
  ['a key that is not asked for is not in the answer', '{ rooms { seats } }', { rooms: [{ seats: 0 }, { seats: 12 }, { seats: null }] }],
  ['a key alone is asked of one', '{ rooms { number } }', { rooms: [{ number: 0 }, { number: 1 }, { number: -1 }] }, { asked: ['house'] }],
  [
    'a record that the other subgraph does not know is there with its key, and null for the rest',
    '{ room(number: 404) { number label seats open tools keeper { name } } }',
    { room: { number: 404, label: null, seats: null, open: null, tools: null, keeper: null } },
  ],
  [
    'a record that is not there is asked of nobody else',
    '{ room(number: 9) { label } lastMember { paid } }',
    { room: null, lastMember: null },
    { asked: ['house'] },
  ],
  [
    'one place twice, with other fields: one record',
    '{ room(number: 0) { seats } room(number: 0) { open label } }',
    { room: { seats: 0, open: false, label: '' } },
  ],
  [
    'two places with other arguments',
    '{ a: room(number: 0) { open } b: room(number: 1) { open } c: room(number: 7) { open } }',
    { a: { open: false }, b: { open: true }, c: null },
  ],
]);

cases('compound and nested keys', world, [
  [
    'a key of an object and an empty day',
    '{ sessions { topic quorum } }',
    { sessions: [{ topic: '', quorum: false }, { topic: 'Lifts', quorum: true }, null] },
  ],
  [
    'the object of the key is itself an entity, and completed',
    '{ sessions { day room { label open } topic } }',
    {
      sessions: [
        { day: '', room: { label: '', open: false }, topic: '' },
        { day: '05-01', room: { label: 'Attic', open: true }, topic: 'Lifts' },
        null,
      ],
    },
  ],
  [
    'an alias inside of the key',
    '{ sessions { where: room { no: number } topic } }',
    { sessions: [{ where: { no: 0 }, topic: '' }, { where: { no: 1 }, topic: 'Lifts' }, null] },
  ],
  [
    'a key of a value object with 0 and ""',
    '{ seats { price } }',
    { seats: [{ price: 0 }, { price: 1.5 }, { price: null }] },
    { asked: ['fees', 'house'] },
  ],
  [
    'half of the key asked for under the name of the other half',
    '{ seats { at { row: place place: row } price } }',
    {
      seats: [
        { at: { row: '', place: 0 }, price: 0 },
        { at: { row: 'a', place: 0 }, price: 1.5 },
        { at: { row: '', place: 1 }, price: null },
      ],
    },
  ],
  [
    'the key once whole and once in part',
    '{ seats { at { place } here: at { row } price } }',
    {
      seats: [
        { at: { place: '' }, here: { row: 0 }, price: 0 },
        { at: { place: 'a' }, here: { row: 0 }, price: 1.5 },
        { at: { place: '' }, here: { row: 1 }, price: null },
      ],
    },
  ],
]);

cases('several keys', world, [
  [
    'from one key to another over the subgraph that knows both',
    '{ members { paid exempt } }',
    {
      members: [
        { paid: 0, exempt: false },
        { paid: null, exempt: true },
        { paid: null, exempt: null },
      ],
    },
    { asked: ['desk', 'fees', 'house'] },
  ],
  [
    "the keys under each other's names",
    '{ members { card: passport passport: card paid } }',
    {
      members: [
        { card: '', passport: 'm-1', paid: 0 },
        { card: 'P2', passport: 'm-2', paid: null },
        { card: null, passport: '', paid: null },
      ],
    },
  ],
  [
    'back from the second key to the first',
    '{ seats { holder { name card paid } } }',
    { seats: [{ holder: { name: '', card: 'm-1', paid: 0 } }, { holder: null }, { holder: { name: null, card: 'm-2', paid: null } }] },
  ],
  [
    'three hops, from a room to what its keeper paid',
    '{ rooms { keeper { name paid } } }',
    { rooms: [{ keeper: { name: '', paid: 0 } }, { keeper: null }, { keeper: { name: 'Cai', paid: null } }] },
  ],
  [
    'only the hop between is asked for',
    '{ members { passport } }',
    { members: [{ passport: '' }, { passport: 'P2' }, { passport: null }] },
    { asked: ['desk', 'house'] },
  ],
  [
    'the same members by both ways at once',
    '{ members { paid } seats { holder { paid name } } }',
    {
      members: [{ paid: 0 }, { paid: null }, { paid: null }],
      seats: [{ holder: { paid: 0, name: '' } }, { holder: null }, { holder: { paid: null, name: null } }],
    },
  ],
]);

const refusing = federation(
  {
    desk: `
      type Query { letters: [Letter!]! }
      type Letter @key(fields: "id") @key(fields: "stamp { year number }", resolvable: false) { id: ID! stamp: Stamp! subject: String }
      type Stamp @shareable { year: Int! number: Int! page: Int! }
    `,
    archive: `
      type Query { lastLetter: Letter }
      type Letter @key(fields: "id", resolvable: false) @key(fields: "stamp { year number }", resolvable: false) @key(fields: "id stamp { number page }") {
        id: ID! stamp: Stamp! subject: String @external shelf: String @requires(fields: "subject") boxes: Int
      }
      type Stamp @shareable { year: Int! number: Int! page: Int! }
    `,
  },
  () => {
    const letter = kind('Letter')({
      id: '',
      stamp: { year: 0, number: 0, page: 0 },
      subject: '',
      shelf() {
        return `shelf of '${this.subject}'`;
      },
      boxes: 0,
    });
    return { entities: [letter], root: { letters: [letter], lastLetter: letter } };
  },
);

cases('keys that are not resolvable', refusing, [
  [
    'a reference by one of them is answered where it stands',
    '{ lastLetter { id stamp { page } boxes } }',
    { lastLetter: { id: '', stamp: { page: 0 }, boxes: 0 } },
    { asked: ['archive'] },
  ],
  ['it is completed by the key that is', '{ lastLetter { subject } }', { lastLetter: { subject: '' } }, { asked: ['archive', 'desk'] }],
  ['a key made of two', '{ letters { boxes } }', { letters: [{ boxes: 0 }] }, { asked: ['archive', 'desk'] }],
  [
    'what another needs, by a key made of two',
    '{ letters { shelf stamp { year } } }',
    { letters: [{ shelf: "shelf of ''", stamp: { year: 0 } }] },
  ],
  // The library plans the way back by half of a key; the subgraph would say that there is no such letter.
  ['by half of a key nobody is asked', '{ lastLetter { shelf } }', undefined, { errors: ['- OPERATION_NOT_PLANNED'], asked: [] }],
]);
