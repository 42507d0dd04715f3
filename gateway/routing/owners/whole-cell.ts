import type { RequestContext } from '@tongxin/infra/graphql/context.ts';
import { LRUCache } from 'lru-cache';
import type { Cell } from '../cells/cell.ts';
import type { Representation } from '../plan/representations.ts';
import type { Ask } from '../plan/steps.ts';
import { planOperation } from './mutation-split.ts';

/** Operations of other routers that are known by their text. */
const OPERATIONS = 1_000;

/**
 * All cells as if they were one, for another router over the same supergraph: its requests to a subgraph are divided by owner and put together
 * again.
 */
export function wholeCell(ask: Ask<RequestContext>): Cell {
  const operations = new LRUCache<string, { isMutation: boolean; isEntities: boolean }>({ max: OPERATIONS });
  const read = (query: string) => {
    const known = operations.get(query);
    if (known) return known;
    const { isMutation, fields } = planOperation(query);
    const fresh = { isMutation, isEntities: fields.length === 1 && fields[0]?.node.name.value === '_entities' };
    operations.set(query, fresh);
    return fresh;
  };
  return {
    code: 'all',
    async execute({ subgraph, query, variables = {}, operationName, context }) {
      const { isMutation, isEntities } = read(query);
      const fetch = { subgraph, query, operationName, isMutation };
      const { representations, ...others } = variables;
      if (isEntities && Array.isArray(representations)) return ask(fetch, others, representations as Representation[], context);
      return ask(fetch, variables, undefined, context);
    },
    close: async () => {},
  };
}
