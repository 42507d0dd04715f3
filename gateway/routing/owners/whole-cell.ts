import type { RequestContext } from '@tongxin/infra/graphql/context.ts';
import { GraphQLError, Kind, type SelectionNode } from 'graphql';
import type { Cell } from '../cells/cell.ts';
import type { Representation } from '../plan/representations.ts';
import type { Ask } from '../plan/steps.ts';
import { operationsByText } from './mutation-split.ts';

/** As routers write it: `_entities(representations: $representations)`, alone. Otherwise it could not be divided. */
function isPlain(node: SelectionNode | undefined): boolean {
  if (node?.kind !== Kind.FIELD || node.alias || (node.directives ?? []).length > 0) return false;
  const [argument, ...others] = node.arguments ?? [];
  return others.length === 0 && argument?.value.kind === Kind.VARIABLE && argument.value.name.value === 'representations';
}

const isRepresentations = (value: unknown): value is Representation[] =>
  Array.isArray(value) && value.every(each => typeof each === 'object' && each !== null && !Array.isArray(each));

const unlike = () =>
  new GraphQLError('Ask for entities by `_entities(representations: $representations)` alone, with a list of objects.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });

/**
 * All cells as if they were one, for another router over the same supergraph: its requests to a subgraph are divided by owner and put together
 * again.
 */
export function wholeCell(ask: Ask<RequestContext>): Cell {
  const operationOf = operationsByText();
  return {
    code: 'all',
    async execute({ subgraph, query, variables = {}, operationName, context }) {
      const { isMutation, fields } = operationOf(query);
      const entities = fields.filter(({ node }) => node.name.value === '_entities');
      const fetch = { subgraph, query, operationName, isMutation };
      const { representations, ...others } = variables;
      if (entities.length > 0) {
        if (fields.length > 1 || !isPlain(entities[0]?.selection) || !isRepresentations(representations)) throw unlike();
        return ask(fetch, others, representations, context);
      }
      return ask(fetch, variables, undefined, context);
    },
    close: async () => {},
  };
}
