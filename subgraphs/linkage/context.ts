import type { Database } from '../../infra/database/database.ts';
import { budget, type Spend } from '../../infra/graphql/budget.ts';
import type { RequestContext } from '../../infra/graphql/context.ts';
import { type TallyLoader, tallyLoader } from './each/each.ts';
import { type InboxLoader, inboxLoader } from './escalation/escalation.ts';
import { type ExplanationLoaders, explanationLoaders } from './explain/explain.ts';
import { type AsOfLoader, asOfLoader } from './figure/as-of.ts';
import { type CompletenessLoader, completenessLoader } from './figure/completeness.ts';
import { type ContributionLoaders, contributionLoaders } from './figure/contributions.ts';
import { type SumLoader, sumLoader } from './figure/value.ts';
import { type MatterLoaders, matterLoaders } from './matter/matter.ts';
import { type NameLoader, nameLoader } from './names/names.ts';
import { type ArchiveLoaders, archiveLoaders } from './performance/archive.ts';
import { type PointLoaders, pointLoaders } from './performance/points.ts';
import { type HeldLoader, heldLoader } from './published/held.ts';
import { type CardLoaders, cardLoaders } from './record/cards.ts';
import { type ReferrerLoaders, referrerLoaders } from './record/referrers.ts';
import { type FoundLoader, foundLoader } from './search/search.ts';
import { type SimilarLoader, similarLoader } from './similar/similar.ts';

/** What resolvers of `linkage` get. Loaders live for one subgraph request. */
export interface LinkageContext {
  request: RequestContext;
  database: Database;
  spend: Spend;
  loaders: {
    asOf: AsOfLoader;
    sum: SumLoader;
    tally: TallyLoader;
    explanation: ExplanationLoaders;
    held: HeldLoader;
    contributions: ContributionLoaders;
    completeness: CompletenessLoader;
    cards: CardLoaders;
    matters: MatterLoaders;
    referrers: ReferrerLoaders;
    similar: SimilarLoader;
    found: FoundLoader;
    inbox: InboxLoader;
    points: PointLoaders;
    archives: ArchiveLoaders;
    names: NameLoader;
  };
}

/** The context of one request, with loaders of its own. */
export const linkageContext = (database: Database, request: RequestContext): LinkageContext => ({
  request,
  database,
  spend: budget(),
  loaders: {
    asOf: asOfLoader(database.pool),
    sum: sumLoader(database.pool),
    tally: tallyLoader(database.pool),
    explanation: explanationLoaders(database.pool),
    held: heldLoader(database.pool),
    contributions: contributionLoaders(database.pool),
    completeness: completenessLoader(database.pool),
    cards: cardLoaders(database.pool),
    matters: matterLoaders(database.pool),
    referrers: referrerLoaders(database.pool),
    similar: similarLoader(database.pool),
    found: foundLoader(database.pool),
    inbox: inboxLoader(database.pool),
    points: pointLoaders(database.pool),
    archives: archiveLoaders(database.pool),
    names: nameLoader(database.pool),
  },
});
