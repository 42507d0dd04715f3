import type { InProcessSubgraph } from '../../gateway/in-process-cell.ts';
import type { Database } from '../../infra/database/database.ts';
import type { RequestContext } from '../../infra/graphql/context.ts';
import { scalars } from '../../infra/graphql/scalars.ts';
import { subgraphSchema } from '../../infra/graphql/subgraph.ts';
import { type AsOfLoader, asOfLoader } from './figure/as-of.ts';
import { type CompletenessLoader, completenessLoader } from './figure/completeness.ts';
import { type ContributionLoaders, contributionLoaders } from './figure/contributions.ts';
import { figureResolvers } from './figure/figure.resolvers.ts';
import { type SumLoader, sumLoader } from './figure/value.ts';
import { publishedResolvers } from './published/published.resolvers.ts';
import { type CardLoaders, cardLoaders } from './record/cards.ts';
import { recordResolvers } from './record/record.resolvers.ts';
import { referenceResolvers } from './reference/reference.resolvers.ts';

/** What resolvers of `linkage` get. Loaders live for one subgraph request. */
export interface LinkageContext {
  request: RequestContext;
  database: Database;
  loaders: { asOf: AsOfLoader; sum: SumLoader; contributions: ContributionLoaders; completeness: CompletenessLoader; cards: CardLoaders };
}

const schema = subgraphSchema('linkage', [scalars, referenceResolvers, recordResolvers, figureResolvers, publishedResolvers]);

/** Facts, links and cards of every cell that reports to this database. */
export function linkageSubgraph(database: Database): InProcessSubgraph {
  return {
    schema,
    contextFor: (request): LinkageContext => ({
      request,
      database,
      loaders: {
        asOf: asOfLoader(database.pool),
        sum: sumLoader(database.pool),
        contributions: contributionLoaders(database.pool),
        completeness: completenessLoader(database.pool),
        cards: cardLoaders(database.pool),
      },
    }),
  };
}
