import { ForbiddenError } from '@tongxin/infra/errors.ts';
import { OWN_STATEMENT } from '@tongxin/infra/graphql/budget.ts';
import { connection, type PageArguments, pageSize, readCursor } from '@tongxin/infra/graphql/connection.ts';
import { isStaffOver } from '@tongxin/infra/kernel/actor.ts';
import { choicesOf } from '@tongxin/infra/kernel/dimension.ts';
import type { Committee } from '@tongxin/infra/reference/reference.ts';
import { knownAt } from '../../common/audience.ts';
import { kindOf } from '../../common/catalogue.ts';
import type { LinkageContext } from '../../common/context.ts';
import { knownDay } from '../../figures/figure.ts';
import { stubOf } from '../../records/record.ts';
import { oneOf } from '../initiative/page-without.ts';
import { countWithoutGroup, membersWithoutGroup } from './without-group.ts';

interface WithoutGroupArguments extends PageArguments {
  kinds?: string[] | null;
  day?: string | null;
  asOf?: string | null;
}

const groupKinds = () => choicesOf(kindOf('activityGroup'), 'kind').values;

async function withoutGroup({ code }: Committee, { kinds, day, asOf, ...page }: WithoutGroupArguments, context: LinkageContext) {
  const {
    database,
    spend,
    request: { actor },
  } = context;
  if (!isStaffOver(actor, code))
    throw new ForbiddenError(`In which groups a member is, is shown to the staff of committee ${code} and of those above it.`);
  oneOf(kinds, groupKinds(), 'kind of group');
  const size = pageSize(page);
  spend(size + OWN_STATEMENT);
  const instant = await knownAt(asOf, context);
  const request = { scope: code, day: day ?? knownDay(instant), kinds: kinds ?? null, asOf: instant };
  const members = await membersWithoutGroup(database.pool, request, size + 1, readCursor(page.after)?.[0] ?? null);
  return connection(
    members.map(stubOf),
    page,
    ({ id }) => [id],
    () => countWithoutGroup(database.pool, request),
  );
}

export const withoutGroupResolvers = { Committee: { membersWithoutGroup: withoutGroup } };
