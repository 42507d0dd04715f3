import { OWN_STATEMENT } from '../../../infra/graphql/budget.ts';
import { connection, type PageArguments, pageSize, readCursor } from '../../../infra/graphql/connection.ts';
import { known } from '../../../infra/must.ts';
import { choicesOf } from '../../../infra/records/dimension.ts';
import type { GqlResolvers } from '../../../schema/generated/linkage.ts';
import { kindByName } from '../../../schema/kinds.ts';
import type { Committee } from '../../../schema/reference.ts';
import type { LinkageContext } from '../context.ts';
import { knownDay } from '../figure/figure.ts';
import { oneOf } from '../initiative/page-without.ts';
import { stubOf } from '../record/record.ts';
import { countWithoutGroup, membersWithoutGroup } from './without-group.ts';

interface WithoutGroupArguments extends PageArguments {
  kinds?: string[] | null;
  day?: string | null;
  asOf?: string | null;
}

const groupKinds = choicesOf(known(kindByName, 'activityGroup', 'kind'), 'kind').values;

async function withoutGroup(
  { code }: Committee,
  { kinds, day, asOf, ...page }: WithoutGroupArguments,
  { database, loaders, spend }: LinkageContext,
) {
  oneOf(kinds, groupKinds, 'kind of group');
  const size = pageSize(page);
  spend(size + OWN_STATEMENT);
  const instant = asOf ? await loaders.asOf.load(asOf) : null;
  const request = { scope: code, day: day ?? knownDay(instant), kinds: kinds ?? null, asOf: instant };
  const members = await membersWithoutGroup(database.pool, request, size + 1, readCursor(page.after)?.[0] ?? null);
  return connection(
    members.map(stubOf),
    size,
    page.after,
    ({ id }) => [id],
    () => countWithoutGroup(database.pool, request),
  );
}

export const withoutGroupResolvers = { Committee: { membersWithoutGroup: withoutGroup } } satisfies GqlResolvers;
