import { type PageArguments, pageOf, pageSize } from '@tongxin/infra/graphql/connection.ts';
import { parseId } from '@tongxin/infra/id.ts';
import type { Committee } from '@tongxin/infra/reference/reference.ts';
import { committeeByCode } from '@tongxin/infra/reference/territory.ts';
import { kinds } from '../common/catalogue.ts';
import type { LinkageContext } from '../common/context.ts';
import type { CardRow, LinkRow } from '../records/cards.ts';
import { type RecordStub, stubOf } from '../records/record.ts';
import { isOpen, type Matter, type MatterChange } from './matter.ts';

/** What one traversal counts for of what a request may ask. */
const COST = 10;

async function matterOf(id: string, { loaders, spend }: LinkageContext): Promise<Matter> {
  spend(COST);
  const matter = await loaders.matters.matter.load(id);
  for (const record of matter.records) if (record.kind) loaders.cards.card.prime(record.id, record as CardRow);
  return matter;
}

const LEVELS: Committee['level'][] = ['PROVINCE', 'CITY', 'COUNTY'];

function levelsOf({ records }: Matter) {
  const codes = [...new Set(records.map(({ id }) => parseId(id).committee))].sort();
  const committees = codes.flatMap(code => committeeByCode.get(code) ?? []);
  return LEVELS.map(level => ({ level, committees: committees.filter(committee => committee.level === level) })).filter(
    ({ committees }) => committees.length > 0,
  );
}

const daysOf = ({ records }: Matter) => records.flatMap(({ day }) => day ?? []);

/** What matters add to the records of every kind, and their own fields. */
export const matterResolvers = () => ({
  ...Object.fromEntries(
    kinds().map(({ type }) => [type, { matter: ({ id }: RecordStub, _: unknown, context: LinkageContext) => matterOf(id, context) }]),
  ),
  Query: {
    matter: async (_: unknown, { id }: { id: string }, context: LinkageContext) => {
      const stub: RecordStub = stubOf(id);
      const matter = await matterOf(stub.id, context);
      return matter.records.length > 1 || matter.records[0]?.kind ? matter : null;
    },
  },
  Matter: {
    records: ({ records }: Matter, page: PageArguments, { spend }: LinkageContext) => {
      spend(pageSize(page));
      const { edges, nodes, ...rest } = pageOf(records, page, ({ id }) => id);
      return { ...rest, nodes: nodes.map(({ id }) => stubOf(id)), edges: edges.map(edge => ({ ...edge, node: stubOf(edge.node.id) })) };
    },
    links: async (matter: Matter, page: PageArguments, { loaders, spend }: LinkageContext) => {
      spend(pageSize(page));
      return pageOf(await loaders.matters.links.load(matter), page, ({ source, relation, target }: LinkRow) =>
        [source, relation, target].join(),
      );
    },
    begunOn: (matter: Matter) => daysOf(matter)[0] ?? null,
    lastOn: (matter: Matter) => daysOf(matter).at(-1) ?? null,
    status: async (matter: Matter, _: unknown, { loaders }: LinkageContext) =>
      (await isOpen(matter, () => loaders.matters.links.load(matter))) ? 'OPEN' : 'SETTLED',
    levels: levelsOf,
    changes: async (matter: Matter, page: PageArguments, { loaders, spend }: LinkageContext) => {
      spend(pageSize(page));
      return pageOf(await loaders.matters.changes.load(matter), page, ({ id }) => id);
    },
  },
  MatterChange: {
    by: ({ id }: MatterChange) => stubOf(id),
    records: ({ records }: MatterChange) => records.map(stubOf),
  },
});
