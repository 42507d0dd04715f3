import { OWN_STATEMENT } from '@tongxin/infra/graphql/budget.ts';
import { say } from '@tongxin/infra/kernel/words.ts';
import { knownAt } from '../common/audience.ts';
import type { LinkageContext } from '../common/context.ts';
import { wordsOf } from '../figures/breakdown/breakdown.ts';
import { inDays } from '../figures/named-period.ts';
import { shown, told } from '../figures/value.ts';
import { type Observation, type ObservationArguments, observations } from './observations.ts';

export const observationResolvers = {
  Query: {
    observations: async (_: unknown, args: ObservationArguments & { asOf?: string | null }, context: LinkageContext) => {
      context.spend(OWN_STATEMENT);
      const asOf = await knownAt(args.asOf, context);
      const period = await inDays(args.period, asOf, context.loaders.cards);
      return observations({ ...args, period }, asOf)(context);
    },
  },
  Observation: {
    value: ({ figure, value }: Observation) => told(figure.measure, value),
    shown: ({ figure, value }: Observation) => shown(figure.measure, value),
    values: ({ figure, values }: Observation, _: unknown, { loaders: { cards }, request: { language } }: LinkageContext) =>
      values.map(async each => ({ ...each, label: say(language, ...(await wordsOf(figure.measure, each, cards))) })),
  },
};
