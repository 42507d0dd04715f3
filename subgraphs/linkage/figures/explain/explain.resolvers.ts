import { BadInputError } from '@tongxin/infra/errors.ts';
import { connection, type PageArguments, pageSize } from '@tongxin/infra/graphql/connection.ts';
import { committeeByCode } from '@tongxin/infra/reference/territory.ts';
import { knownAt } from '../../common/audience.ts';
import { measureOf } from '../../common/catalogue.ts';
import type { LinkageContext } from '../../common/context.ts';
import type { DimensionFilter } from '../../common/filter.ts';
import { readKey } from '../../records/cursor.ts';
import { checkBehind } from '../../records/guards.ts';
import { type Figure, type FigureArguments, figureOf, sumRequest } from '../figure.ts';
import { byPresentNames } from '../figure-names.ts';
import { inDays } from '../named-period.ts';
import { registered } from '../published/compare.ts';
import { judge, type PublishedRow } from '../published/published.ts';
import { readValue } from '../value.ts';
import type { Explanation, ExplanationGroup } from './explain.ts';
import { type Reading, readingsOf } from './readings.ts';

interface Basis extends Omit<FigureArguments, 'measure' | 'filter'> {
  committee: string;
}

interface ExplainArguments {
  measure: string;
  filter?: DimensionFilter[] | null;
  first: Basis;
  second: Basis;
}

/** Groups of one explanation, as many as there are reasons, each as much as a figure. */
const COST = 10;

async function figure(
  { committee, asOf, ...basis }: Basis,
  { measure, filter }: ExplainArguments,
  context: LinkageContext,
): Promise<Figure> {
  if (!committeeByCode.has(committee)) throw new BadInputError(`There is no committee ${committee}.`);
  const known = await knownAt(asOf, context);
  const period = await inDays(basis.period, known, context.loaders.cards);
  return byPresentNames(figureOf(committee, { ...basis, measure, filter, asOf: known, period }), context);
}

/** Errors: BAD_USER_INPUT for a measure whose records do not sum to a difference, with what to do instead. */
function checkAddsUp(code: string): void {
  const { kind, numerator, denominator, subjectsOf } = measureOf(code);
  if (kind === 'RATIO') throw new BadInputError(`${code} is a ratio. Explain ${numerator} and ${denominator}, of which it is made.`);
  if (kind === 'DISTINCT_FLOW')
    throw new BadInputError(`${code} counts whoever is in ${subjectsOf} of its period once. Explain ${subjectsOf}.`);
  if (kind === 'EACH') throw new BadInputError(`${code} is a number of each record, not summed. Compare its records.`);
}

export const explainResolvers = {
  Query: {
    async explain(_: unknown, args: ExplainArguments, context: LinkageContext): Promise<Explanation> {
      checkAddsUp(args.measure);
      const [first, second] = await Promise.all([figure(args.first, args, context), figure(args.second, args, context)]);
      return { first, second };
    },
  },
  PublishedFigure: {
    readings: (row: PublishedRow) => readingsOf(row),
  },
  PublishedReading: {
    verdict: async ({ row, second }: Reading, _: unknown, { loaders }: LinkageContext) =>
      judge(row, registered(second, await readValue(loaders, second))).verdict,
    explanation: (reading: Reading) => reading,
  },
  Explanation: {
    change: async ({ first, second }: Explanation, _: unknown, { loaders }: LinkageContext) => {
      const [before, after] = await Promise.all([loaders.sum.load(sumRequest(first)), loaders.sum.load(sumRequest(second))]);
      return after.value === null || before.value === null ? null : after.value - before.value;
    },
    groups: ({ first, second }: Explanation, _: unknown, { loaders, spend }: LinkageContext) => {
      spend(COST);
      return loaders.explanation.groups.load({ first, second });
    },
  },
  ExplanationGroup: {
    records: async (group: ExplanationGroup, page: PageArguments, { loaders, spend, request }: LinkageContext) => {
      const size = pageSize(page);
      spend(size);
      const rows = await loaders.explanation.page.load({ group, limit: size + 1, after: readKey('BEHIND', page.after) });
      const { measure, filter } = group.first;
      checkBehind(
        request.actor,
        rows.map(({ record }) => record),
        { measure, conditions: filter.map(({ name }) => name) },
      );
      return connection(rows, page, ({ day, record }) => ['BEHIND', day, record], group.count);
    },
  },
};
