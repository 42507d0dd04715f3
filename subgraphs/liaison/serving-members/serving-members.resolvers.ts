import { today } from '@tongxin/infra/days.ts';
import type { DomainContext } from '@tongxin/infra/graphql/domain-context.ts';
import { perRequest } from '@tongxin/infra/graphql/per-request.ts';
import type { Resolvers } from '@tongxin/infra/graphql/subgraph.ts';
import type { RecordRow } from '@tongxin/infra/kernel/row.ts';
import DataLoader from 'dataloader';
import { type PublishedMember, publishedMembers } from './published-members.ts';

const shown = perRequest(
  ({ database }) =>
    new DataLoader<string, PublishedMember[]>(async platforms => {
      const groups = Map.groupBy(await publishedMembers(database.pool, platforms, today()), ({ platform }) => platform);
      return platforms.map(id => groups.get(id) ?? []);
    }),
);

export const servingMembersResolvers: Resolvers = {
  Platform: {
    servingMembers: ({ id, servingPublishedOn }: RecordRow & { servingPublishedOn?: string | null }, _: unknown, context: DomainContext) =>
      servingPublishedOn ? shown(context).load(id) : [],
  },
};
