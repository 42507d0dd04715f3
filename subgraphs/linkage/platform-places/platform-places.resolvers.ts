import type { PageArguments } from '../../../infra/graphql/connection.ts';
import { known } from '../../../infra/must.ts';
import { choicesOf } from '../../../infra/records/dimension.ts';
import type { GqlResolvers } from '../../../schema/generated/linkage.ts';
import { kindByName } from '../../../schema/kinds.ts';
import type { Committee } from '../../../schema/reference.ts';
import type { LinkageContext } from '../context.ts';
import { knownDay } from '../figure/figure.ts';
import { oneOf, pageWithout } from '../initiative/page-without.ts';

interface WithoutPlatformArguments extends PageArguments {
  kinds?: string[] | null;
  levels?: string[] | null;
  day?: string | null;
  asOf?: string | null;
}

const platformKinds = choicesOf(known(kindByName, 'platform', 'kind'), 'kind').values;

async function withoutPlatform(
  { code }: Committee,
  { kinds, levels, day, asOf, ...page }: WithoutPlatformArguments,
  context: LinkageContext,
) {
  oneOf(kinds, platformKinds, 'kind of platform');
  const instant = asOf ? await context.loaders.asOf.load(asOf) : null;
  const request = { scope: code, until: day ?? knownDay(instant), initiative: null, levels: levels ?? null, asOf: instant };
  return pageWithout({ ...request, of: 'PLACES_WITH_PLATFORM', kinds: kinds ?? null }, page, context);
}

export const platformPlacesResolvers = { Committee: { placesWithoutPlatform: withoutPlatform } } satisfies GqlResolvers;
