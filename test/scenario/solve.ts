import { itemAt } from '@tongxin/infra/must.ts';
import { minimise, type Row, TINY } from './simplex.ts';

export type { Row };

/** How many branches are tried before giving up. */
const NODES = 400;

/**
 * Whole numbers, none negative, that satisfy every row at the least cost, or null where there are none: linear programming,
 * and branching where its answer is broken. The first whole answer found is taken; it need not be the cheapest of all.
 */
export function solve(costs: readonly number[], rows: readonly Row[]): number[] | null {
  const open: Row[][] = [[]];
  for (let node = 0; node < NODES; node++) {
    const extra = open.pop();
    if (!extra) break;
    const values = minimise(costs, [...rows, ...extra]);
    if (!values) continue;
    let broken = values.findIndex(value => restOf(value) > 1e-5);
    if (broken < 0) {
      const whole = values.map(Math.round);
      if (rows.every(row => holds(row, whole))) return whole;
      // A little more than nothing is one, where one bears a great amount.
      broken = values.findIndex(value => restOf(value) > 1e-8);
      if (broken < 0) continue;
    }
    const below = Math.floor(itemAt(values, broken));
    const terms = new Map([[broken, 1]]);
    open.push([...extra, { terms, low: 0, high: below }], [...extra, { terms, low: below + 1, high: Number.POSITIVE_INFINITY }]);
  }
  return null;
}

const restOf = (value: number): number => Math.abs(value - Math.round(value));

function holds({ terms, low, high }: Row, values: readonly number[]): boolean {
  let sum = 0;
  for (const [variable, coefficient] of terms) sum += coefficient * itemAt(values, variable);
  return sum >= low - TINY && sum <= high + TINY;
}
