import { committeeOf, isBelow } from '@tongxin/infra/reference/territory.ts';
import type { Counting } from './counting.ts';
import { addDays, endOfMonth } from './days.ts';
import { asks, type Demand } from './demands.ts';
import { isThereIn } from './hosts.ts';
import { type Random, randomFrom } from './random.ts';
import type { Draft, Recipe } from './recipe.ts';
import { consultationRecipe, problemRecipe, topicRecipe } from './recipes/consultations.ts';
import { deedRecipe, lectureRecipe, submissionRecipe, visitRecipe } from './recipes/liaison.ts';
import { platformRecipe, receptionDayRecipe } from './recipes/platforms.ts';
import { proposalRecipe } from './recipes/proposals.ts';
import { mayCount } from './shapes.ts';
import { drawChoices, type Order, type Workshop } from './workshop.ts';

/** How many records the base has, about. */
export const BASE_RECORDS = 4_000;
const PROVINCE = '420000';
const YEARS = ['2022', '2023'];
const MIX: [Recipe, number][] = [
  [platformRecipe, 6],
  [receptionDayRecipe, 6],
  [visitRecipe, 8],
  [lectureRecipe, 3],
  [deedRecipe, 5],
  [submissionRecipe, 5],
  [topicRecipe, 3],
  [consultationRecipe, 14],
  [problemRecipe, 12],
  [proposalRecipe, 8],
];
const SHARE = { PROVINCE: 6, CITY: 4, COUNTY: 1 };

interface Base {
  demands: readonly Demand[];
  counting: Counting;
  home: ReadonlySet<string>;
  records: number;
  seed: string;
}

/**
 * A light base for one province, so that each of its committees has something to show and last year something to compare with.
 * Nothing of it counts for any published figure: a record that would is left out.
 */
export function addBase(workshop: Workshop, { demands, counting, home, records, seed }: Base): void {
  const committees = [...home].filter(code => code === PROVINCE || isBelow(code, PROVINCE)).sort();
  const shareOf = (code: string) => SHARE[committeeOf(code).level];
  const weight = committees.reduce((sum, code) => sum + shareOf(code), 0);
  const mixed = MIX.reduce((sum, [, part]) => sum + part, 0);
  for (const [recipe, part] of MIX) {
    for (const committee of committees) {
      const random = randomFrom(`${seed} base ${recipe.kind.name} ${committee}`);
      const exact = (records * part * shareOf(committee)) / (mixed * weight);
      const count = Math.floor(exact + random.next());
      const disturbs = (order: Order) => counts(order, demands, counting);
      for (let number = 0; number < count; number++) addOne(workshop, { random, recipe, committee, disturbs });
    }
  }
}

const TRIES = 6;

interface One {
  random: Random;
  recipe: Recipe;
  committee: string;
  disturbs(order: Order): boolean;
}

function addOne({ make, drafts }: Workshop, { random, recipe, committee, disturbs }: One): void {
  for (let tried = 0; tried < TRIES; tried++) {
    const host = recipe.host && hostFor(random, drafts, recipe.host.recipe(), committee);
    if (recipe.host && !host) return;
    const order = orderFor(random, recipe, committee, host);
    if (disturbs(order) || (host && !isThereIn(order.spans[0], recipe, host))) continue;
    make(order);
    return;
  }
}

function hostFor(random: Random, drafts: readonly Draft[], recipe: Recipe, committee: string): Draft | undefined {
  const there = drafts.filter(draft => draft.recipe === recipe && draft.committee === committee);
  return there.length > 0 ? random.pick(there) : undefined;
}

function orderFor(random: Random, recipe: Recipe, committee: string, host: Draft | undefined): Order {
  const month = `${random.pick(YEARS)}-${String(random.between(1, 12)).padStart(2, '0')}-01`;
  const span = { from: month, until: endOfMonth(month) };
  const reached = random.weighted(recipe.reach) + 1;
  const lags = Object.values(recipe.stages).slice(1, reached);
  const spans: Order['spans'] = [
    span,
    ...lags.map((_, index) => ({
      from: null,
      until: addDays(span.until, 3 * lags.slice(0, index + 1).reduce((sum, lag) => sum + lag, 0)),
    })),
  ];
  const choices = drawChoices(random, recipe, {}, reached);
  return { random, recipe, committee, choices, spans, known: { after: null, by: addDays(span.until, 10) }, amounts: {}, host, offers: [] };
}

/** Whether any of the days that the order allows could count for any demand. */
function counts({ recipe, committee, choices, spans }: Order, demands: readonly Demand[], counting: Counting): boolean {
  const apart = new Set(Object.values(recipe.apart ?? {}).flat());
  if (mayCount(demands, committee, apart)) return true;
  if (mayCount(demands, committee, counting.chance(recipe, choices, spans.length))) return true;
  const [{ from }] = spans;
  const stages = Object.keys(recipe.stages);
  return counting.facts(recipe, choices, spans.length).some(fact => {
    const reached = spans[stages.indexOf(fact.on)];
    if (!reached) return false;
    const { until } = reached;
    return demands.some(
      demand =>
        demand.terms[fact.measure] &&
        demand.owners.has(committee) &&
        (from === null || from <= demand.until) &&
        (demand.from === null || until >= demand.from) &&
        asks(demand, fact),
    );
  });
}
