import type { PageArguments } from '@tongxin/infra/graphql/connection.ts';
import { choicesOf } from '@tongxin/infra/kernel/dimension.ts';
import type { Committee } from '@tongxin/infra/reference/reference.ts';
import { knownAt } from '../../common/audience.ts';
import { kindOf } from '../../common/catalogue.ts';
import type { LinkageContext } from '../../common/context.ts';
import { knownDay } from '../../figures/figure.ts';
import { oneOf, pageWithout } from '../initiative/page-without.ts';

interface WithoutPlatformArguments extends PageArguments {
  kinds?: string[] | null;
  levels?: string[] | null;
  day?: string | null;
  asOf?: string | null;
}

const platformKinds = () => choicesOf(kindOf('platform'), 'kind').values;

async function withoutPlatform(
  { code }: Committee,
  { kinds, levels, day, asOf, ...page }: WithoutPlatformArguments,
  context: LinkageContext,
) {
  oneOf(kinds, platformKinds(), 'kind of platform');
  const instant = await knownAt(asOf, context);
  const request = { scope: code, until: day ?? knownDay(instant), initiative: null, levels: levels ?? null, asOf: instant };
  return pageWithout({ ...request, of: 'PLACES_WITH_PLATFORM', kinds: kinds ?? null }, page, context);
}

export const platformPlacesResolvers = { Committee: { placesWithoutPlatform: withoutPlatform } };
