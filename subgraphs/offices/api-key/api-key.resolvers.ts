import { today } from '@tongxin/infra/days.ts';
import { asStaffOf } from '@tongxin/infra/graphql/as-staff.ts';
import type { DomainContext } from '@tongxin/infra/graphql/domain-context.ts';
import { perRequest } from '@tongxin/infra/graphql/per-request.ts';
import type { Resolvers } from '@tongxin/infra/graphql/subgraph.ts';
import type { RowOf } from '@tongxin/infra/kernel/kind.ts';
import DataLoader from 'dataloader';
import type { apiKey } from './api-key.kind.ts';

interface Use {
  api_key: string;
  used_at: Date | null;
  live: number;
}

const uses = perRequest(
  context =>
    new DataLoader<string, Use | null>(async ids => {
      const rows = await asStaffOf(
        context,
        ids,
        async (client, own) => (await client.query<Use>('SELECT * FROM identity.last_used($1)', [own])).rows,
      );
      const found = new Map(rows.map(row => [row.api_key, row]));
      return ids.map(id => found.get(id) ?? null);
    }),
);

type Key = RowOf<typeof apiKey>;

export const apiKeyResolvers: Resolvers = {
  ApiKey: {
    lastUsedAt: async ({ id }: Key, _: unknown, context: DomainContext) => (await uses(context).load(id))?.used_at ?? null,
    liveSecrets: async ({ id, expiresOn }: Key, _: unknown, context: DomainContext) =>
      expiresOn < today() ? 0 : ((await uses(context).load(id))?.live ?? 0),
  },
};
