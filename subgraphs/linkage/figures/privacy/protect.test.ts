import { expect, test } from '@jest/globals';
import { fc } from '@tongxin/test/kit/property.ts';
import { FEWEST } from '../../common/audience.ts';
import { type Group, type Line, protect, type Told } from './protect.ts';

/** A province with itself, two cities with themselves and counties: the places in which atoms lie, and those above them. */
const PLACES = ['P', 'P.self', 'A', 'A.self', 'a', 'b', 'B', 'B.self', 'c', 'd'] as const;
const LEAVES = ['P.self', 'A.self', 'a', 'b', 'B.self', 'c', 'd'] as const;
const BELOW: Record<string, readonly string[]> = { P: ['P.self', 'A', 'B'], A: ['A.self', 'a', 'b'], B: ['B.self', 'c', 'd'] };
const leavesOf = (place: string): readonly string[] => BELOW[place]?.flatMap(leavesOf) ?? [place];
/** October to March: a year ends among them, and quarters do. */
const RANKS = [0, 4, 4, 1, 4, 4, 0];
const MONTHS = RANKS.length - 1;

interface World {
  /** What lies in a place, a month, a value. */
  atoms: Map<string, number>;
  values: readonly string[];
  /** Whether the whole is about acts, so that its numbers are told whatever they are. */
  open: boolean;
}

const number = fc.oneof(
  { weight: 4, arbitrary: fc.nat(4) },
  { weight: 2, arbitrary: fc.nat(14) },
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.nat(80) },
);
const world = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.boolean(), fc.array(number, { minLength: 7 * MONTHS * 3, maxLength: 7 * MONTHS * 3 }))
  .map(([values, open, numbers]): World => {
    // Acts of one value alone are all of them.
    const names = ['x', 'y', 'z'].slice(0, open ? Math.max(2, values) : values);
    const keys = LEAVES.flatMap(leaf => names.flatMap(value => Array.from({ length: MONTHS }, (_, month) => `${leaf} ${value} ${month}`)));
    return { atoms: new Map(keys.map((key, index) => [key, numbers[index] ?? 0])), values: names, open };
  });

interface Question {
  place: string;
  value: string | null;
  from: number;
  until: number;
}

const atomsOf = ({ place, value, from, until }: Question, { values }: World): string[] =>
  leavesOf(place).flatMap(leaf =>
    (value === null ? values : [value]).flatMap(each =>
      Array.from({ length: until - from }, (_, month) => `${leaf} ${each} ${from + month}`),
    ),
  );

const numberOf = (question: Question, world: World): number =>
  atomsOf(question, world).reduce((sum, atom) => sum + (world.atoms.get(atom) ?? 0), 0);

/** The table of a world, and every question that can be asked of it with whether it is answered. */
function ask(world: World): { question: Question; number: number; told: boolean }[] {
  const lines: Line[] = [];
  const groups: Group[] = [];
  const at = new Map<string, number>();
  const keys: (string | null)[] = [null, ...world.values];
  for (const place of PLACES)
    for (const value of keys) {
      const totals = Float64Array.from({ length: MONTHS + 1 }, (_, until) => numberOf({ place, value, from: 0, until }, world));
      at.set(`${place} ${value}`, lines.push({ totals, ...(value === null && { open: world.open }) }) - 1);
    }
  const line = (place: string, value: string | null) => at.get(`${place} ${value}`) as number;
  for (const [place, below] of Object.entries(BELOW))
    for (const value of keys) groups.push({ whole: line(place, value), parts: below.map(part => line(part, value)) });
  for (const place of PLACES) groups.push({ whole: line(place, null), parts: world.values.map(value => line(place, value)) });
  const told: Told = protect({ lines, groups, ranks: RANKS, adds: true });
  return PLACES.flatMap(place =>
    keys.flatMap(value =>
      Array.from({ length: MONTHS + 1 }, (_, from) =>
        Array.from({ length: MONTHS - from }, (_, length) => {
          const question = { place, value, from, until: from + length + 1 };
          const flags = told[line(place, value)] as Uint8Array;
          return { question, number: numberOf(question, world), told: flags[from] === 1 && flags[question.until] === 1 };
        }),
      ).flat(),
    ),
  );
}

const isFew = (number: number): boolean => number > 0 && number < FEWEST;

/** Whoever is told a number that holds another knows what lies between; who is told one of acts knows how many there were, and no more. */
function differences(world: World): number {
  const answers = ask(world);
  const told = answers.filter(each => each.told).map(each => ({ ...each, atoms: new Set(atomsOf(each.question, world)) }));
  let pairs = 0;
  for (const one of told) {
    const ofActs = world.open && one.question.value === null;
    if (!ofActs) expect(isFew(one.number) ? one : null).toBeNull();
    for (const other of told) {
      if (other === one || other.atoms.size >= one.atoms.size || ![...other.atoms].every(atom => one.atoms.has(atom))) continue;
      pairs += 1;
      // The numbers of all acts are told, of every place and month: what is left of them is only news in the same ones, and where they are not few themselves.
      const { place, from, until, value } = other.question;
      const same = place === one.question.place && from === one.question.from && until === one.question.until;
      if (ofActs && (value === null || !same || isFew(one.number))) continue;
      if (isFew(one.number - other.number)) expect([one.question, other.question]).toBeNull();
    }
  }
  return pairs;
}

test('no number under ten is told, nor the difference of two that are', () => {
  let pairs = 0;
  fc.assert(
    fc.property(world, each => {
      pairs += differences(each);
    }),
    { numRuns: 150 },
  );
  expect(pairs).toBeGreaterThan(10_000);
});

/** Whether a question can be reckoned from others by whatever adding and taking away: it lies in the span of their rows. */
class Span {
  readonly #rows: { pivot: number; row: Float64Array }[] = [];
  #reduced(row: Float64Array): Float64Array {
    for (const { pivot, row: known } of this.#rows) {
      const factor = row[pivot] as number;
      if (Math.abs(factor) > 1e-9) for (let at = 0; at < row.length; at++) row[at] = (row[at] as number) - factor * (known[at] as number);
    }
    return row;
  }
  add(row: Float64Array): void {
    const rest = this.#reduced(row);
    const pivot = rest.findIndex(each => Math.abs(each) > 1e-9);
    if (pivot < 0) return;
    const by = rest[pivot] as number;
    this.#rows.push({ pivot, row: rest.map(each => each / by) });
  }
  holds = (row: Float64Array): boolean => this.#reduced(row).every(each => Math.abs(each) < 1e-6);
}

test('no question that is not answered can be reckoned from all that are, taken together, where it counts fewer than ten', () => {
  let tried = 0;
  fc.assert(
    fc.property(
      world.filter(({ open }) => !open),
      each => {
        const answers = ask(each);
        const atoms = new Map([...each.atoms.keys()].map((atom, index) => [atom, index]));
        const row = (question: Question) => {
          const cells = new Float64Array(atoms.size);
          for (const atom of atomsOf(question, each)) cells[atoms.get(atom) as number] = 1;
          return cells;
        };
        const span = new Span();
        for (const { question, told } of answers) if (told) span.add(row(question));
        for (const { question, number, told } of answers) {
          if (told || !isFew(number)) continue;
          tried += 1;
          if (span.holds(row(question))) expect(question).toBeNull();
        }
      },
    ),
    { numRuns: 80 },
  );
  expect(tried).toBeGreaterThan(10_000);
});
