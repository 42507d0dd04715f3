import { OWN_STATEMENT } from '@tongxin/infra/graphql/budget.ts';
import { say } from '@tongxin/infra/kernel/words.ts';
import type { LinkageContext } from '../../common/context.ts';
import type { Figure } from '../figure.ts';
import { told } from '../value.ts';
import { type FigurePart, partsBy, wordsOf } from './breakdown.ts';

export const breakdownResolvers = {
  Figure: {
    breakdown: (figure: Figure, { by }: { by: string[] }, { loaders, spend }: LinkageContext): Promise<FigurePart[]> => {
      spend(OWN_STATEMENT);
      return partsBy(loaders.breakdown, figure, by);
    },
  },
  FigurePart: {
    value: ({ measure, value }: FigurePart) => told(measure, value),
    values: ({ measure, values }: FigurePart, _: unknown, { request: { language } }: LinkageContext) =>
      values.map(each => ({ ...each, label: say(language, ...wordsOf(measure, each)) })),
  },
};
