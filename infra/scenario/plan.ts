import { calendarOf, type Calendar } from './calendar.ts';
import { daysFrom } from './days.ts';
import { allNames, type Demand } from './demands.ts';
import { hash, type Random, randomFrom } from './random.ts';
import type { Recipe } from './recipe.ts';
import { memberRecipe } from './recipes/members.ts';
import { recipes, recipesByMeasure } from './recipes/recipes.ts';
import { type Shape, shapesOf } from './shapes.ts';
import { type Row, solve } from './solve.ts';
import { sectors } from '../../schema/reference.ts';

/** So many records of a shape, and how much of each amount they bear together. */
export interface Batch {
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
export function plan(demands: readonly Demand[], seed: string): { batches: Batch[]; conflicts: Conflict[] } {
  const batches: Batch[] = [];
  const conflicts: Conflict[] = [];
  for (const together of components(demands)) {
    const solved = planTogether(together, randomFrom(`${seed} ${together[0]!.id}`));
    if (solved) batches.push(...solved);
    else conflicts.push({ ids: leastConflict(together) });
  }
  return { batches, conflicts };
}

const producersOf = (demand: Demand): Recipe[] => {
  const direct = Object.keys(demand.terms).flatMap(measure => recipesByMeasure.get(measure) ?? []);
  return [...new Set(direct.flatMap(recipe => (recipe.host ? [recipe, recipe.host.recipe()] : [recipe])))];
};

/** Demands that can get in each other's way: the same kinds of record of the same committees. */
function components(demands: readonly Demand[]): Demand[][] {
  const all: { members: Demand[]; keys: Set<string> }[] = [];
  for (const demand of demands) {
    const keys = new Set(producersOf(demand).flatMap(recipe => [...demand.owners].map(owner => `${recipe.kind.name} ${owner}`)));
    const touched = all.filter(each => [...keys].some(key => each.keys.has(key)));
    const joined = { members: [...touched.flatMap(each => each.members), demand], keys: new Set([...touched.flatMap(each => [...each.keys]), ...keys]) };
    for (const each of touched) all.splice(all.indexOf(each), 1);
    all.push(joined);
  }
  return all.map(each => each.members);
}

function planTogether(published: readonly Demand[], random: Random): Batch[] | null {
  for (const stretch of STRETCH) {
    const system = systemOf(withSectors(published, random), stretch);
    const values = settle(system);
    if (values) return batchesOf(system, values);
  }
  return null;
}

interface System {
  demands: Demand[];
  calendar: Calendar;
  shapes: Shape[];
  /** Variables for amounts: which shape's, which amount. */
  amounts: { shape: number; name: string }[];
  costs: number[];
  rows: Row[];
}

function systemOf(demands: Demand[], stretch: number): System {
  const calendar = calendarOf(demands);
  const names = allNames(demands);
  const used = recipes.filter(recipe => demands.some(demand => producersOf(demand).includes(recipe)));
  const shapes = used.flatMap(recipe => shapesOf(recipe, demands, names, calendar));
  const amounts = shapes.flatMap((shape, number) => [...shape.amounts.keys()].map(name => ({ shape: number, name })));
  const costs = [...shapes.map(costOf), ...amounts.map(() => 0)];
  const rows = demands.map((demand): Row => ({ terms: new Map(), low: demand.low, high: demand.high }));
  const put = (row: number, variable: number, coefficient: number) => (rows[row]!.terms as Map<number, number>).set(variable, coefficient);
  shapes.forEach((shape, variable) => shape.counts.forEach((coefficient, row) => put(row, variable, coefficient)));
  amounts.forEach(({ shape, name }, index) => shapes[shape]!.amounts.get(name)!.forEach((coefficient, row) => put(row, shapes.length + index, coefficient)));
  return { demands, calendar, shapes, amounts, costs, rows: [...rows, ...amountRows(shapes, amounts, stretch), ...hostRows(shapes, calendar, stretch)] };
}

/** Of ways that do as well, the plainest: few records, and nothing that ends again. */
const costOf = ({ recipe, ways: [way] }: Shape): number => (recipe.cost?.(way!.choices) ?? 1) + (way!.spans.length > 1 && recipe.reach.length > 1 && recipe.reach[1]! < recipe.reach[0]! && way!.spans[1] !== null ? 0.05 : 0);

const amountRows = (shapes: Shape[], amounts: System['amounts'], stretch: number): Row[] =>
  amounts.map(({ shape, name }, index) => ({
    terms: new Map([
      [shapes.length + index, 1],
      [shape, -shapes[shape]!.recipe.amounts[name]!.cap * stretch],
    ]),
    low: Number.NEGATIVE_INFINITY,
    high: 0,
  }));

/** Guests need hosts: for each key, not more guests than the hosts there bear. */
function hostRows(shapes: Shape[], calendar: Calendar, stretch: number): Row[] {
  const keys = new Set(shapes.map(shape => shape.needs).filter(key => key !== null));
  return [...keys].map(key => {
    const terms = new Map<number, number>();
    shapes.forEach((shape, variable) => {
      if (shape.needs === key) terms.set(variable, (terms.get(variable) ?? 0) + 1);
    });
    const { host } = shapes.find(shape => shape.needs === key)!.recipe;
    const { from, until } = calendar.spans[shapes.find(shape => shape.needs === key)!.ways[0]!.spans[0]!]!;
    const most = host!.oneADay ? (from ? daysFrom(from, until) + 1 : 200) : Number.POSITIVE_INFINITY;
    const capacity = Math.min(host!.capacity * stretch, most);
    shapes.forEach((shape, variable) => {
      if (shape.offers.includes(key)) terms.set(variable, (terms.get(variable) ?? 0) - capacity);
    });
    return { terms, low: Number.NEGATIVE_INFINITY, high: 0 };
  });
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
    const preferred = demands[index]?.preferred;
    return preferred === undefined ? row : { ...row, low: preferred, high: preferred };
  };
  if (!attempt(rows.map(exactly))) rows.forEach((row, index) => demands[index]?.preferred !== undefined && attempt(rows.with(index, exactly(row, index))));
  const spread = spreadRows(shapes, best);
  for (const factor of [1.6, 3]) if (spread.length > 0 && attempt([...rows, ...spread.map(row => ({ ...row, high: Math.ceil(row.high * factor) }))])) break;
  return best;
}

