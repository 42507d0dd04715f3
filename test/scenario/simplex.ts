/** A row of a system: low ≤ Σ coefficient · variable ≤ high. */
export interface Row {
  terms: ReadonlyMap<number, number>;
  low: number;
  high: number;
}

/** Below this a number counts as zero. */
export const TINY = 1e-7;

/** A line of the table: its numbers, the bound last, and the column that stands in the basis for it. */
interface Basic {
  numbers: Float64Array;
  column: number;
}

/** The least cost over numbers that need not be whole: the simplex method in two phases on a dense table. */
export function minimise(costs: readonly number[], rows: readonly Row[]): number[] | null {
  const lines = rows.flatMap(linesOf);
  if (!lines.every(line => line !== null)) return null;
  const { table, columns, firstArtificial } = tableOf(costs.length, lines);
  const bound = columns;
  const artificial = new Float64Array(columns).fill(1, firstArtificial);
  if (!descend(table, artificial, bound, columns)) return null;
  const left = table.reduce((sum, { numbers, column }) => sum + (column >= firstArtificial ? at(numbers, bound) : 0), 0);
  if (left > 1e-5) return null;
  driveOut(table, firstArtificial, bound);
  const cost = new Float64Array(columns);
  cost.set(costs);
  if (!descend(table, cost, bound, firstArtificial)) return null;
  const values = new Array<number>(costs.length).fill(0);
  for (const { numbers, column } of table) if (column < costs.length) values[column] = at(numbers, bound);
  return values;
}

/** A number of a line. In loops that run millions of times this costs no more than the bare access: it is inlined. */
function at(numbers: Float64Array, column: number): number {
  const number = numbers[column];
  if (number === undefined) throw new RangeError(`The table has no column ${column}.`);
  return number;
}

interface Line {
  terms: [number, number][];
  /** 1: at most; -1: at least; 0: equal. */
  slack: 1 | 0 | -1;
  bound: number;
}

function linesOf({ terms, low, high }: Row): (Line | null)[] {
  const all = [...terms];
  if (low > high) return [null];
  if (all.length === 0) return low > TINY || high < -TINY ? [null] : [];
  if (low === high) return [positive({ terms: all, slack: 0, bound: low })];
  const lines: Line[] = [];
  // At least nothing holds anyhow where no coefficient is negative.
  if (low > Number.NEGATIVE_INFINITY && !(low <= 0 && all.every(([, coefficient]) => coefficient >= 0)))
    lines.push(positive({ terms: all, slack: -1, bound: low }));
  if (high < Number.POSITIVE_INFINITY) lines.push(positive({ terms: all, slack: 1, bound: high }));
  return lines;
}

const positive = ({ terms, slack, bound }: Line): Line =>
  bound < 0 || (bound === 0 && slack === -1)
    ? { terms: terms.map(([variable, coefficient]) => [variable, -coefficient]), slack: -slack as Line['slack'], bound: -bound }
    : { terms, slack, bound };

function tableOf(variables: number, lines: Line[]) {
  const slacks = lines.filter(line => line.slack !== 0).length;
  const firstArtificial = variables + slacks;
  const columns = firstArtificial + lines.filter(line => line.slack !== 1).length;
  let [slack, artificial] = [variables, firstArtificial];
  const table = lines.map((line): Basic => {
    const numbers = new Float64Array(columns + 1);
    for (const [variable, coefficient] of line.terms) numbers[variable] = coefficient;
    numbers[columns] = line.bound;
    if (line.slack !== 0) numbers[slack++] = line.slack;
    if (line.slack === 1) return { numbers, column: slack - 1 };
    numbers[artificial] = 1;
    return { numbers, column: artificial++ };
  });
  return { table, columns, firstArtificial };
}

/** Pivots until no column below `limit` lowers the cost. False: it found no end, which numbers this small do not lead to. */
function descend(table: Basic[], cost: Float64Array, bound: number, limit: number): boolean {
  const reduced = new Float64Array(bound + 1);
  reduced.set(cost);
  for (const { numbers, column } of table) subtract(reduced, numbers, at(cost, column));
  for (let step = 0; step < 20_000; step++) {
    const entering = choose(reduced, limit, step > 2_000);
    if (entering < 0) return true;
    const leaving = tightest(table, entering, bound);
    if (!leaving) return false;
    pivot(table, leaving, entering);
    subtract(reduced, leaving.numbers, at(reduced, entering));
  }
  return false;
}

/** The column that lowers the cost most; after many steps the first that does (Bland's rule), which cannot go in circles. */
function choose(reduced: Float64Array, limit: number, first: boolean): number {
  let best = -1;
  let least = -TINY;
  for (let column = 0; column < limit; column++) {
    const cost = at(reduced, column);
    if (cost >= least) continue;
    [best, least] = [column, cost];
    if (first) break;
  }
  return best;
}

function tightest(table: Basic[], entering: number, bound: number): Basic | undefined {
  let best: Basic | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const line of table) {
    const by = at(line.numbers, entering);
    if (by <= TINY) continue;
    const ratio = at(line.numbers, bound) / by;
    if (!best || ratio < least - 1e-12 || (ratio < least + 1e-12 && line.column < best.column))
      [least, best] = [Math.min(ratio, least), line];
  }
  return best;
}

function pivot(table: Basic[], leaving: Basic, entering: number): void {
  const { numbers } = leaving;
  const by = at(numbers, entering);
  for (let column = 0; column < numbers.length; column++) numbers[column] = at(numbers, column) / by;
  for (const other of table) if (other !== leaving) subtract(other.numbers, numbers, at(other.numbers, entering));
  leaving.column = entering;
}

function subtract(from: Float64Array, numbers: Float64Array, times: number): void {
  if (times === 0) return;
  for (let column = 0; column < numbers.length; column++) from[column] = at(from, column) - times * at(numbers, column);
}

/** Takes made-up columns that stand at zero out of the basis, so that the second phase cannot raise them again. */
function driveOut(table: Basic[], firstArtificial: number, bound: number): void {
  for (const line of table) {
    if (line.column < firstArtificial) continue;
    const entering = line.numbers.findIndex((value, column) => column < firstArtificial && Math.abs(value) > TINY);
    if (entering >= 0) pivot(table, line, entering);
    else line.numbers.fill(0, 0, bound + 1);
  }
}
