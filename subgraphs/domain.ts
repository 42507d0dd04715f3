import type { Database } from '../infra/database/database.ts';
import { budget } from '../infra/graphql/budget.ts';
import { type Resolvers, type Subgraph, subgraphSchema } from '../infra/graphql/subgraph.ts';
import { recordLoaders } from '../infra/records/loaders.ts';
import { domainResolvers } from '../infra/records/resolvers.ts';
import { model } from '../schema/model.ts';
import { DOMAIN_SUBGRAPHS, type DomainSubgraph } from '../schema/subgraphs.ts';
import { consultationResolvers } from './consultations/consultation/consultation.resolvers.ts';
import { pollResolvers } from './consultations/poll/poll.resolvers.ts';
import { lackingResolvers } from './liaison/activity-group/lacking.resolvers.ts';
import { platformCodeResolvers } from './liaison/platform/platform-code.resolvers.ts';
import { platformMonthsResolvers } from './liaison/platform/platform-months.resolvers.ts';
import { submissionResolvers } from './liaison/submission/submission.resolvers.ts';
import { assessmentResolvers } from './members/assessment/assessment.resolvers.ts';
import { personResolvers } from './members/person/person.resolvers.ts';
import { replyResolvers } from './proposals/reply/reply.resolvers.ts';

/** Resolvers that a feature adds to those that follow from its declaration. */
const OWN: Record<DomainSubgraph, Resolvers[]> = {
  members: [assessmentResolvers, personResolvers],
  liaison: [platformCodeResolvers, platformMonthsResolvers, lackingResolvers, submissionResolvers],
  consultations: [consultationResolvers, pollResolvers],
  proposals: [replyResolvers],
  offices: [],
};

const schemas = DOMAIN_SUBGRAPHS.map(name => ({
  name,
  schema: subgraphSchema(name, [domainResolvers(model, name), ...OWN[name]]),
}));

/** The domain subgraphs over one cell's database; `publicUrl` is where its front door is found from outside. */
export function domainSubgraphs(database: Database, publicUrl = 'http://127.0.0.1:4000'): Record<string, Subgraph> {
  return Object.fromEntries(
    schemas.map(({ name, schema }) => [
      name,
      {
        schema,
        contextFor: request => ({ request, database, publicUrl, spend: budget(), loaders: recordLoaders(database, request) }),
      },
    ]),
  );
}
