import { connection, type PageArguments, pageSize } from '@tongxin/infra/graphql/connection.ts';
import type { Actor } from '@tongxin/infra/kernel/actor.ts';
import { must } from '@tongxin/infra/must.ts';
import type { Committee } from '@tongxin/infra/reference/reference.ts';
import { committeeKnown } from '@tongxin/infra/reference/territory.ts';
import { endedDay, knownAt, vintageFor } from '../common/audience.ts';
import { measureOf, measures } from '../common/catalogue.ts';
import type { LinkageContext } from '../common/context.ts';
import { readKey } from '../records/cursor.ts';
import { checkBehind } from '../records/guards.ts';
import { stubOf } from '../records/record.ts';
import type { CompletenessModel } from './completeness.ts';
import type { Contribution } from './contributions.ts';
import {
  behindMeasure,
  breaksBetween,
  breaksIn,
  childFigures,
  earlier,
  type Figure,
  type FigureArguments,
  figureOf,
  idOf,
  isFinished,
  knownDay,
  seriesOf,
  sumRequest,
  wasThere,
} from './figure.ts';
import { byPresentNames } from './figure-names.ts';
import { dimensionValueResolvers, measureResolvers } from './measure.resolvers.ts';
import { inDays } from './named-period.ts';
import type { Grain } from './period.ts';
import { isGuarded } from './privacy/told.ts';
import { standingRequest } from './reporting/reporting.ts';
import { CLOSED, type Lack, type Late, type Standing } from './reporting/standing.ts';
import { type Compared, compare, readValue, shown, told, toldRate, type Value } from './value.ts';
import { measureAsOf } from './worded.ts';

const comparison =
  (by: 'PERIOD' | 'YEAR') =>
  async (figure: Figure, _: unknown, { loaders }: LinkageContext): Promise<Compared | null> => {
    const base = earlier(figure, by);
    return base && compare(loaders, figure, base);
  };

const part =
  <K extends keyof Value>(name: K) =>
  async (figure: Figure, _: unknown, { loaders }: LinkageContext): Promise<Value[K]> =>
    (await readValue(loaders, figure))[name];

/** `complete`: whether all that is expected is closed, told or not. */
export type Completeness = Omit<Standing, 'lacking' | 'late'> &
  CompletenessModel & { complete: boolean; lacking: LackKnown[]; lackingCount: number; late: LateKnown[]; lateCount: number };

/** A period that somebody has not reported, or late, as known when. */
export type LackKnown = Lack & Pick<Figure, 'asOf'>;
export type LateKnown = Late & Pick<Figure, 'asOf'>;

/** Periods that are named of those that are not closed, or late. */
const MOST_LACKING = 500;

/** Whether who asks is told the number of a figure only where it tells about nobody. */
const guarded = (actor: Actor, figure: Figure): boolean => isGuarded(actor, sumRequest(figure, behindMeasure(figure.measure)));

/** How a figure stands. "None" is not said of what there is: who closed with none and registered something later has reported. */
async function standing(figure: Figure, { loaders, request: { actor } }: LinkageContext): Promise<Standing & { complete: boolean }> {
  const [stands, suppressed] = await Promise.all([
    loaders.standing.load(standingRequest(figure)),
    guarded(actor, figure) && readValue(loaders, figure).then(value => value.suppressed),
  ]);
  const complete = CLOSED.has(stands.status);
  if (suppressed) return { ...stands, complete, status: 'SUPPRESSED' };
  if (stands.status !== 'NONE') return { ...stands, complete };
  const { value } = await loaders.sum.load(sumRequest(figure, behindMeasure(figure.measure)));
  return { ...stands, complete, status: value === 0 ? 'NONE' : 'REPORTED' };
}

