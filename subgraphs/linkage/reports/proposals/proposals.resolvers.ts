import { type PageArguments, pageOf } from '@tongxin/infra/graphql/connection.ts';
import type { Committee } from '@tongxin/infra/reference/reference.ts';
import { knownAt } from '../../common/audience.ts';
import type { LinkageContext } from '../../common/context.ts';
import { byPresentNames } from '../../figures/figure-names.ts';
import { inDays } from '../../figures/named-period.ts';
import { type Asked, evaluationOf, pipelineOf } from './pipeline.ts';
import { handlingUnits } from './units.ts';

/** What was known at the instant asked for stays known: see docs/decisions/0005-as-of-is-stable.md. */
const settled = async <Arguments extends Asked>(args: Arguments, context: LinkageContext): Promise<Arguments> => {
  const asOf = await knownAt(args.asOf, context);
  return { ...args, asOf, period: await inDays(args.period, asOf, context.loaders.cards) };
};

export const proposalsResolvers = {
  Committee: {
    proposalPipeline: async ({ code }: Committee, args: Asked, context: LinkageContext) => {
      const pipeline = pipelineOf(code, await settled(args, context));
      context.spend(Object.keys(pipeline).length);
      return pipeline;
    },
    proposalEvaluation: async ({ code }: Committee, args: Asked, context: LinkageContext) => {
      context.spend(3);
      const figures = Object.entries(evaluationOf(code, await settled(args, context)));
      const named = figures.map(async ([name, figure]) => [name, await byPresentNames(figure, context)] as const);
      return Object.fromEntries(await Promise.all(named)) as ReturnType<typeof evaluationOf>;
    },
    handlingUnits: async ({ code }: Committee, args: Asked & PageArguments & { name?: string | null }, context: LinkageContext) => {
      context.spend(100);
      return pageOf(await handlingUnits(context.database.pool, code, await settled(args, context)), args, ({ unit }) => unit);
    },
  },
};
