import { BadInputError } from '../../../infra/errors.ts';
import { type PageArguments, pageOf } from '../../../infra/graphql/connection.ts';
import { today } from '../../../infra/graphql/scalars.ts';
import type { Resolvers } from '../../../infra/graphql/subgraph.ts';
import { asStaff } from '../../../infra/records/as-staff.ts';
import type { Queryable } from '../../../infra/records/queryable.ts';
import type { DomainContext } from '../../../infra/records/resolvers.ts';
import { sectorByCode } from '../../../schema/reference.ts';
import { findPeople, type Wanted } from './find-people.ts';

/** The fewest last digits that somebody is looked for by: fewer fit half of all. */
const FEWEST_DIGITS = 3;

async function people({ code }: { code: string }, { first, after, ...wanted }: Wanted & PageArguments, context: DomainContext) {
  check(wanted);
  const ids = await asStaff(context, code, client => findPeople(client as Queryable, code, wanted, today()));
  if (!ids) return null;
  const page = pageOf(ids, { first, after }, id => id);
  context.spend(1 + page.nodes.length);
  const node = (id: string) => context.loaders.record.load(id);
  return { ...page, nodes: page.nodes.map(node), edges: page.edges.map(({ cursor, node: id }) => ({ cursor, node: node(id) })) };
}

/** Longer than any name: each is compared with it. */
const LONGEST = 60;

function check({ named, sector, phoneEnds }: Wanted): void {
  if (named && named.length > LONGEST) throw new BadInputError(`"named" may be at most ${LONGEST} characters.`);
  if (sector && !sectorByCode.has(sector)) throw new BadInputError(`"sector" names no sector: ${sector} (01 to 34).`);
  if (phoneEnds && !new RegExp(`^\\d{${FEWEST_DIGITS},20}$`).test(phoneEnds))
    throw new BadInputError(`"phoneEnds" is the last digits of a telephone, at least ${FEWEST_DIGITS}: ${phoneEnds} is not.`);
}

export const personResolvers: Resolvers = {
  Committee: { __resolveReference: (committee: { code: string }) => committee, people },
};
