import type { Subgraph } from '@tongxin/infra/graphql/subgraph.ts';
import type { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import { firstOf } from '../plan/failures.ts';
import { type Cell, type CellRequest, type CellResponse, type ErrorLogger, UnknownSubgraphError } from './cell.ts';
import { formatCellError, internalError } from './cell-errors.ts';
import { type Operation, prepareOperation } from './operation.ts';

/** Distinct operations kept ready per subgraph; a gateway sends a handful per client query. Compiled, a large one takes a megabyte. */
const DOCUMENTS = 500;

/** A cell in this process: no HTTP, no copies; operations are parsed, validated and compiled once, and kept by their text. */
export function inProcessCell(code: string, subgraphs: Record<string, Subgraph>, logger: ErrorLogger): Cell {
  const executors = new Map(Object.entries(subgraphs).map(([name, subgraph]) => [name, executor(subgraph, logger)]));
  return {
    code,
    async execute(request) {
      const answer = executors.get(request.subgraph);
      if (!answer) throw new UnknownSubgraphError(`Cell ${code} has no subgraph "${request.subgraph}".`);
      return answer(request);
    },
    async close() {},
  };
}

function executor({ schema, contextFor }: Subgraph, logger: ErrorLogger) {
  const documents = new LRUCache<string, Operation>({ max: DOCUMENTS, memoMethod: query => prepareOperation(schema, query) });
  return async ({ query, variables, context }: CellRequest): Promise<CellResponse> => {
    const format = (error: GraphQLError) => formatCellError(error, context.requestId, logger);
    const { run, errors } = documents.memo(query);
    if (errors) return { errors: errors.map(format) };
    try {
      const result = await run(contextFor(context), variables);
      return result.errors ? { data: result.data, errors: firstOf(result.errors, format) } : { data: result.data };
    } catch (error) {
      logger.error({ requestId: context.requestId, err: error }, 'An operation could not be executed.');
      return { errors: [internalError(context.requestId)] };
    }
  };
}
