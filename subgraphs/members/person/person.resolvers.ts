import { today } from '@tongxin/infra/days.ts';
import { BadInputError, ForbiddenError } from '@tongxin/infra/errors.ts';
import { asStaff, noteRead } from '@tongxin/infra/graphql/as-staff.ts';
import { type PageArguments, pageOf } from '@tongxin/infra/graphql/connection.ts';
import type { DomainContext } from '@tongxin/infra/graphql/resolvers.ts';
import type { Resolvers } from '@tongxin/infra/graphql/subgraph.ts';
import type { Queryable } from '@tongxin/infra/kernel/queryable.ts';
import { mayReadPersonal, readersOf } from '@tongxin/infra/kernel/rights.ts';
import { sectorByCode } from '@tongxin/infra/reference/reference.ts';
import { findPeople, type Wanted } from './find-people.ts';
import { person } from './person.kind.ts';

/** The fewest last digits that somebody is looked for by: fewer fit half of all. */
const FEWEST_DIGITS = 3;

async function people({ code }: { code: string }, { first, after, ...wanted }: Wanted & PageArguments, context: DomainContext) {
  check(wanted);
  // To find by a field is to read it.
  if (wanted.phoneEnds && !mayReadPersonal(context.request.actor, code, person, person.fields.phone))
    throw new ForbiddenError(
      `People are looked for by telephone by the staff of committee ${code} with the duty ${readersOf(person).join(' or ')} alone.`,
    );
  const page = await asStaff(context, code, async client => {
    const found = pageOf(await findPeople(client as Queryable, code, wanted, today()), { first, after }, id => id);
    // Who looks for a name or a telephone learns whose it is.
    const by = [...(wanted.named ? ['name'] : []), ...(wanted.phoneEnds ? ['phone'] : [])];
    await noteRead(
      client,
      context,
      found.nodes.flatMap(id => by.map(field => ({ id, field }))),
    );
    return found;
  });
  if (!page) return null;
  context.spend(1 + page.nodes.length);
  const nodes = await context.loaders.record.loadMany(page.nodes);
  return { ...page, nodes, edges: page.edges.map(({ cursor }, index) => ({ cursor, node: nodes[index] })) };
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