/** Sectors of about the same size, where it matters which there are. */
function spreadRows(shapes: Shape[], values: number[]): Row[] {
  const bySector = Map.groupBy(
    shapes.map((shape, variable) => ({ shape, variable })).filter(({ shape }) => shape.recipe === memberRecipe && shape.ways[0]!.choices.sector !== undefined),
    ({ shape }) => shape.ways[0]!.choices.sector,
  );
  const used = [...bySector.values()].filter(each => each.some(({ variable }) => values[variable]! > 0));
  const seats = used.flat().reduce((sum, { variable }) => sum + values[variable]!, 0);
  return used.map(each => ({ terms: new Map(each.map(({ variable }) => [variable, 1])), low: 0, high: seats / used.length }));
}

/**
 * A demand for so many sectors becomes one for each sector: somebody in it, or nobody. Which ones is up to chance, yet the same for all
 * demands, so that fewer sectors are always among more.
 */
function withSectors(demands: readonly Demand[], random: Random): Demand[] {
  const isAbout = (demand: Demand) => demand.terms.MEMBER_SECTORS !== undefined;
  if (!demands.some(isAbout)) return [...demands];
  const named = new Set(demands.filter(demand => demand.high > 0 && demand.low > 0).map(demand => demand.filter.sector));
  const codes = sectors.map(sector => sector.code);
  const chance = new Map(codes.map(code => [code, random.next() - (named.has(code) ? 1 : 0)]));
  codes.sort((one, other) => chance.get(one)! - chance.get(other)!);
  return demands.flatMap(demand => {
    if (!isAbout(demand)) return [demand];
    const count = Math.min(Math.max(demand.preferred ?? demand.low, demand.low), demand.high);
    if (count > codes.length) return [{ ...demand, low: 1, high: 0 }];
    const some = (subject: string, present: boolean) => ({ ...omitPreferred(demand), subject, low: present ? 1 : 0, high: present ? Number.POSITIVE_INFINITY : 0 });
    return codes.map((code, index) => some(code, index < count));
  });
}

const omitPreferred = ({ preferred: _, ...demand }: Demand): Demand => demand;

function batchesOf({ shapes, amounts, calendar }: System, values: number[]): Batch[] {
  const batches = shapes.map((shape, number): Batch => ({ shape, calendar, records: values[number]!, amounts: {} }));
  amounts.forEach(({ shape, name }, index) => {
    batches[shape]!.amounts[name] = values[shapes.length + index]!;
  });
  return batches.filter(batch => batch.records > 0);
}

/** Demands of which none can be left out without the rest coming out. */
function leastConflict(demands: readonly Demand[]): string[] {
  const random = randomFrom(String(hash(demands[0]!.id)));
  let left = [...new Set(demands.map(demand => demand.id))];
  const possible = (ids: string[]): boolean => {
    const some = demands.filter(demand => ids.includes(demand.id));
    if (some.length === 0) return true;
    const { costs, rows } = systemOf(withSectors(some, random), STRETCH.at(-1)!);
    return solve(costs, rows) !== null;
  };
  for (const id of left) {
    const without = left.filter(each => each !== id);
    if (!possible(without)) left = without;
  }
  return left.sort();
}
