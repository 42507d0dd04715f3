import { today } from '@tongxin/infra/days.ts';
import { OWN_STATEMENT } from '@tongxin/infra/graphql/budget.ts';
import { connection, type PageArguments, pageSize } from '@tongxin/infra/graphql/connection.ts';
import type { Committee } from '@tongxin/infra/reference/reference.ts';
import { kindOf } from '../../common/catalogue.ts';
import type { LinkageContext } from '../../common/context.ts';
import { readKey } from '../../records/cursor.ts';
import { cardsByPresentNames } from '../../records/record.resolvers.ts';
import { stubOf } from '../../records/record.ts';
import { countList, type FiveList, orderOf, readList } from './five-lists.ts';

interface ListArguments extends PageArguments {
  list: FiveList;
  unit?: string | null;
  from?: string | null;
  until?: string | null;
}

async function fiveLists({ code }: Committee, { list, unit, from, until, ...page }: ListArguments, context: LinkageContext) {
  const { database, spend } = context;
  const size = pageSize(page);
  spend(size + OWN_STATEMENT);
  const order = orderOf(list);
  const problems = { among: [kindOf('problem')], scope: code, reach: 'SUBTREE' } as const;
  const [named] = unit ? await cardsByPresentNames(problems, [{ name: 'unit', values: [unit] }], context) : [];
  const request = { list, scope: code, units: named?.values ?? null, from: from ?? null, until: until ?? null, today: today() };
  const rows = await readList(database.pool, request, size + 1, readKey(order, page.after));
  const { edges, nodes, ...rest } = connection(
    rows,
    page,
    ({ key, id }) => [order, key, id],
    () => countList(database.pool, request),
  );
  return { ...rest, nodes: nodes.map(({ id }) => stubOf(id)), edges: edges.map(({ cursor, node }) => ({ cursor, node: stubOf(node.id) })) };
}

export const fiveListResolvers = { Committee: { fiveLists } };
