import { OWN_STATEMENT } from '@tongxin/infra/graphql/budget.ts';
import { type PageArguments, pageOf, pageSize } from '@tongxin/infra/graphql/connection.ts';
import { say } from '@tongxin/infra/kernel/words.ts';
import type { LinkageContext } from '../../common/context.ts';
import type { Figure } from '../figure.ts';
import { told } from '../value.ts';
import { type FigurePart, partsBy, valuesIn, wordsOf } from './breakdown.ts';

export const breakdownResolvers = {
  Figure: {
    breakdown: (figure: Figure, { by }: { by: string[] }, { loaders, spend }: LinkageContext): Promise<FigurePart[]> => {
      spend(OWN_STATEMENT);
      return partsBy(loaders.breakdown, figure, by);
    },
    valuesOf: async (
      figure: Figure,
      { dimension, ...page }: PageArguments & { dimension: string },
      { loaders, spend, request: { language } }: LinkageContext,
    ) => {
      spend(OWN_STATEMENT + pageSize(page));
      return pageOf(await valuesIn(figure, dimension, language, loaders), page, ({ code }) => code);
    },
  },
  FigurePart: {
    value: ({ measure, value }: FigurePart) => told(measure, value),
    values: ({ measure, asOf, values }: FigurePart, _: unknown, { loaders: { cards }, request: { language } }: LinkageContext) =>
      values.map(async each => ({ ...each, label: say(language, ...(await wordsOf(measure, each, { asOf, cards }))) })),
  },
};
