import { BadInputError } from '../../../infra/errors.ts';
import { connection, type PageArguments, pageSize } from '../../../infra/graphql/connection.ts';
import type { GqlResolvers } from '../../../schema/generated/linkage.ts';
import { measureByCode } from '../../../schema/measures.ts';
import { committeeByCode } from '../../../schema/reference.ts';
import type { LinkageContext } from '../context.ts';
import { type DimensionFilter, type Figure, type FigureArguments, figureOf } from '../figure/figure.ts';
import { readValue } from '../figure/value.ts';
import { readKey } from '../record/cursor.ts';
import { type Explanation, type ExplanationGroup, groupsOf, recordsOf } from './explain.ts';

interface Basis extends Omit<FigureArguments, 'measure' | 'filter'> {
  committee: string;
}

interface ExplainArguments {
  measure: string;
  filter?: DimensionFilter[] | null;
  first: Basis;
  second: Basis;
}

async function figure(
  { committee, asOf, ...basis }: Basis,
  { measure, filter }: ExplainArguments,
  { loaders }: LinkageContext,
): Promise<Figure> {
  if (!committeeByCode.has(committee)) throw new BadInputError(`There is no committee ${committee}.`);
  return figureOf(committee, { ...basis, measure, filter, asOf: asOf ? await loaders.asOf.load(asOf) : null });
}

export const explainResolvers = {
  Query: {
    async explain(_: unknown, args: ExplainArguments, context: LinkageContext): Promise<Explanation> {
      const { kind, numerator, denominator } = measureByCode.get(args.measure)!;
      if (kind === 'RATIO')
        throw new BadInputError(`${args.measure} is a ratio. Explain ${numerator} and ${denominator}, of which it is made.`);
      if (kind === 'EACH') throw new BadInputError(`${args.measure} is a number of each record, not summed. Compare its records.`);
      if (kind === 'DISTINCT_STOCK') {
        throw new BadInputError(
          `${args.measure} counts distinct subjects, so its records do not add up to a difference. Compare their lists instead.`,
        );
      }
      const [first, second] = await Promise.all([figure(args.first, args, context), figure(args.second, args, context)]);
      return { first, second };
    },
  },
  Explanation: {
    change: async ({ first, second }: Explanation, _: unknown, { loaders }: LinkageContext) => {
      const [before, after] = await Promise.all([readValue(loaders.sum, first), readValue(loaders.sum, second)]);
      return after.value! - before.value!;
    },
    groups: (explanation: Explanation, _: unknown, { database }: LinkageContext) => groupsOf(database.pool, explanation),
  },
  ExplanationGroup: {
    records: async (group: ExplanationGroup, page: PageArguments, { database, spend }: LinkageContext) => {
      const size = pageSize(page);
      spend(size);
      const rows = await recordsOf(database.pool, group, size + 1, readKey('BEHIND', page.after));
      return connection(rows, size, page.after, ({ day, record }) => ['BEHIND', day, record], group.count);
    },
  },
} satisfies GqlResolvers;
