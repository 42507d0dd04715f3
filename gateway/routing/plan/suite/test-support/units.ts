import { federation, kind, type Rec } from './kit.ts';

// Units that lead to units: deep, in circles, in lists of lists; the same one at many places, each with other fields.
export const units = federation(
  {
    map: `
      type Query { units: [Unit!]! unit(code: ID!): Unit rows: [[Unit]]! cube: [[[Unit!]!]!]! top: Node board: Board }
      type Unit @key(fields: "code") { code: ID! name: String parent: Unit children: [Unit!]! pair: [[Unit]] }
      type Node { unit: Unit next: Node nodes: [[Node]] }
      type Board @key(fields: "title seats { no } chair { id }") { title: String! seats: [Seat!]! chair: Person! }
      type Seat { no: Int! }
      type Person @key(fields: "id") { id: ID! }
    `,
    staff: `
      type Unit @key(fields: "code") { code: ID! heads: Int head: Person staff: [[Person!]!] near: Unit boss: Unit @external path: String @requires(fields: "boss { heads }") }
      type Person @key(fields: "id") { id: ID! name: String unit: Unit friends: [Person] }
    `,
    plan: `
      type Unit @key(fields: "code") { code: ID! boss: Unit open: Boolean heads: Int @external free: Boolean @requires(fields: "heads") twice: String! @requires(fields: "heads path") path: String @external }
      type Person @key(fields: "id") { id: ID! age: Int unit: Unit @external home: String @requires(fields: "unit { code }") }
      type Board @key(fields: "title seats { no } chair { id }") { title: String! seats: [Seat!]! chair: Person! size: Int! votes: [Int]! }
      type Seat { no: Int! }
    `,
  },
  () => {
    const made = {
      path(this: Rec) {
        return this.boss ? `under ${this.boss.heads}` : '';
      },
      free(this: Rec) {
        return this.heads === null ? null : this.heads > 0;
      },
      twice(this: Rec) {
        return `${this.heads}, ${JSON.stringify(typeof this.path === 'function' ? this.path() : this.path)}`;
      },
    };
    const home = function (this: Rec) {
      return this.unit ? `at ${this.unit.code}` : null;
    };
    const [unit, person] = [kind('Unit'), kind('Person')];
    const [ann, bob]: [Rec, Rec] = [
      person({ id: '', name: '', age: 0, home }),
      person({ id: '1', name: null, age: null, unit: null, friends: null, home }),
    ];
    const top: Rec = unit({
      ...made,
      code: '',
      name: '',
      parent: null,
      heads: 0,
      head: ann,
      staff: [[], [ann, bob]],
      open: false,
      boss: null,
    });
    const side: Rec = unit({
      ...made,
      code: '1',
      name: 'Side',
      parent: top,
      children: [],
      pair: null,
      heads: null,
      head: null,
      staff: null,
      open: null,
      near: top,
    });
    const far: Rec = unit({
      ...made,
      code: '2',
      name: null,
      parent: side,
      children: [],
      pair: [[]],
      heads: 4,
      head: bob,
      staff: [],
      open: true,
      near: null,
    });
    [top.children, top.pair, top.near] = [[side, far, side], [[side, null], [], null, [top]], side];
    [side.boss, far.boss] = [top, side];
    [ann.unit, ann.friends] = [far, [bob, null, ann]];
    const board = kind('Board')({ title: '', seats: [{ no: 0 }, { no: 1 }], chair: ann, size: 0, votes: [0, null] });
    const leaf = { unit: side, next: null, nodes: [[]] };
    const node = { unit: top, next: { unit: null, next: leaf, nodes: null }, nodes: [[leaf, null], null] };
    const units = [top, side, far];
    return {
      entities: [...units, ann, bob, board],
      root: {
        units,
        unit: ({ code }: Rec) => units.find(each => each.code === code),
        rows: [[top, null], [], null, [side, top]],
        cube: [[[top], []], [], [[side, side]]],
        top: node,
        board,
      },
    };
  },
);