export const figureResolvers = {
  Query: {
    measures: () => [...measures()],
    measure: (_: unknown, { code }: { code: string }) => measureOf(code),
  },
  Committee: {
    figure: async ({ code }: Committee, args: FigureArguments, context: LinkageContext) => {
      context.spend(1);
      const asOf = await knownAt(args.asOf, context);
      const period = await inDays(args.period, asOf, context.loaders.cards);
      return byPresentNames(figureOf(code, { ...args, asOf, period }), context);
    },
  },
  Measure: measureResolvers,
  MeasureDimensionValue: dimensionValueResolvers,
  Figure: {
    id: idOf,
    measure: ({ measure, asOf }: Figure) => measureAsOf(measure, asOf),
    committee: ({ committee, days, asOf }: Figure) =>
      must(committeeKnown(asOf, committee, days.until ?? knownDay(asOf)), 'committee of a figure'),
    period: (figure: Figure) => ({ ...figure.days, finished: isFinished(figure) }),
    value: async (figure: Figure, _: unknown, { loaders }: LinkageContext) =>
      told(figure.measure, (await readValue(loaders, figure)).value),
    shown: async (figure: Figure, _: unknown, { loaders }: LinkageContext) =>
      shown(figure.measure, (await readValue(loaders, figure)).value),
    asOf: (figure: Figure, _: unknown, { request: { actor } }: LinkageContext) =>
      guarded(actor, figure) ? endedDay(figure.asOf) : vintageFor(actor, figure.asOf),
    reason: part('reason'),
    numerator: part('numerator'),
    denominator: part('denominator'),
    byChild: (figure: Figure, _: unknown, context: LinkageContext) => ranked(childFigures(figure), context),
    countedMoreThanOnce,
    series: (figure: Figure, { by }: { by: Grain }, { spend }: LinkageContext) => {
      const steps = seriesOf(figure, by);
      spend(steps.length);
      return steps;
    },
    breaks: (figure: Figure) => breaksIn(figure).map(({ id }) => stubOf(id)),
    againstLastPeriod: comparison('PERIOD'),
    againstLastYear: comparison('YEAR'),
    records: behind,
    status: async (figure: Figure, _: unknown, context: LinkageContext) => {
      context.spend(1);
      return (await standing(figure, context)).status;
    },
    completeness: async (figure: Figure, _: unknown, context: LinkageContext): Promise<Completeness> => {
      const { loaders, spend } = context;
      const { scope, reach, from, until, tree = null } = sumRequest(figure, behindMeasure(figure.measure));
      const [stands, whose] = await Promise.all([
        standing(figure, context),
        loaders.completeness.load({ scope, reach, from: tree ?? from, tree: tree ?? until }),
      ]);
      const first = <T>(all: readonly T[]) => all.slice(0, MOST_LACKING).map(each => ({ ...each, asOf: figure.asOf }));
      const [lacking, late] = [first(stands.lacking), first(stands.late)];
      spend(1 + lacking.length + late.length);
      return { ...stands, ...whose, lacking, lackingCount: stands.lacking.length, late, lateCount: stands.late.length };
    },
  },
  Completeness: {
    complete: ({ complete, feed }: Completeness) => feed === 'CURRENT' && complete,
  },
  Lack: {
    committee: ({ committee, until, asOf }: LackKnown) => must(committeeKnown(asOf, committee, until), 'committee that has not reported'),
  },
  Late: {
    committee: ({ committee, until, asOf }: LateKnown) => must(committeeKnown(asOf, committee, until), 'committee that reported late'),
  },
  Comparison: {
    change: ({ of, change }: Compared) => told(of.measure, change),
    rate: ({ rate }: Compared) => toldRate(rate),
    breaks: ({ figure, of }: Compared) => breaksBetween(figure, of).map(({ id }) => stubOf(id)),
  },
  Contribution: {
    record: ({ record }: Contribution) => stubOf(record),
  },
};

/** Parts added up, less the number itself; sums of decimals are rounded, or they would differ where nothing does. */
async function countedMoreThanOnce(figure: Figure, _: unknown, { loaders, spend }: LinkageContext): Promise<number | null> {
  const parts = figure.measure.kind === 'RATIO' || figure.measure.kind === 'EACH' ? [] : childFigures(figure);
  if (parts.length === 0) return null;
  spend(parts.length);
  const values = await Promise.all([figure, ...parts].map(one => readValue(loaders, one)));
  if (values.some(({ suppressed }) => suppressed)) return null;
  const [whole = 0, ...each] = values.map(({ value }) => value ?? 0);
  return Number((each.reduce((sum, value) => sum + value, 0) - whole).toFixed(6));
}

async function ranked(figures: Figure[], { loaders, spend }: LinkageContext): Promise<Figure[]> {
  spend(figures.length);
  const valued = await Promise.all(figures.map(async figure => ({ figure, value: (await readValue(loaders, figure)).value })));
  const rank = (value: number | null) => value ?? -Infinity;
  return valued
    .filter(({ figure, value }) => (value ?? 0) !== 0 || wasThere(figure))
    .sort((one, other) => rank(other.value) - rank(one.value) || one.figure.committee.localeCompare(other.figure.committee))
    .map(({ figure }) => figure);
}

async function behind(figure: Figure, page: PageArguments, { loaders, spend, request: { actor } }: LinkageContext) {
  const measure = behindMeasure(figure.measure);
  const request = sumRequest(figure, measure);
  const size = pageSize(page);
  spend(size);
  const rows = await loaders.contributions.page.load({ ...request, limit: size + 1, after: readKey('BEHIND', page.after) });
  checkBehind(
    actor,
    rows.map(({ record }) => record),
    { measure, conditions: figure.filter.map(({ name }) => name) },
  );
  return connection(
    rows,
    page,
    ({ day, record }) => ['BEHIND', day, record],
    () => loaders.contributions.count.load(request),
  );
}
