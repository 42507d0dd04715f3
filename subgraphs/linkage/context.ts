import type { Database } from '../../infra/database/database.ts';
import type { RequestContext } from '../../infra/graphql/context.ts';
import { type AsOfLoader, asOfLoader } from './figure/as-of.ts';
import { type CompletenessLoader, completenessLoader } from './figure/completeness.ts';
import { type ContributionLoaders, contributionLoaders } from './figure/contributions.ts';
import { type SumLoader, sumLoader } from './figure/value.ts';
import { type CardLoaders, cardLoaders } from './record/cards.ts';

/** What resolvers of `linkage` get. Loaders live for one subgraph request. */
export interface LinkageContext {
  request: RequestContext;
  database: Database;
  loaders: { asOf: AsOfLoader; sum: SumLoader; contributions: ContributionLoaders; completeness: CompletenessLoader; cards: CardLoaders };
}

/** The context of one request, with loaders of its own. */
export const linkageContext = (database: Database, request: RequestContext): LinkageContext => ({
  request,
  database,
  loaders: {
    asOf: asOfLoader(database.pool),
    sum: sumLoader(database.pool),
    contributions: contributionLoaders(database.pool),
    completeness: completenessLoader(database.pool),
    cards: cardLoaders(database.pool),
  },
});
