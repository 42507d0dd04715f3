import { budget } from '@tongxin/infra/graphql/budget.ts';
import type { RequestContext } from '@tongxin/infra/graphql/context.ts';
import { scalars } from '@tongxin/infra/graphql/scalars.ts';
import { type Subgraph, subgraphSchema } from '@tongxin/infra/graphql/subgraph.ts';
import { asOfLoader } from '@tongxin/infra/ledger/as-of.ts';
import { pointLoaders } from '@tongxin/infra/ledger/points.ts';
import type { Database } from '@tongxin/infra/store/database.ts';
import type { GraphQLSchema } from 'graphql';
import type { Pool } from 'pg';
import type { LinkageContext, Loaders } from './common/context.ts';
import { documentResolvers } from './documents/document.resolvers.ts';
import { breakdownResolvers } from './figures/breakdown/breakdown.resolvers.ts';
import { breakdownLoader } from './figures/breakdown/breakdown.ts';
import { completenessLoader } from './figures/completeness.ts';
import { contributionLoaders } from './figures/contributions.ts';
import { tallyLoader } from './figures/each/each.ts';
import { explainResolvers } from './figures/explain/explain.resolvers.ts';
import { explanationLoaders } from './figures/explain/explain.ts';
import { figureResolvers } from './figures/figure.resolvers.ts';
import { tablesFor } from './figures/privacy/table.ts';
import type { Asker } from './figures/privacy/told.ts';
import { heldLoader } from './figures/published/held.ts';
import { publishedResolvers } from './figures/published/published.resolvers.ts';
import { standingLoader } from './figures/reporting/reporting.ts';
import { spreadResolvers } from './figures/spread/spread.resolvers.ts';
import { sumLoader } from './figures/value.ts';
import type { GqlResolvers } from './generated/schema.ts';
import { escalationResolvers } from './matters/escalation/escalation.resolvers.ts';
import { inboxLoader } from './matters/escalation/escalation.ts';
import { fiveListResolvers } from './matters/five-lists/five-lists.resolvers.ts';
import { matterResolvers } from './matters/matter.resolvers.ts';
import { matterLoaders } from './matters/matter.ts';
import { stepResolvers } from './matters/steps/steps.resolvers.ts';
import { observationResolvers } from './observations/observations.resolvers.ts';
import { wholeLoader } from './observations/vintage.ts';
import { cardLoaders } from './records/cards.ts';
import { nameLoader } from './records/names.ts';
import { receiptResolvers } from './records/receipt.resolvers.ts';
import { recordResolvers } from './records/record.resolvers.ts';
import { referrerLoaders } from './records/referrers.ts';
import { referenceResolvers } from './reference/reference.resolvers.ts';
import { initiativeResolvers } from './reports/initiative/initiative.resolvers.ts';
import { archiveResolvers } from './reports/performance/archive.resolvers.ts';
import { archiveLoaders } from './reports/performance/archive.ts';
import { performanceResolvers } from './reports/performance/performance.resolvers.ts';
import { platformPlacesResolvers } from './reports/platform-places/platform-places.resolvers.ts';
import { proposalsResolvers } from './reports/proposals/proposals.resolvers.ts';
import { reportResolvers } from './reports/report.resolvers.ts';
import { reportsDueResolvers } from './reports/reports-due/reports-due.resolvers.ts';
import { withoutGroupResolvers } from './reports/without-group/without-group.resolvers.ts';
import { searchResolvers } from './search/search.resolvers.ts';
import { foundLoader } from './search/search.ts';
import { similarResolvers } from './search/similar.resolvers.ts';
import { similarLoader } from './search/similar.ts';
import { viewerResolvers } from './viewer/viewer.resolvers.ts';

/** Checked against the SDL, and against what other resolvers hand on. */
const checked = [
  receiptResolvers,
  viewerResolvers,
  referenceResolvers,
  initiativeResolvers,
  platformPlacesResolvers,
  withoutGroupResolvers,
  reportsDueResolvers,
  stepResolvers,
  similarResolvers,
  fiveListResolvers,
  figureResolvers,
  breakdownResolvers,
  observationResolvers,
  spreadResolvers,
  explainResolvers,
  documentResolvers,
  performanceResolvers,
  archiveResolvers,
  proposalsResolvers,
  publishedResolvers,
  reportResolvers,
] satisfies GqlResolvers[];

/** With those that follow from the kinds. */
const resolvers = () => [scalars, recordResolvers(), matterResolvers(), searchResolvers, escalationResolvers, ...checked];

/** Where the features of `linkage` and their hand-written SDL are. */
export const home = { name: 'linkage', folder: new URL('./', import.meta.url) };

const loadersOn = (pool: Pool, { actor, tables }: Asker): Loaders => ({
  asOf: asOfLoader(pool),
  sum: sumLoader(pool, { actor, tables }),
  breakdown: breakdownLoader(pool, { actor, tables }),
  tally: tallyLoader(pool, actor),
  explanation: explanationLoaders(pool, actor),
  held: heldLoader(pool),
  contributions: contributionLoaders(pool, actor),
  completeness: completenessLoader(pool),
  standing: standingLoader(pool),
  cards: cardLoaders(pool),
  whole: wholeLoader(pool),
  matters: matterLoaders(pool),
  referrers: referrerLoaders(pool),
  similar: similarLoader(pool),
  found: foundLoader(pool),
  inbox: inboxLoader(pool),
  points: pointLoaders(pool),
  archives: archiveLoaders(pool),
  names: nameLoader(pool),
});

let schema: GraphQLSchema | undefined;

/** Facts, links and cards of every cell that reports to this database. */
export function linkageSubgraph(database: Database): Subgraph {
  schema ??= subgraphSchema(home.name, resolvers());
  const context = (request: RequestContext): LinkageContext => {
    const spend = budget();
    const asker = { actor: request.actor, tables: tablesFor(database.pool, spend) };
    return { request, database, spend, loaders: loadersOn(database.pool, asker) };
  };
  return { schema, contextFor: context };
}
