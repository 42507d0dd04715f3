import type { Database } from '../../infra/database/database.ts';
import { scalars } from '../../infra/graphql/scalars.ts';
import { type Subgraph, subgraphSchema } from '../../infra/graphql/subgraph.ts';
import { linkageContext } from './context.ts';
import { documentResolvers } from './document/document.resolvers.ts';
import { eachResolvers } from './each/each.resolvers.ts';
import { escalationResolvers } from './escalation/escalation.resolvers.ts';
import { explainResolvers } from './explain/explain.resolvers.ts';
import { figureResolvers } from './figure/figure.resolvers.ts';
import { fiveListResolvers } from './five-lists/five-lists.resolvers.ts';
import { initiativeResolvers } from './initiative/initiative.resolvers.ts';
import { matterResolvers } from './matter/matter.resolvers.ts';
import { archiveResolvers } from './performance/archive.resolvers.ts';
import { performanceResolvers } from './performance/performance.resolvers.ts';
import { platformPlacesResolvers } from './platform-places/platform-places.resolvers.ts';
import { proposalsResolvers } from './proposals/proposals.resolvers.ts';
import { publishedResolvers } from './published/published.resolvers.ts';
import { receiptResolvers } from './receipt/receipt.resolvers.ts';
import { recordResolvers } from './record/record.resolvers.ts';
import { referenceResolvers } from './reference/reference.resolvers.ts';
import { reportResolvers } from './report/report.resolvers.ts';
import { searchResolvers } from './search/search.resolvers.ts';
import { similarResolvers } from './similar/similar.resolvers.ts';
import { stepResolvers } from './steps/steps.resolvers.ts';
import { withoutGroupResolvers } from './without-group/without-group.resolvers.ts';

const schema = subgraphSchema('linkage', [
  scalars,
  referenceResolvers,
  recordResolvers,
  receiptResolvers,
  matterResolvers,
  initiativeResolvers,
  platformPlacesResolvers,
  withoutGroupResolvers,
  stepResolvers,
  similarResolvers,
  searchResolvers,
  escalationResolvers,
  fiveListResolvers,
  figureResolvers,
  eachResolvers,
  explainResolvers,
  documentResolvers,
  performanceResolvers,
  archiveResolvers,
  proposalsResolvers,
  publishedResolvers,
  reportResolvers,
]);

/** Facts, links and cards of every cell that reports to this database. */
export function linkageSubgraph(database: Database): Subgraph {
  return {
    schema,
    contextFor: request => linkageContext(database, request),
  };
}
