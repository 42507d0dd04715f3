import type { DomainContext } from '@tongxin/infra/graphql/domain-context.ts';
import { type PublishedPerson, publishedWith } from '@tongxin/infra/graphql/published.ts';
import type { Resolvers } from '@tongxin/infra/graphql/subgraph.ts';
import type { RowOf } from '@tongxin/infra/kernel/kind.ts';
import type { member } from '../member/member.kind.ts';

/** A seat in the list that was published, while it is that of the person who was published. */
export const publicationResolvers: Resolvers = {
  Member: {
    async published({ id, personKey, publishedOn }: RowOf<typeof member>, _: unknown, context: DomainContext) {
      return publishedOn ? ((await publishedWith(context).load(id)).get(personKey) ?? null) : null;
    },
  },
  PublishedSeat: {
    sector: ({ sector }: PublishedPerson) => (sector ? { __typename: 'Sector', code: sector } : null),
  },
};
