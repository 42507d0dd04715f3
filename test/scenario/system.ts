import { grouped } from '@tongxin/infra/grouped.ts';
import { itemAt, must } from '@tongxin/infra/must.ts';
import { type Calendar, calendarOf } from './calendar.ts';
import type { Counting } from './counting.ts';
import { daysFrom } from './days.ts';
import { allNames, type Demand } from './demands.ts';
import type { Recipe } from './recipe.ts';
import { recipes } from './recipes/recipes.ts';
import { type Shape, shapesOf } from './shapes.ts';
import type { Row } from './solve.ts';

/** The recipes whose records can count for a demand, where these measures are asked for, and those that these cannot do without. */
export const producersOf = (demand: Demand, asked: ReadonlySet<string>, counting: Counting): Recipe[] => {
  const direct = Object.keys(demand.terms)
    .flatMap(counting.recipesFor)
    .filter(({ only }) => !only || only.some(measure => asked.has(measure)));
  return [...new Set(direct.flatMap(recipe => (recipe.host ? [recipe, recipe.host.recipe()] : [recipe])))];
};

/** Demands as a system of linear rows: a variable for the number of records of each shape, and one for each amount that they bear. */
export interface System {
  demands: Demand[];
  calendar: Calendar;
  shapes: Shape[];
  amounts: Amount[];
  costs: number[];
  rows: Row[];
}

/** A variable for an amount: which shape's, which amount, what each unit of it adds, and how much of it one record can bear. */
interface Amount {
  shape: number;
  name: string;
  counts: ReadonlyMap<number, number>;
  cap: number;
  most: number;
}

/** `stretch`: how far beyond the usual an amount of one record, or the number of guests of one host, may go. */
export function systemOf(demands: Demand[], stretch: number, counting: Counting): System {
  const names = allNames(demands);
  const producers = new Set(demands.flatMap(demand => producersOf(demand, names, counting)));
  const used = recipes.filter(recipe => producers.has(recipe));
  const calendar = calendarOf(demands, used);
  const shapes = used.flatMap(recipe => shapesOf(recipe, counting.deciding(recipe, names, used), { demands, calendar, counting }));
  const amounts = shapes.flatMap(amountsOf);
  const costs = [...shapes.map(costOf), ...amounts.map(() => 0)];
  const rows = demands.map(({ low, high }) => ({ terms: new Map<number, number>(), low, high }));
  const put = (coefficients: ReadonlyMap<number, number>, variable: number) => {
    for (const [row, coefficient] of coefficients) itemAt(rows, row).terms.set(variable, coefficient);
  };
  for (const [variable, shape] of shapes.entries()) put(shape.counts, variable);
  for (const [index, { counts }] of amounts.entries()) put(counts, shapes.length + index);
  return {
    demands,
    calendar,
    shapes,
    amounts,
    costs,
    rows: [...rows, ...amountRows(shapes.length, amounts, stretch), ...hostRows(shapes, calendar, stretch)],
  };
}

/** Of ways that do as well, the plainest: few records, and nothing that ends again. */
function costOf({ recipe, ways: [way] }: Shape): number {
  const [begun, ended] = recipe.reach;
  const endsAgain = ended !== undefined && ended < begun && typeof way.spans[1] === 'number';
  return (recipe.cost?.(way.choices) ?? 1) + (endsAgain ? 0.05 : 0);
}

const amountsOf = ({ recipe, amounts }: Shape, shape: number): Amount[] =>
  [...amounts].map(([name, counts]) => {
    const { cap, most = Number.POSITIVE_INFINITY } = must(recipe.amounts[name], `amount ${name}`);
    return { shape, name, counts, cap, most };
  });

const amountRows = (shapes: number, amounts: readonly Amount[], stretch: number): Row[] =>
  amounts.map(({ shape, cap, most }, index) => ({
    terms: new Map([
      [shapes + index, 1],
      [shape, -Math.min(cap * stretch, most)],
    ]),
    low: Number.NEGATIVE_INFINITY,
    high: 0,
  }));

/** Guests need hosts: for each key, not more guests than the hosts there bear. */
function hostRows(shapes: Shape[], calendar: Calendar, stretch: number): Row[] {
  const guests = shapes.flatMap(({ needs, recipe: { host }, ways }) => (needs !== null && host ? [{ needs, host, way: ways[0] }] : []));
  return grouped(guests, guest => guest.needs).map(([{ needs: key, host, way }]) => {
    const terms = new Map<number, number>();
    shapes.forEach((shape, variable) => {
      if (shape.needs === key) terms.set(variable, (terms.get(variable) ?? 0) + 1);
    });
    const { from, until } = itemAt(calendar.spans, way.spans[0]);
    const days = host.oneADay ? (from ? daysFrom(from, until) + 1 : 200) : Number.POSITIVE_INFINITY;
    const committees = host.elsewhere ? itemAt(calendar.groups, way.owners).length - 1 : Number.POSITIVE_INFINITY;
    const capacity = Math.min(host.capacity * stretch, days, committees);
    shapes.forEach((shape, variable) => {
      if (shape.offers.includes(key)) terms.set(variable, (terms.get(variable) ?? 0) - capacity);
    });
    return { terms, low: Number.NEGATIVE_INFINITY, high: 0 };
  });
}
