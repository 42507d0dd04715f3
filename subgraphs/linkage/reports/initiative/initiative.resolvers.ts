import { BadInputError } from '@tongxin/infra/errors.ts';
import { OWN_STATEMENT } from '@tongxin/infra/graphql/budget.ts';
import { type PageArguments, pageOf, pageSize } from '@tongxin/infra/graphql/connection.ts';
import { itemAt } from '@tongxin/infra/must.ts';
import type { Committee } from '@tongxin/infra/reference/reference.ts';
import { committeeByCode, committeeOf } from '@tongxin/infra/reference/territory.ts';
import { knownAt } from '../../common/audience.ts';
import type { LinkageContext } from '../../common/context.ts';
import { knownDay } from '../../figures/figure.ts';
import { type RecordStub, stubOf } from '../../records/record.ts';
import { pageWithout } from './page-without.ts';
import { isBehind, onPace, type ProgressRequest, readProgress, type TargetProgress } from './progress.ts';

interface ProgressArguments extends PageArguments {
  year: number;
  behind?: boolean | null;
  asOf?: string | null;
}

const yearOf = (year: number): number => {
  if (year < 1949 || year > 2100) throw new BadInputError(`The year ${year} is outside 1949 to 2100.`);
  return year;
};

async function progress(
  of: Pick<ProgressRequest, 'initiative' | 'scope'>,
  { year, behind, asOf, ...page }: ProgressArguments,
  context: LinkageContext,
) {
  if (of.scope && !committeeByCode.has(of.scope)) throw new BadInputError(`There is no committee ${of.scope}.`);
  const { database, spend } = context;
  spend(pageSize(page) + OWN_STATEMENT);
  const known = await knownAt(asOf, context);
  const all = await readProgress(database.pool, { ...of, year: yearOf(year), asOf: known, day: knownDay(known) });
  const chosen = behind == null ? all : all.filter(each => isBehind(each) === behind);
  return pageOf(chosen, page, ({ target }) => target);
}

interface WithoutArguments extends PageArguments {
  year: number;
  until?: string | null;
  initiative?: string | null;
  levels?: string[] | null;
  asOf?: string | null;
}

async function without({ code }: Committee, { year, until, initiative, levels, asOf, ...page }: WithoutArguments, context: LinkageContext) {
  if (until && !until.startsWith(`${yearOf(year)}-`)) throw new BadInputError(`The day ${until} does not lie in ${year}.`);
  const known = await knownAt(asOf, context);
  // Today, or the nearest day of the year.
  const [first, end, now] = [`${yearOf(year)}-01-01`, `${year}-12-31`, knownDay(known)];
  const last = now < first ? first : now > end ? end : now;
  const request = { scope: code, until: until ?? last, initiative: initiative ?? null, levels: levels ?? null, asOf: known };
  return pageWithout(request, page, context);
}

export const initiativeResolvers = {
  Initiative: {
    progress: ({ id }: RecordStub, { scope, ...args }: ProgressArguments & { scope?: string | null }, context: LinkageContext) =>
      progress({ initiative: id, scope: scope ?? null }, args, context),
  },
  Committee: {
    targetProgress: ({ code }: Committee, args: ProgressArguments, context: LinkageContext) =>
      progress({ initiative: null, scope: code }, args, context),
    placesWithout: without,
  },
  TargetProgress: {
    target: ({ target }: TargetProgress) => stubOf(target),
    initiative: ({ initiative }: TargetProgress) => stubOf(initiative),
    committee: ({ committee }: TargetProgress) => committeeOf(committee),
    asked: ({ quarters }: TargetProgress) => itemAt(quarters, -1).asked,
    reached: ({ quarters }: TargetProgress) => itemAt(quarters, -1).reached,
    behind: isBehind,
    onPace,
  },
};
