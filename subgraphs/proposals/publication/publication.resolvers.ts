import type { DomainContext } from '@tongxin/infra/graphql/domain-context.ts';
import { publishedWith } from '@tongxin/infra/graphql/published.ts';
import type { Resolvers } from '@tongxin/infra/graphql/subgraph.ts';
import { type Proposal, proposersOf } from '../proposal/acting.ts';

/** The names that were published, of those who are its proposers now. */
export const publicationResolvers: Resolvers = {
  Proposal: {
    async publishedProposers(record: Proposal, _: unknown, context: DomainContext) {
      if (!record.proposersPublishedOn) return [];
      const published = await publishedWith(context).load(record.id);
      return proposersOf(record).flatMap(key => published.get(key) ?? []);
    },
  },
};
