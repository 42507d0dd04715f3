import { today } from '@tongxin/infra/days.ts';
import { BadInputError } from '@tongxin/infra/errors.ts';
import { takes, valuesOf } from '@tongxin/infra/kernel/dimension.ts';
import type { Measure } from '@tongxin/infra/kernel/measure.ts';
import { must } from '@tongxin/infra/must.ts';
import { officeOf, stands, type TerritoryChange, treeKnown } from '@tongxin/infra/reference/territory.ts';
import { measureOf } from '../common/catalogue.ts';
import type { DimensionFilter } from '../common/filter.ts';
import { isShared } from './doubled.ts';
import { type Days, type Grain, lastPeriod, lastYear, type PeriodInput, readPeriod, steps } from './period.ts';
import type { SumRequest } from './sum-request.ts';

export interface FigureArguments {
  measure: string;
  reach?: 'SELF' | 'SUBTREE' | null;
  period?: PeriodInput | null;
  asOf?: string | null;
  territory?: Territory | null;
  filter?: DimensionFilter[] | null;
}

/** By which tree of committees a figure counts: that of the day on which something happened or existed, or today's. */
export type Territory = 'THEN' | 'NOW';

/** What a figure is of; its number is read when asked for. */
export interface Figure {
  measure: Measure;
  committee: string;
  reach: 'SELF' | 'SUBTREE';
  days: Days;
  asOf: string | null;
  territory: Territory;
  filter: DimensionFilter[];
  /** Of a part of a figure, the committee of the whole, where the part was below that on some of the days only. */
  under?: string;
}

/** The day of asOf in Asia/Shanghai, or today. */
export const knownDay = (asOf: string | null): string => today(asOf ? new Date(asOf) : new Date());

export function figureOf(committee: string, { measure: code, reach, period, asOf, territory, filter }: FigureArguments): Figure {
  const measure = measureOf(code);
  const conditions = filter ?? [];
  for (const [index, condition] of conditions.entries()) checkCondition(measure, condition, conditions.slice(0, index));
  checkCombinations(conditions);
  const days = withinLife(committee, readPeriod(period), { territory: territory ?? 'THEN', asOf: asOf ?? null });
  const figure: Figure = {
    ...{ measure, committee, reach: reach ?? 'SUBTREE', days, asOf: asOf ?? null },
    ...{ territory: territory ?? 'THEN', filter: conditions },
  };
  // Facts may be dated ahead (what will be overdue): what is so at the end of a period is asked up to today.
  const ahead = isStock(measure) || measure.ahead;
  const until = knownDay(figure.asOf);
  return ahead && (days.until === null || days.until > until) ? { ...figure, days: { from: days.from, until } } : figure;
}

/**
 * Of a committee that ended, what is asked without an end is asked up to its last day. Errors: BAD_USER_INPUT where it is asked for by today's
 * tree, in which it is not.
 */
function withinLife(committee: string, days: Days, { territory, asOf }: Pick<Figure, 'territory' | 'asOf'>): Days {
  const { until: last } = treeKnown(asOf).daysOf(committee);
  if (territory === 'NOW' && !stands(committee, today()))
    throw new BadInputError(
      `Committee ${committee} is not there today: by today's territory its records count for ${officeOf(committee)}. Leave "territory" out, or ask for that one.`,
    );
  return days.until === null && last && last < knownDay(asOf) && (days.from === null || days.from <= last)
    ? { from: days.from, until: last }
    : days;
}

/** The same for the same question. */
export const idOf = ({ measure, committee, reach, days, asOf, territory, filter, under }: Figure): string =>
  Buffer.from(
    JSON.stringify([
      measure.code,
      committee,
      reach,
      days.from,
      days.until,
      asOf,
      territory,
      filter.map(({ name, values }) => [name, ...values]),
      under ?? null,
    ]),
  ).toString('base64url');

/** Above and below the line of a ratio. */
export const partsOfRatio = ({ code, numerator, denominator }: Measure): [above: Measure, below: Measure] => [
  measureOf(must(numerator, `numerator of ${code}`)),
  measureOf(must(denominator, `denominator of ${code}`)),
];

export const isStock = ({ kind }: Measure): boolean => kind === 'STOCK' || kind === 'DISTINCT_STOCK';

/** Whether different subjects are counted. */
export const isOfSubjects = ({ kind }: Measure): boolean => kind === 'DISTINCT_STOCK' || kind === 'DISTINCT_FLOW';

/** What a measure counts of another, as conditions. */
export const onlyOf = (measure: Measure): DimensionFilter[] =>
  measure.kind === 'DISTINCT_FLOW' ? Object.entries(measure.only ?? {}).map(([name, values]) => ({ name, values: [...values] })) : [];

function checkCondition(measure: Measure, { name, values }: DimensionFilter, before: DimensionFilter[]): void {
  const dimension = Object.hasOwn(measure.dimensions, name) ? measure.dimensions[name] : undefined;
  if (!dimension) {
    const names = Object.keys(measure.dimensions);
    throw new BadInputError(
      `${measure.code} has no dimension "${name}". ${names.length > 0 ? `It has ${names.join(', ')}.` : 'It has none.'}`,
    );
  }
  if (values.length === 0)
    throw new BadInputError(`The condition on "${name}" names no value. Name at least one, or leave the condition out.`);
  if (before.some(condition => condition.name === name))
    throw new BadInputError(`There are two conditions on "${name}". Give all its values in one.`);
  const wrong = values.find(value => !takes(dimension, value));
  if (wrong !== undefined) {
    const known = valuesOf(dimension).map(({ code }) => code);
    throw new BadInputError(`"${wrong}" is no value of "${name}". It is one of ${known.join(', ')}.`);
  }
}

