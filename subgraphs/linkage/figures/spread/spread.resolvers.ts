import { OWN_STATEMENT } from '@tongxin/infra/graphql/budget.ts';
import { connection, type PageArguments, pageSize, readCursor } from '@tongxin/infra/graphql/connection.ts';
import { parseId } from '@tongxin/infra/id.ts';
import { committeeOf } from '@tongxin/infra/reference/territory.ts';
import { measureOf } from '../../common/catalogue.ts';
import type { LinkageContext } from '../../common/context.ts';
import { checkBehind } from '../../records/guards.ts';
import { stubOf } from '../../records/record.ts';
import { type Each, type EachItem, eachRequest, readItems, type Tally } from '../each/each.ts';
import type { Figure } from '../figure.ts';
import { agrees, computable, type PublishedRow } from '../published/published.ts';
import type { Spread } from './spread.ts';

const tally = ({ request }: Spread, { loaders }: LinkageContext): Promise<Tally[]> => loaders.tally.load(request);
const total = (tallies: readonly Tally[]): number => tallies.reduce((sum, { count }) => sum + count, 0);

async function items(spread: Spread, { breaking, ...page }: PageArguments & { breaking?: boolean | null }, context: LinkageContext) {
  const size = pageSize(page);
  context.spend(size + OWN_STATEMENT);
  const { request, rule } = spread;
  const chosen = async () => (await tally(spread, context)).filter(({ value }) => !breaking || (rule !== null && !agrees(rule, value)));
  const values = breaking ? (await chosen()).map(({ value }) => value) : null;
  const measure = measureOf(request.measure);
  const rows = await readItems(context.database.pool, context.request.actor, request, {
    values,
    limit: size + 1,
    after: readCursor(page.after)?.[0] ?? null,
  });
  const records = request.each === 'RECORD' ? rows.map(({ key }) => key) : [];
  checkBehind(context.request.actor, records, { measure, conditions: Object.keys(request.dimensions[0] ?? {}) });
  return connection(
    rows,
    page,
    ({ key }) => [key],
    async () => total(await chosen()),
  );
}

export const spreadResolvers = {
  Figure: {
    each: (figure: Figure, { of }: { of: Each }): Spread => ({ request: eachRequest(figure, of), rule: null }),
  },
  PublishedFigure: {
    each: (row: PublishedRow): Spread | null => {
      const { figure, each } = computable(row);
      return figure && each ? { request: eachRequest(figure, each), rule: row } : null;
    },
  },
  Spread: {
    of: ({ request }: Spread) => request.each,
    count: async (spread: Spread, _: unknown, context: LinkageContext) => total(await tally(spread, context)),
    least: async (spread: Spread, _: unknown, context: LinkageContext) => (await tally(spread, context))[0]?.value ?? null,
    most: async (spread: Spread, _: unknown, context: LinkageContext) => (await tally(spread, context)).at(-1)?.value ?? null,
    mean: async (spread: Spread, _: unknown, context: LinkageContext) => {
      const tallies = await tally(spread, context);
      const count = total(tallies);
      return count === 0 ? null : tallies.reduce((sum, each) => sum + each.value * each.count, 0) / count;
    },
    breaking: async (spread: Spread, _: unknown, context: LinkageContext) => {
      const { rule } = spread;
      return rule && total((await tally(spread, context)).filter(({ value }) => !agrees(rule, value)));
    },
    items,
  },
  SpreadItem: {
    committee: ({ key }: EachItem) => committeeOf(key.includes('_') ? parseId(key).committee : key),
    record: ({ key }: EachItem) => (key.includes('_') ? stubOf(key) : null),
  },
};
