import { today } from '@tongxin/infra/days.ts';
import { itemAt } from '@tongxin/infra/must.ts';
import { everHadBelow } from '@tongxin/infra/reference/territory.ts';
import type { Pool } from 'pg';
import { cubeStatement, type Needs } from './cube-statement.ts';
import { type Grid, gridColumns } from './grid.ts';

/** What is read of a line of the cube, for all spans of its grid at once. */
export interface Line {
  measure: string;
  scope: string;
  reach: 'SELF' | 'SUBTREE';
  /** Instant; null: all that is known now. */
  asOf: string | null;
  /** Alternatives, any of which the dimensions must contain; empty: whatever dimensions. Of subjects at most one, of one dimension. */
  dimensions: readonly Record<string, string>[];
  /** Whether different subjects are counted, and not amounts summed. */
  subjects: boolean;
  /** Whether committees of the scope can have recorded one event each: what is there more than once counts once. */
  shared: boolean;
  /** Dimensions by whose values it is taken apart (of subjects one, without alternatives); null: it is not. */
  by: readonly string[] | null;
  grid: Grid;
}

/** A sum, and whether there is anything that it is the sum of. */
export interface Sum {
  value: number;
  there: boolean;
}

/** The sums of a line in the order of the spans of its grid; by the values of its dimensions, null for what has none. */
export interface Cell {
  key: (string | null)[] | null;
  sums: Sum[];
}

interface Row {
  n: number;
  key: (string | null)[] | null;
  places: number[];
  amounts: number[];
}

/** Days of knowledge wholly before asOf, and whether it cuts one (it ends a day at 23:59:59.999); in Asia/Shanghai. */
const knownBefore = (asOf: string | null): string | null => (asOf === null ? null : today(new Date(Date.parse(asOf) + 1)));
const isCut = (asOf: string | null): boolean => asOf !== null && !asOf.endsWith('15:59:59.999Z');

/** Numbers things in the order in which they come, the same ones alike. */
class Numbering<T> {
  readonly all: T[] = [];
  readonly #numbers = new Map<T, number>();
  numberOf(one: T): number {
    const before = this.#numbers.get(one);
    if (before !== undefined) return before;
    this.#numbers.set(one, this.all.push(one));
    return this.all.length;
  }
}

function columns(lines: readonly Line[]): unknown[] {
  const grids = new Numbering<Grid>();
  const filters = new Numbering<string>();
  const column = <T>(of: (line: Line) => T): T[] => lines.map(of);
  const gridNumbers = column(({ grid }) => grids.numberOf(grid));
  const filterNumbers = column(({ dimensions }) => (dimensions.length > 0 ? filters.numberOf(JSON.stringify(dimensions)) : 0));
  return [
    ...gridColumns(grids.all),
    filters.all,
    column(({ measure }) => measure),
    column(({ scope }) => scope),
    column(({ reach }) => reach),
    gridNumbers,
    filterNumbers,
    column(({ asOf }) => asOf),
    column(({ asOf }) => knownBefore(asOf)),
    column(({ asOf }) => isCut(asOf)),
    column(({ subjects }) => subjects),
    column(({ shared }) => shared),
    column(({ scope }) => !everHadBelow(scope)),
    column(({ by }) => by && `{${by.map(name => `"${name}"`).join(',')}}`),
  ];
}

const needsOf = (lines: readonly Line[]): Needs => {
  const some = (of: (line: Line) => unknown): boolean => lines.some(line => Boolean(of(line)));
  return {
    filtered: some(({ dimensions }) => dimensions.length > 0),
    among: some(({ by, dimensions, subjects }) => by ?? (dimensions.length > 0 && !subjects)),
    days: some(({ grid }) => grid.broken.length > 0),
    asOf: some(({ asOf }) => asOf !== null),
    cut: some(({ asOf }) => isCut(asOf)),
    subjects: some(({ subjects }) => subjects),
    shared: some(({ shared }) => shared),
    by: some(({ by }) => by),
  };
};

/** By what is needed, the statement; there are few of them. */
const statements = new Map<string, { name: string; text: string }>();

function statementFor(needs: Needs): { name: string; text: string } {
  const key = Object.entries(needs)
    .flatMap(([name, needed]) => (needed ? [name] : []))
    .join('-');
  const statement = statements.get(key) ?? { name: `cube-${key}`, text: cubeStatement(needs) };
  statements.set(key, statement);
  return statement;
}

/** Reads lines of the cube, all in one statement: of each its cells, one where it is not taken apart. */
export async function readCube(pool: Pool, lines: readonly Line[]): Promise<Cell[][]> {
  const cells = lines.map(({ by }): Map<string, Cell> => new Map(by ? [] : [['', { key: null, sums: [] }]]));
  const { rows } = lines.length > 0 ? await pool.query<Row>({ ...statementFor(needsOf(lines)), values: columns(lines) }) : { rows: [] };
  const found = Map.groupBy(rows, ({ n, key }) => `${n} ${key ? JSON.stringify(key) : ''}`);
  for (const some of found.values()) {
    const { n, key } = itemAt(some, 0);
    itemAt(cells, n - 1).set(JSON.stringify(key), { key, sums: sumsOf(itemAt(lines, n - 1).grid, some) });
  }
  return lines.map(({ by, grid }, index) => {
    const mine = [...itemAt(cells, index).values()].filter(({ sums }) => sums.length > 0);
    return mine.length > 0 || by ? mine : [{ key: null, sums: grid.spans.map(() => NOTHING) }];
  });
}

const NOTHING: Sum = { value: 0, there: false };

function sumsOf({ bounds, places }: Grid, rows: readonly Row[]): Sum[] {
  // What lies between which bounds, and how many pieces there are; then up to each.
  const upTo = new Float64Array(bounds.length + 1);
  const pieces = new Uint32Array(bounds.length + 1);
  for (const row of rows)
    for (const [index, place] of row.places.entries()) {
      const amount = row.amounts[index] as number;
      upTo[place] = amount;
      pieces[place] = 1;
    }
  upTo[0] = pieces[0] = 0;
  for (let place = 1; place < upTo.length; place++) {
    upTo[place] = (upTo[place] as number) + (upTo[place - 1] as number);
    pieces[place] = (pieces[place] as number) + (pieces[place - 1] as number);
  }
  return places.map(([first, end]) => ({
    value: exact((upTo[end] as number) - (upTo[first] as number)),
    there: pieces[end] !== pieces[first],
  }));
}

/** Amounts have at most four decimals; what is left beyond comes of adding binary fractions. */
export const exact = (value: number): number => (Number.isInteger(value) ? value : Math.round(value * 1e6) / 1e6);
