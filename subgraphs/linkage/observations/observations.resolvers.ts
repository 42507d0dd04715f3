import { OWN_STATEMENT } from '@tongxin/infra/graphql/budget.ts';
import { say } from '@tongxin/infra/kernel/words.ts';
import { committeeOf } from '@tongxin/infra/reference/territory.ts';
import { knownAt } from '../common/audience.ts';
import type { LinkageContext } from '../common/context.ts';
import { wordsOf } from '../figures/breakdown/breakdown.ts';
import { isFinished } from '../figures/figure.ts';
import { inDays } from '../figures/named-period.ts';
import { shown, told, toldRate } from '../figures/value.ts';
import { comparedWith, type RowCompared } from './compare.ts';
import { type Observation, type ObservationArguments, type Observations, observations } from './observations.ts';
import { lastHistory, type Vintage, vintageOf } from './vintage.ts';

export const observationResolvers = {
  Query: {
    observations: async (_: unknown, args: ObservationArguments & { asOf?: string | null }, context: LinkageContext) => {
      context.spend(OWN_STATEMENT);
      const asOf = await knownAt(args.asOf, context);
      const days = await inDays(args.period, asOf, context.loaders.cards);
      return observations({ ...args, days: days ?? null }, asOf)(context);
    },
  },
  ObservationPage: {
    vintage: ({ of }: Observations, _: unknown, context: LinkageContext) => {
      context.spend(1);
      return vintageOf(of, context.loaders.whole);
    },
  },
  Vintage: {
    waitsFor: ({ waitsFor }: Vintage) => waitsFor.map(committeeOf),
    history: (_: Vintage, __: unknown, { database }: LinkageContext) => lastHistory(database.pool),
  },
  ObservationComparison: {
    period: ({ figure }: RowCompared) => ({ ...figure.days, finished: isFinished(figure) }),
    change: ({ figure, change }: RowCompared) => told(figure.measure, change),
    rate: ({ rate }: RowCompared) => toldRate(rate),
  },
  Observation: {
    againstLastPeriod: (row: Observation, _: unknown, context: LinkageContext) => comparedWith(row, 'PERIOD', context),
    againstLastYear: (row: Observation, _: unknown, context: LinkageContext) => comparedWith(row, 'YEAR', context),
    value: ({ figure, value }: Observation) => told(figure.measure, value),
    shown: ({ figure, value }: Observation) => shown(figure.measure, value),
    values: ({ figure, values }: Observation, _: unknown, { loaders: { cards }, request: { language } }: LinkageContext) =>
      values.map(async each => ({ ...each, label: say(language, ...(await wordsOf(figure.measure, each, { asOf: figure.asOf, cards }))) })),
  },
};
