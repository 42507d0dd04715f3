import { itemAt, must } from '@tongxin/infra/must.ts';
import { type Calendar, covers, firstKnown } from './calendar.ts';
import type { Counting, Fact } from './counting.ts';
import { asks, type Demand } from './demands.ts';
import type { Choices, Course, Recipe, Where } from './recipe.ts';

/** Records that all demands see alike: what one of them counts for, in which ways it can be made. */
export interface Shape {
  recipe: Recipe;
  /** Ways to make it; any will do. */
  ways: [Where, ...Where[]];
  /** Demand number → what one record adds. */
  counts: ReadonlyMap<number, number>;
  /** Amount → demand number → what each unit of it adds. */
  amounts: ReadonlyMap<string, ReadonlyMap<number, number>>;
  needs: string | null;
  offers: readonly string[];
}

/** All shapes in which a kind of record can count for, or serve, these demands. */
export function shapesOf(
  recipe: Recipe,
  deciding: readonly string[],
  { demands, calendar, counting }: { demands: readonly Demand[]; calendar: Calendar; counting: Counting },
): Shape[] {
  const shapes = new Map<string, Shape>();
  const asked = askedBy(demands, calendar);
  for (const choices of combinations(recipe, deciding)) {
    const facts: (readonly Fact[])[] = [];
    for (const spans of courses(recipe, calendar.spans.length)) {
      const reached = spans.filter(span => span !== null).length;
      if (recipe.valid && !recipe.valid(choices, reached)) continue;
      const days = spansOfDays(recipe, spans, calendar);
      if (!days) continue;
      for (let recorded = firstKnown(calendar, itemAt(calendar.spans, spans[0])); recorded < calendar.asOfs.length; recorded++) {
        for (let owners = 0; owners < calendar.groups.length; owners++) {
          const where = { owners, choices, spans, recorded, lastSpan: calendar.spans.length - 1 };
          if (lacksOthers(recipe, where, calendar)) continue;
          if (mayCount(demands, itemAt(calendar.groups, owners)[0], counting.chance(recipe, choices, reached))) continue;
          facts[reached] ??= counting.facts(recipe, choices, reached);
          add(shapes, recipe, { facts: itemAt(facts, reached), where, days, asked });
        }
      }
    }
  }
  return [...shapes.values()];
}

/** Who must be of another committee than its host is made where there is one. */
const lacksOthers = ({ host }: Recipe, where: Where, { groups }: Calendar): boolean =>
  host?.elsewhere === true && itemAt(groups, where.owners).length === 1 && host.key(where) !== null;

/** Whether records of a committee may by chance count for what is asked of it: others are made in their place. */
export const mayCount = (demands: readonly Demand[], committee: string, chance: ReadonlySet<string>): boolean =>
  chance.size > 0 && demands.some(({ terms, owners }) => owners.has(committee) && Object.keys(terms).some(measure => chance.has(measure)));

/** What a demand asks, in the numbers of the calendar. */
interface Asked {
  demand: Demand;
  covered: boolean[];
  owned: boolean[];
  known: number;
}

const askedBy = (demands: readonly Demand[], calendar: Calendar): Asked[] =>
  demands.map(demand => ({
    demand,
    covered: calendar.spans.map(span => covers(demand, span)),
    owned: calendar.groups.map(([owner]) => demand.owners.has(owner)),
    known: calendar.asOfs.indexOf(demand.asOf),
  }));

interface Way {
  facts: readonly Fact[];
  where: Where;
  days: ReadonlyMap<string, number>;
  asked: readonly Asked[];
}

function add(shapes: Map<string, Shape>, recipe: Recipe, { facts, where, days, asked }: Way): void {
  const counts = new Map<number, number>();
  const amounts = new Map<string, Map<number, number>>();
  for (const fact of facts) {
    const span = days.get(fact.on);
    if (span === undefined) continue;
    asked.forEach(({ demand, covered, owned, known }, number) => {
      const factor = demand.terms[fact.measure];
      if (!factor || !covered[span] || !owned[where.owners] || where.recorded > known || !asks(demand, fact)) return;
      let sums = counts;
      if (fact.amount) {
        sums = amounts.get(fact.amount) ?? new Map();
        amounts.set(fact.amount, sums);
      }
      sums.set(number, (sums.get(number) ?? 0) + factor * fact.times);
    });
  }
  for (const [number, sum] of counts) if (sum === 0) counts.delete(number);
  const needs = recipe.host?.key(where) ?? null;
  const offers = [...new Set(recipe.offers?.(where) ?? [])];
  if (counts.size === 0 && amounts.size === 0 && offers.length === 0) return;
  const key = JSON.stringify([[...counts].sort(), [...amounts].map(([name, sums]) => [name, [...sums]]), needs, offers]);
  const shape = shapes.get(key);
  if (shape) shape.ways.push(where);
  else shapes.set(key, { recipe, ways: [where], counts, amounts, needs, offers });
}

/** In which span each day lies on which it counts, or null: a day that follows from a stage could lie in several. What comes after all of them lies in none. */
function spansOfDays({ stages, following = {} }: Recipe, course: Course, { spans }: Calendar): Map<string, number> | null {
  const days = new Map<string, number>();
  for (const [index, stage] of Object.keys(stages).entries()) {
    const span = course[index];
    if (span !== null && span !== undefined) days.set(stage, span);
  }
  for (const [name, follows] of Object.entries(following)) {
    const number = days.get(follows.of);
    if (number === undefined) continue;
    const { from, until } = itemAt(spans, number);
    if (follows.next) {
      if (from === until) return null;
      days.set(name, number);
      continue;
    }
    const day = follows.day(until);
    if (from === null || follows.day(from) !== day) return null;
    const there = spans.findIndex(span => day <= span.until && (span.from === null || day >= span.from));
    if (there >= 0) days.set(name, there);
  }
  return days;
}

/** Every combination of these choices; the others stay open. */
export const combinations = ({ choices }: Recipe, deciding: readonly string[]): Choices[] =>
  deciding.reduce<Choices[]>(
    (sets, choice) =>
      sets.flatMap(set => Object.keys(must(choices[choice], `choice ${choice}`)).map(value => ({ ...set, [choice]: value || null }))),
    [{}],
  );

/** Every way through the stages: how far, and in which span each one is reached, none before the one before it. */
function courses(recipe: Recipe, spans: number): Course[] {
  const stages = Object.keys(recipe.stages).length;
  let paths = Array.from({ length: spans }, (_, span): { path: [number, ...number[]]; last: number } => ({ path: [span], last: span }));
  const all: Course[] = [];
  for (let reached = 1; reached <= stages; reached++) {
    for (const { path } of paths) all.push([...path, ...new Array<null>(stages - reached).fill(null)]);
    paths = paths.flatMap(({ path, last }) =>
      Array.from({ length: spans - last }, (_, more) => ({ path: [...path, last + more], last: last + more })),
    );
  }
  return all;
}
