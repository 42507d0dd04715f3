/** A row of a system: low ≤ Σ coefficient · variable ≤ high. */
export interface Row {
  terms: ReadonlyMap<number, number>;
  low: number;
  high: number;
}

/** Below this a number counts as zero. */
export const TINY = 1e-7;

/** The least cost over numbers that need not be whole: the simplex method in two phases on a dense table. */
export function minimise(costs: readonly number[], rows: readonly Row[]): number[] | null {
  const lines = rows.flatMap(linesOf);
  if (lines.some(line => line === null)) return null;
  const { table, basis, columns, firstArtificial } = tableOf(costs.length, lines as Line[]);
  const bound = columns;
  const artificial = new Float64Array(columns).fill(1, firstArtificial);
  if (!descend(table, basis, artificial, bound, columns)) return null;
  const left = basis.reduce((sum, column, row) => sum + (column >= firstArtificial ? table[row]![bound]! : 0), 0);
  if (left > 1e-5) return null;
  driveOut(table, basis, firstArtificial, bound);
  const cost = new Float64Array(columns);
  cost.set(costs);
  if (!descend(table, basis, cost, bound, firstArtificial)) return null;
  const values = new Array<number>(costs.length).fill(0);
  basis.forEach((column, row) => {
    if (column < costs.length) values[column] = table[row]![bound]!;
  });
  return values;
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
  const basis: number[] = [];
  const table = lines.map(line => {
    const row = new Float64Array(columns + 1);
    for (const [variable, coefficient] of line.terms) row[variable] = coefficient;
    row[columns] = line.bound;
    if (line.slack !== 0) row[slack++] = line.slack;
    if (line.slack === 1) basis.push(slack - 1);
    else {
      row[artificial] = 1;
      basis.push(artificial++);
    }
    return row;
  });
  return { table, basis, columns, firstArtificial };
}

/** Pivots until no column below `limit` lowers the cost. False: it found no end, which numbers this small do not lead to. */
function descend(table: Float64Array[], basis: number[], cost: Float64Array, bound: number, limit: number): boolean {
  const reduced = new Float64Array(bound + 1);
  reduced.set(cost);
  for (const [row, column] of basis.entries()) subtract(reduced, table[row]!, cost[column]!);
  for (let step = 0; step < 20_000; step++) {
    const entering = choose(reduced, limit, step > 2_000);
    if (entering < 0) return true;
    const leaving = tightest(table, basis, entering, bound);
    if (leaving < 0) return false;
    pivot(table, basis, leaving, entering);
    subtract(reduced, table[leaving]!, reduced[entering]!);
  }
  return false;
}

/** The column that lowers the cost most; after many steps the first that does (Bland's rule), which cannot go in circles. */
function choose(reduced: Float64Array, limit: number, first: boolean): number {
  let best = -1;
  for (let column = 0; column < limit; column++) {
    if (reduced[column]! >= -TINY || (best >= 0 && reduced[column]! >= reduced[best]!)) continue;
    best = column;
    if (first) break;
  }
  return best;
}

function tightest(table: Float64Array[], basis: number[], entering: number, bound: number): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  table.forEach((row, index) => {
    if (row[entering]! <= TINY) return;
    const ratio = row[bound]! / row[entering]!;
    if (ratio < least - 1e-12 || (ratio < least + 1e-12 && basis[index]! < basis[best]!)) [least, best] = [Math.min(ratio, least), index];
  });
  return best;
}

function pivot(table: Float64Array[], basis: number[], leaving: number, entering: number): void {
  const row = table[leaving]!;
  const by = row[entering]!;
  for (let column = 0; column < row.length; column++) row[column]! /= by;
  table.forEach((other, index) => {
    if (index !== leaving && other[entering] !== 0) subtract(other, row, other[entering]!);
  });
  basis[leaving] = entering;
}

function subtract(from: Float64Array, row: Float64Array, times: number): void {
  if (times === 0) return;
  for (let column = 0; column < row.length; column++) from[column]! -= times * row[column]!;
}

/** Takes made-up columns that stand at zero out of the basis, so that the second phase cannot raise them again. */
function driveOut(table: Float64Array[], basis: number[], firstArtificial: number, bound: number): void {
  basis.forEach((column, row) => {
    if (column < firstArtificial) return;
    const entering = table[row]!.findIndex((value, index) => index < firstArtificial && Math.abs(value) > TINY);
    if (entering >= 0) pivot(table, basis, row, entering);
    else table[row]!.fill(0, 0, bound + 1);
  });
}
