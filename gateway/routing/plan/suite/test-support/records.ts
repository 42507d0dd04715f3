import { federation, kind, type Rec } from './kit.ts';

// Records of several kinds whose fields of one name are of different types, known in part to several subgraphs.
export const records = federation(
  {
    registry: `
      type Query { records: [Record]! record(id: ID!): Record named: [Named!]! found: [Found]! mixed: [Either!]! best: Either @shareable pairs: [[Record!]!]! }
      interface Named { name: String }
      interface Record { id: ID! name: String parent: Record }
      type Proposal implements Record & Named @key(fields: "id") { id: ID! name: String parent: Record open: Boolean pages: Int tags: [String!] by: Member }
      type Review implements Record @key(fields: "id") { id: ID! name: String parent: Record synthetic: Boolean figures: Int themes: [String!] by: Unit }
      type Note implements Record { id: ID! name: String parent: Record text: String! }
      type Member implements Named @key(fields: "id") { id: ID! name: String }
      type Unit implements Named @key(fields: "code") { code: Int! name: String }
      union Found = Proposal | Review | Member
      union Either = Member | Unit
    `,
    scores: `
      type Query { scored: [Scored!]! best: Either @shareable ranked: [Found!]! }
      interface Scored { score: Float }
      type Proposal implements Scored @key(fields: "id") { id: ID! score: Float grade: Int rival: Found }
      type Review implements Scored @key(fields: "id") { id: ID! score: Float grade: String! rival: Found }
      type Member implements Scored @key(fields: "id") { id: ID! score: Float grade: [Int]! }
      type Guest { seat: Int }
      union Found = Proposal | Review | Guest
      union Either = Member | Guest
    `,
    halls: `
      type Unit @key(fields: "code") { code: Int! halls: [Hall!]! head: Member }
      type Member @key(fields: "id") { id: ID! hall: Hall }
      type Hall @key(fields: "no") { no: Int! free: Boolean holder: Either }
      union Either = Member | Unit
    `,
  },
  () => {
    const [proposal, review, note, member, unit, hall, guest] = ['Proposal', 'Review', 'Note', 'Member', 'Unit', 'Hall', 'Guest'].map(
      kind,
    ) as ReturnType<typeof kind>[];
    const visitor = guest!({ seat: 0 });
    const small: Rec = hall!({ no: 0, free: false });
    const large: Rec = hall!({ no: 1, free: null, holder: null });
    const ann = member!({ id: 'm', name: '', score: 0, grade: [], hall: small });
    const bob = member!({ id: '', name: null, score: null, grade: [null, 0], hall: null });
    const office = unit!({ code: 0, name: '', halls: [], head: ann });
    const house = unit!({ code: 7, name: 'House', halls: [small, large], head: null });
    small.holder = house;
    const lifts: Rec = proposal!({ id: 'p0', name: '', parent: null, open: false, pages: 0, tags: [], by: ann, score: 0, grade: 0 });
    const trees: Rec = proposal!({
      id: 'p1',
      name: null,
      parent: lifts,
      open: null,
      pages: null,
      tags: null,
      by: null,
      score: null,
      grade: null,
      rival: visitor,
    });
    const audit: Rec = review!({
      id: 'r0',
      name: 'Audit',
      parent: lifts,
      synthetic: false,
      figures: 0,
      themes: [],
      by: house,
      score: 1.5,
      grade: '',
      rival: trees,
    });
    const jot = note!({ id: 'n0', name: 'Jot', parent: audit, text: '' });
    lifts.rival = audit;
    const records = [lifts, audit, null, jot, trees];
    return {
      entities: [lifts, trees, audit, ann, bob, office, house, small, large],
      root: {
        records,
        record: ({ id }: Rec) => records.find(each => each?.id === id) ?? null,
        named: [lifts, ann, office],
        found: [audit, null, bob, lifts],
        mixed: [house, bob, office],
        best: ann,
        pairs: [[lifts, audit], [], [jot]],
        scored: [bob, audit, trees],
        ranked: [visitor, trees],
      },
    };
  },
);
