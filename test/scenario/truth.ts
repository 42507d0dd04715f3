import { measureByCode } from '@tongxin/gateway/model.ts';
import { isBelow } from '@tongxin/infra/reference/territory.ts';
import type { PublishedRow } from '@tongxin/linkage/figures/published/published.ts';
import { fc } from '../kit/property.ts';
import type { Counting } from './counting.ts';
import { addDays, latest } from './days.ts';
import type { Choices, Recipe } from './recipe.ts';
import { consultationRecipe, problemRecipe } from './recipes/consultations.ts';
import { visitRecipe } from './recipes/liaison.ts';
import { platformRecipe } from './recipes/platforms.ts';
import { proposalRecipe } from './recipes/proposals.ts';
import { published } from './support.ts';

/** A fact of an imagined record: what the published numbers are counted from, so that they cannot contradict one another. */
export interface Truth {
  owner: string;
  measure: string;
  day: string;
  known: string;
  amount: number;
  dimensions: Record<string, string | null | undefined>;
}

const USED: Recipe[] = [consultationRecipe, problemRecipe, proposalRecipe, platformRecipe, visitRecipe];
const START = '2022-01-01';

/** An imagined record of one of these committees, as its facts. */
const recordOf = (committees: readonly string[], counting: Counting): fc.Arbitrary<Truth[]> =>
  fc
    .record({
      recipe: fc.constantFrom(...USED),
      owner: fc.constantFrom(...committees),
      first: fc.nat(500),
      gaps: fc.array(fc.nat(150), { minLength: 3, maxLength: 3 }),
      reached: fc.integer({ min: 1, max: 4 }),
      late: fc.oneof(fc.constant(0), fc.nat(300)),
      picks: fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
      amount: fc.nat(9),
    })
    .map(({ recipe, owner, first, gaps, reached, late, picks, amount }) => {
      const stages = Object.keys(recipe.stages).slice(0, reached);
      const days = stages.map((_, index) => addDays(START, first + gaps.slice(0, index).reduce((sum, gap) => sum + gap, 0)));
      const choices = choicesOf(recipe, stages.length, picks);
      const recordedAt = addDays(days[0]!, late);
      return counting.facts(recipe, choices, stages.length).flatMap((fact): Truth[] => {
        const day = days[stages.indexOf(fact.on)];
        const counted = fact.times * (fact.amount ? amount : 1);
        return day
          ? [{ owner, measure: fact.measure, day, known: latest(recordedAt, day), amount: counted, dimensions: fact.dimensions }]
          : [];
      });
    });

/** The first combination, from those picked on, that makes sense. */
function choicesOf(recipe: Recipe, reached: number, picks: readonly number[]): Choices {
  const plain = Object.entries(recipe.choices).filter(([name]) => !recipe.apart?.[name]);
  for (let more = 0; ; more++) {
    const choices = Object.fromEntries(
      plain.map(([name, values], index) => {
        const all = Object.keys(values);
        return [name, all[(picks[index]! + more * (index + 1) + Math.floor(more / all.length)) % all.length]! || null];
      }),
    );
    if (!recipe.valid || recipe.valid(choices, reached)) return choices;
  }
}

const MEASURES = [
  'CONSULTATIONS_HELD',
  'OPINIONS_COLLECTED',
  'ATTENDANCES',
  'PROBLEMS_RAISED',
  'PROBLEMS_SOLVED',
  'PROBLEMS_OPEN',
  'PROPOSALS_SUBMITTED',
  'PROPOSALS_FILED',
  'PROPOSALS_HANDLED',
  'PROPOSALS_CONCLUDED',
  'PROPOSALS_ADOPTED',
  'PROPOSALS_KEY',
  'PLATFORMS',
  'VISITS',
  'HOUSEHOLDS_VISITED',
  'CONSTITUENT_CONTACTS',
];
const CUTS = ['2022-06-30', '2022-12-31', '2023-05-15', '2023-06-30', '2023-12-31'];

interface Question {
  committee: string;
  scope: 'SELF' | 'SUBTREE';
  measure: string;
  from: number;
  until: number;
  asOf: number;
  filtered: number | null;
  qualifier: string;
}

const questionAbout = (committees: readonly string[]): fc.Arbitrary<Question> =>
  fc.record({
    committee: fc.constantFrom(...committees),
    scope: fc.constantFrom('SELF', 'SUBTREE'),
    measure: fc.constantFrom(...MEASURES),
    from: fc.nat(2),
    until: fc.nat(CUTS.length - 1),
    asOf: fc.nat(CUTS.length - 1),
    filtered: fc.option(fc.nat()),
    qualifier: fc.constantFrom('EXACT', 'EXACT', 'EXACT', 'AT_LEAST', 'BELOW', 'RANGE'),
  });

const FROM = [null, '2022-01-01', '2022-07-01'];

/** What a committee would publish that counts these facts. */
function answer(facts: readonly Truth[], question: Question, number: number): PublishedRow {
  const measure = measureByCode.get(question.measure)!;
  const isStock = measure.kind === 'STOCK';
  const from = isStock ? null : FROM[question.from]!;
  const until = CUTS[Math.max(question.until, from === '2022-07-01' ? 1 : 0)]!;
  const asOf = CUTS[question.asOf]!;
  const filter = filterOf(facts, question);
  const inScope = (owner: string) => owner === question.committee || (question.scope === 'SUBTREE' && isBelow(owner, question.committee));
  const value = facts
    .filter(
      fact =>
        fact.measure === question.measure &&
        inScope(fact.owner) &&
        (from === null || fact.day >= from) &&
        fact.day <= until &&
        fact.known <= asOf,
    )
    .filter(fact => Object.entries(filter).every(([name, wanted]) => fact.dimensions[name] === wanted))
    .reduce((sum, fact) => sum + fact.amount, 0);
  const texts: Record<string, number | string> = {
    EXACT: value,
    AT_LEAST: Math.max(0, value - 2),
    BELOW: value + 2,
    RANGE: `${Math.max(0, value - 1)}-${value + 1}`,
  };
  const { qualifier, scope, committee } = question;
  return published({
    id: `R${number}`,
    committee,
    measure: question.measure,
    value: texts[qualifier]!,
    qualifier,
    scope,
    filter,
    period_from: from,
    period_to: until,
    as_of: asOf,
    kind: measure.kind,
  });
}

/** A filter that some of the facts pass, or none. */
function filterOf(facts: readonly Truth[], { measure, filtered }: Question): Record<string, string> {
  const counted = facts.filter(fact => fact.measure === measure);
  if (filtered === null || counted.length === 0) return {};
  const pairs = Object.entries(counted[filtered % counted.length]!.dimensions).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string',
  );
  const chosen = pairs[filtered % pairs.length];
  return chosen ? { [chosen[0]]: chosen[1] } : {};
}

/** Published rows that cannot contradict one another, for they are counted from the same imagined records. */
export const consistentFigures = (committees: readonly string[], counting: Counting): fc.Arbitrary<PublishedRow[]> =>
  fc
    .record({
      records: fc.array(recordOf(committees, counting), { minLength: 15, maxLength: 80 }),
      questions: fc.array(questionAbout(committees), { minLength: 1, maxLength: 9 }),
    })
    .map(({ records, questions }) => questions.map((question, number) => answer(records.flat(), question, number)));
