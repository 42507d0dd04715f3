import DataLoader from 'dataloader';
import { renderSVG } from 'uqr';
import type { RecordRow } from '../../../infra/records/entity.ts';
import type { DomainContext } from '../../../infra/records/resolvers.ts';
import { asStaff, perRequest } from '../as-staff.ts';

interface Code {
  platform: string;
  token: string;
  issued_at: Date;
}

const codes = perRequest(
  context =>
    new DataLoader<string, Code | null>(async platforms => {
      const read = await asStaff(context, client =>
        client.query<Code>('SELECT platform, token, issued_at FROM liaison.platform_code WHERE platform = ANY ($1)', [platforms]),
      );
      const found = new Map(read?.rows.map(row => [row.platform, row]));
      return platforms.map(id => found.get(id) ?? null);
    }),
);

const urlOf = ({ platform, token }: Code, { publicUrl }: DomainContext): string =>
  `${publicUrl}/raise?${new URLSearchParams({ platform, token })}`;

export const platformCodeResolvers = {
  Platform: {
    code: ({ id }: RecordRow, _: unknown, context: DomainContext) => codes(context).load(id),
  },
  PlatformCode: {
    url: (code: Code, _: unknown, context: DomainContext) => urlOf(code, context),
    svg: (code: Code, _: unknown, context: DomainContext) => renderSVG(urlOf(code, context)),
    issuedAt: ({ issued_at }: Code) => issued_at,
  },
};