/** One value each of a filter's conditions. */
const MOST_COMBINATIONS = 1_000;

function checkCombinations(filter: readonly DimensionFilter[]): void {
  const combinations = filter.reduce((product, { values }) => product * new Set(values).size, 1);
  if (combinations > MOST_COMBINATIONS)
    throw new BadInputError(
      `The filter has ${combinations} combinations of values; at most ${MOST_COMBINATIONS} are allowed. Name fewer values, or leave a condition out.`,
    );
}

/** All combinations of the values of a filter: each is a set of dimensions that a fact may contain. */
export const alternatives = (filter: DimensionFilter[]): Record<string, string>[] =>
  filter.reduce<Record<string, string>[]>(
    (sets, { name, values }) => sets.flatMap(set => [...new Set(values)].map(value => ({ ...set, [name]: value }))),
    filter.length > 0 ? [{}] : [],
  );

/** The sum that gives the number of a figure, or the numerator or denominator of a ratio. */
export function sumRequest(figure: Figure, measure = figure.measure): SumRequest {
  // What is registered for a day to come has not happened, and what is so then is not so yet.
  const [last, now] = [figure.days.until, knownDay(figure.asOf)];
  return {
    measure: measure.subjectsOf ?? measure.code,
    scope: figure.committee,
    // For a committee that never had any below, both reaches are the same; the rollup keeps SUBTREE.
    reach: treeKnown(figure.asOf).everHadBelow(figure.committee) ? figure.reach : 'SUBTREE',
    tree: treeOf(figure, measure),
    under: figure.under ?? null,
    shared: isShared(measure, figure.committee, figure.reach, figure.asOf),
    from: isStock(measure) ? null : figure.days.from,
    until: measure.due || (last !== null && last <= now) ? last : now,
    asOf: figure.asOf,
    dimensions: alternatives([...figure.filter, ...onlyOf(measure)]),
    subjects: isOfSubjects(measure),
    ...(measure.kind === 'DISTINCT_FLOW' && { during: measure.code }),
  };
}

/** The measure whose records are behind a figure. */
export const behindMeasure = (measure: Measure): Measure => (measure.numerator ? measureOf(measure.numerator) : measure);

/** The one day by whose tree a figure counts; null: what happened counts by the tree of its own day. */
function treeOf({ territory, days, asOf }: Figure, measure: Measure): string | null {
  if (territory === 'NOW') return today();
  if (!isStock(measure)) return null;
  const now = knownDay(asOf);
  return days.until !== null && days.until < now ? days.until : now;
}

/**
 * The figures of the committees directly below, and of the committee's own part of a subtree. One that was below on some of the days only has
 * what happened on those; one that did not exist yet is there for records that are dated before.
 */
export function childFigures(figure: Figure): Figure[] {
  if (figure.reach !== 'SUBTREE') return [];
  const tree = treeOf(figure, behindMeasure(figure.measure));
  const children = treeKnown(figure.asOf).childrenDuring(figure.committee, tree ?? figure.days.from, tree ?? figure.days.until);
  if (children.length === 0) return [];
  const parts = children.map(({ code, throughout }): Figure => {
    const part: Figure = { ...figure, committee: code, reach: 'SUBTREE' };
    return throughout || tree ? part : { ...part, under: figure.committee };
  });
  return [{ ...figure, reach: 'SELF' }, ...parts];
}

/** Whether the committee of a part was there at some time of its days: where it was not, it has a place among the parts only if something counts for it. */
export const wasThere = ({ committee, days, asOf }: Pick<Figure, 'committee' | 'days' | 'asOf'>): boolean => {
  const { from, until } = treeKnown(asOf).daysOf(committee);
  return (!from || !days.until || from <= days.until) && (!until || !days.from || until >= days.from);
};

/** The changes of territory inside its days that concern it, after the first of them. What exists at the end of days without a beginning is of one day. */
export const breaksIn = ({ measure, committee, reach, days, asOf }: Figure): TerritoryChange[] =>
  isStock(measure) && days.from === null ? [] : treeKnown(asOf).changesDuring(committee, reach, days.from, days.until ?? knownDay(asOf));

/** Those inside an earlier figure, inside this one, or between the two. */
export const breaksBetween = (earlier: Figure, figure: Figure): TerritoryChange[] =>
  breaksIn({ ...figure, days: { from: earlier.days.from ?? earlier.days.until, until: figure.days.until } });

export const seriesOf = (figure: Figure, grain: Grain): Figure[] => steps(figure.days, grain).map(days => ({ ...figure, days }));

export const isFinished = (figure: Figure): boolean => figure.days.until !== null && figure.days.until < knownDay(figure.asOf);

/** The same figure one period or one year earlier, as known at the same instant; and itself, cut to the same elapsed days. */
export function earlier(figure: Figure, by: 'PERIOD' | 'YEAR'): Figure | null {
  const now = knownDay(figure.asOf);
  if (isStock(figure.measure) && figure.days.from === null && by === 'YEAR') {
    const last = must(lastYear({ from: figure.days.until, until: figure.days.until }, now), 'same day a year earlier');
    return { ...figure, days: { from: null, until: last.until } };
  }
  const days = (by === 'PERIOD' ? lastPeriod : lastYear)(figure.days, now);
  return days && { ...figure, days };
}
