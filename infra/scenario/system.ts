import { type Calendar, calendarOf } from './calendar.ts';
import { daysFrom } from './days.ts';
import { allNames, type Demand } from './demands.ts';
import type { Recipe } from './recipe.ts';
import { recipes, recipesByMeasure } from './recipes/recipes.ts';
import { type Shape, shapesOf } from './shapes.ts';
import type { Row } from './solve.ts';

/** The kinds of record that can count for a demand, and those that these cannot do without. */
export const producersOf = (demand: Demand): Recipe[] => {
  const direct = Object.keys(demand.terms).flatMap(measure => recipesByMeasure.get(measure) ?? []);
  return [...new Set(direct.flatMap(recipe => (recipe.host ? [recipe, recipe.host.recipe()] : [recipe])))];
};

/** Demands as a system of linear rows: a variable for the number of records of each shape, and one for each amount that they bear. */
export interface System {
  demands: Demand[];
  calendar: Calendar;
  shapes: Shape[];
  /** Variables for amounts: which shape's, which amount. */
  amounts: { shape: number; name: string }[];
  costs: number[];
  rows: Row[];
}

/** `stretch`: how far beyond the usual an amount of one record, or the number of guests of one host, may go. */
export function systemOf(demands: Demand[], stretch: number): System {
  const calendar = calendarOf(demands);
  const names = allNames(demands);
  const used = recipes.filter(recipe => demands.some(demand => producersOf(demand).includes(recipe)));
  const shapes = used.flatMap(recipe => shapesOf(recipe, demands, names, calendar));
  const amounts = shapes.flatMap((shape, number) => [...shape.amounts.keys()].map(name => ({ shape: number, name })));
  const costs = [...shapes.map(costOf), ...amounts.map(() => 0)];
  const rows = demands.map((demand): Row => ({ terms: new Map(), low: demand.low, high: demand.high }));
  const put = (coefficients: ReadonlyMap<number, number>, variable: number) => {
    for (const [row, coefficient] of coefficients) (rows[row]!.terms as Map<number, number>).set(variable, coefficient);
  };
  for (const [variable, shape] of shapes.entries()) put(shape.counts, variable);
  for (const [index, { shape, name }] of amounts.entries()) put(shapes[shape]!.amounts.get(name)!, shapes.length + index);
  return {
    demands,
    calendar,
    shapes,
    amounts,
    costs,
    rows: [...rows, ...amountRows(shapes, amounts, stretch), ...hostRows(shapes, calendar, stretch)],
  };
}

/** Of ways that do as well, the plainest: few records, and nothing that ends again. */
const costOf = ({ recipe, ways: [way] }: Shape): number =>
  (recipe.cost?.(way!.choices) ?? 1) +
  (way!.spans.length > 1 && recipe.reach.length > 1 && recipe.reach[1]! < recipe.reach[0]! && way!.spans[1] !== null ? 0.05 : 0);

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
