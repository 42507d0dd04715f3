import { actingFor, asStaffOf } from '@tongxin/infra/graphql/as-staff.ts';
import { perRequest } from '@tongxin/infra/graphql/per-request.ts';
import type { DomainContext } from '@tongxin/infra/graphql/resolvers.ts';
import type { RecordRow } from '@tongxin/infra/kernel/row.ts';
import DataLoader from 'dataloader';
import { renderSVG } from 'uqr';
import { sameToken } from './same-token.ts';

interface Code {
  platform: string;
  token: string;
  issued_at: Date;
}

const codes = perRequest(
  context =>
    new DataLoader<string, Code | null>(async platforms => {
      const read = await asStaffOf(context, platforms, async (client, own) => {
        const text = 'SELECT platform, token, issued_at FROM liaison.platform_code WHERE platform = ANY ($1)';
        return (await client.query<Code>(text, [own])).rows;
      });
      const found = new Map(read.map(row => [row.platform, row]));
      return platforms.map(id => found.get(id) ?? null);
    }),
);

/** For comparison alone: whoever asks learns whether a token is the right one, never the right one. */
const tokens = perRequest(
  context =>
    new DataLoader<RecordRow, string | null>(async platforms => {
      const found = new Map<string, string>();
      for (const [committee, group] of Map.groupBy(platforms, platform => platform.committee)) {
        const { rows } = await actingFor(context, committee, client =>
          client.query<Code>('SELECT platform, token FROM liaison.platform_code WHERE platform = ANY ($1)', [group.map(({ id }) => id)]),
        );
        for (const { platform, token } of rows) found.set(platform, token);
      }
      return platforms.map(({ id }) => found.get(id) ?? null);
    }),
);

/** Platform and token stand behind the #: a browser sends them to no server, so they are in no log of a proxy and in no referrer. */
const urlOf = ({ platform, token }: Code, { publicUrl }: DomainContext): string =>
  `${publicUrl}/raise#${new URLSearchParams({ platform, token })}`;

export const platformCodeResolvers = {
  Platform: {
    code: ({ id }: RecordRow, _: unknown, context: DomainContext) => codes(context).load(id),
    codeIsValid: async (record: RecordRow, { token }: { token: string }, context: DomainContext) =>
      sameToken(await tokens(context).load(record), token),
  },
  PlatformCode: {
    url: (code: Code, _: unknown, context: DomainContext) => urlOf(code, context),
    svg: (code: Code, _: unknown, context: DomainContext) => renderSVG(urlOf(code, context)),
    issuedAt: ({ issued_at }: Code) => issued_at,
  },
};
