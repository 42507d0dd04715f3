import { itemAt } from '@tongxin/infra/must.ts';
import type { Calendar } from './calendar.ts';
import type { Counting } from './counting.ts';
import { allNames, type Demand } from './demands.ts';
import { type Random, randomFrom } from './random.ts';
import { spreadRows, withSectors } from './sectors.ts';
import type { Shape } from './shapes.ts';
import { type Row, solve } from './solve.ts';
import { producersOf, type System, systemOf } from './system.ts';

/** So many records of a shape, and how much of each amount they bear together. */
export interface Batch {
  /** Told from all others, whatever other rows there are. */
  name: string;
  shape: Shape;
  calendar: Calendar;
  records: number;
  amounts: Record<string, number>;
}

/** Rows that contradict one another: no records at all can give these numbers. */
export interface Conflict {
  ids: string[];
}

/** How far the usual size of an amount, or number of guests of a host, may be stretched until the numbers come out. */
const STRETCH = [1, 3, 15, 500];

/** What to make so that all demands are met, or which of them contradict one another. */
export function plan(demands: readonly Demand[], seed: string, counting: Counting): { batches: Batch[]; conflicts: Conflict[] } {
  const batches: Batch[] = [];
  const conflicts: Conflict[] = [];
  for (const together of components(demands, counting)) {
    const solved = planTogether(together, randomFrom(`${seed} ${together.name}`), counting);
    if (solved) batches.push(...solved);
    else conflicts.push({ ids: leastConflict(together, counting) });
  }
  return { batches, conflicts };
}

/** Demands that have to be met together, named after the first. */
interface Together {
  name: string;
  members: Demand[];
}

/** Demands that can get in each other's way: the same kinds of record of the same committees. */
function components(demands: readonly Demand[], counting: Counting): Together[] {
  const all: (Together & { keys: Set<string> })[] = [];
  const names = allNames(demands);
  for (const demand of demands) {
    const keys = new Set(
      producersOf(demand, names, counting).flatMap(recipe => [...demand.owners].map(owner => `${recipe.kind.name} ${owner}`)),
    );
    const touched = all.filter(each => [...keys].some(key => each.keys.has(key)));
    const joined = {
      name: touched[0]?.name ?? demand.id,
      members: [...touched.flatMap(each => each.members), demand],
      keys: new Set([...touched.flatMap(each => [...each.keys]), ...keys]),
    };
    for (const each of touched) all.splice(all.indexOf(each), 1);
    all.push(joined);
  }
  return all;
}

function planTogether({ name, members }: Together, random: Random, counting: Counting): Batch[] | null {
  for (const stretch of STRETCH) {
    const system = systemOf(withSectors(members, random), stretch, counting);
    const values = settle(system);
    if (values) return batchesOf(system, values, name);
  }
  return null;
}

/** Meets the demands; then, as far as they allow, the numbers preferred. */
function settle({ demands, costs, rows, shapes }: System): number[] | null {
  let best = solve(costs, rows);
  if (!best) return null;
  const attempt = (tighter: Row[]): boolean => {
    const values = solve(costs, tighter);
    if (values) [best, rows] = [values, tighter];
    return values !== null;
  };
  const exactly = (row: Row, index: number): Row => {
    const [low, high] = demands[index]?.preferred ?? [row.low, row.high];
    return { ...row, low, high };
  };
  if (!attempt(rows.map(exactly))) {
    for (const [index, row] of rows.entries()) if (demands[index]?.preferred !== undefined) attempt(rows.with(index, exactly(row, index)));
  }
  for (const evenness of [0.7, 0.3]) {
    const spread = spreadRows(shapes, best, evenness);
    if (spread.length === 0 || attempt([...rows, ...spread])) break;
  }
  return best;
}

function batchesOf({ shapes, amounts, calendar }: System, values: number[], row: string): Batch[] {
  const batches = shapes.map(
    (shape, number): Batch => ({
      name: `${row} ${shape.recipe.kind.name} ${number}`,
      shape,
      calendar,
      records: itemAt(values, number),
      amounts: {},
    }),
  );
  amounts.forEach(({ shape, name }, index) => {
    itemAt(batches, shape).amounts[name] = itemAt(values, shapes.length + index);
  });
  return batches.filter(batch => batch.records > 0);
}

/** Demands of which none can be left out without the rest coming out. */
function leastConflict({ name, members }: Together, counting: Counting): string[] {
  const random = randomFrom(name);
  let left = [...new Set(members.map(demand => demand.id))];
  const possible = (ids: string[]): boolean => {
    const some = members.filter(demand => ids.includes(demand.id));
    if (some.length === 0) return true;
    const { costs, rows } = systemOf(withSectors(some, random), itemAt(STRETCH, -1), counting);
    return solve(costs, rows) !== null;
  };
  for (const id of left) {
    const without = left.filter(each => each !== id);
    if (!possible(without)) left = without;
  }
  return left.sort();
}
