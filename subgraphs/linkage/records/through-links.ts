import { connection, type PageArguments, pageSize, readCursor } from '@tongxin/infra/graphql/connection.ts';
import { parseId } from '@tongxin/infra/id.ts';
import { inversesOf, type Kind, throughLinks } from '@tongxin/infra/kernel/kind.ts';
import { must } from '@tongxin/infra/must.ts';
import { kindByName, kindOf, kinds } from '../common/catalogue.ts';
import type { LinkageContext } from '../common/context.ts';
import { readableLinks } from './guards.ts';
import { type RecordStub, stubOf } from './record.ts';

/** The fields of a kind that lead to records of its own subgraph which another committee may own, and the lists that lead back. */
export function throughLinkFields(kind: Kind): Record<string, unknown> {
  return {
    ...Object.fromEntries(
      throughLinks(kind, kindByName()).map(([name, { relation, to }]) => [
        name,
        async ({ id }: RecordStub, _: unknown, { loaders, request }: LinkageContext) => {
          const links = readableLinks(await loaders.cards.links.load(id), request.actor);
          const link = links.find(each => each.source === id && each.relation === relation && to && isOf(to, each.target));
          return link ? stubOf(link.target) : null;
        },
      ]),
    ),
    ...Object.fromEntries(
      inversesOf(kind, kinds(), true).map(({ name, kind: from, field }) => [
        name,
        list(from, must(from.fields[field]?.relation, `relation of ${field}`)),
      ]),
    ),
  };
}

const isOf = (kind: string, id: string): boolean => parseId(id).prefix === kindOf(kind).prefix;

const list =
  ({ prefix }: Kind, relation: string) =>
  async ({ id }: RecordStub, page: PageArguments, { loaders, spend }: LinkageContext) => {
    const size = pageSize(page);
    spend(size);
    const request = { target: id, relation, prefix, limit: size + 1, after: readCursor(page.after)?.[0] ?? null };
    const sources = await loaders.referrers.page.load(request);
    return connection(
      sources.map(stubOf),
      page,
      stub => [stub.id],
      () => loaders.referrers.count.load(request),
    );
  };
