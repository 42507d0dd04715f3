import type { IncomingMessage, ServerResponse } from 'node:http';
import { REQUEST_MS } from '@tongxin/infra/deadline.ts';
import { spentOn } from '@tongxin/infra/graphql/budget.ts';
import { readBody, requestContext } from '@tongxin/infra/http/request.ts';
import { sendJson } from '@tongxin/infra/http/response.ts';
import { refuseReadOnly } from '@tongxin/infra/kernel/rights.ts';
import { GraphQLError, Kind, OperationTypeNode, parse } from 'graphql';
import type { Asker } from '../../identity/asker.ts';
import type { Identify } from '../../identity/identity.ts';
import { rootFields } from '../root-fields.ts';
import type { Cell } from './cell.ts';
import { BODY_LIMIT_BYTES, execute, readOperation, waiting } from './cell-server.ts';

export interface AllCellsOptions {
  identify: Identify;
  /** Throws a client error for a query that is too large. */
  judge(query: string): void;
  /** Counts what who asks does, as at the front door. Errors: a client error, when it is too much. */
  enter(request: IncomingMessage, response: ServerResponse, asker: Asker): Promise<Turn>;
}

/** One request of a client. */
interface Turn {
  refuseTooOften(fields: Iterable<string>): Promise<void>;
  leave(items: number): Promise<void>;
}

/** Whether a text that is known to parse holds a mutation, whichever of its operations is asked for. */
const changes = (query: string): boolean =>
  parse(query).definitions.some(each => each.kind === Kind.OPERATION_DEFINITION && each.operation === OperationTypeNode.MUTATION);

/** What all operations of a text that is known to parse ask for at their roots. */
function asked(query: string): string[] {
  const document = parse(query);
  return document.definitions.flatMap(each => (each.kind === Kind.OPERATION_DEFINITION ? [...rootFields(document, each)] : []));
}

/**
 * All cells as if they were one, for another router: `POST /all/<subgraph>`. It is a front door: who asks is who signs in, by what the router hands on of
 * its client's headers, and without it the public.
 */
export const allCells =
  (whole: Cell, { identify, judge, enter }: AllCellsOptions) =>
  async (subgraph: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const waited = waiting(request, response, REQUEST_MS);
    if (request.method !== 'POST') return sendJson(response, 405, { message: 'Use POST.' }, { allow: 'POST' });
    // A page of another site cannot have a browser send this without asking.
    if (!request.headers['content-type']?.toLowerCase().startsWith('application/json'))
      return sendJson(response, 415, { message: 'Send the content type application/json.' });
    const body = await readBody(request, BODY_LIMIT_BYTES);
    if (body === undefined) return sendJson(response, 413, { message: `A request may have ${BODY_LIMIT_BYTES} bytes.` });
    const operation = readOperation(body);
    if (!operation) return sendJson(response, 400, { message: 'The body is not JSON with a "query".' });
    try {
      judge(operation.query);
      const asker = await identify(request.headers);
      if (asker.readOnly && changes(operation.query)) throw refuseReadOnly();
      const turn = await enter(request, response, asker);
      try {
        await turn.refuseTooOften(asked(operation.query));
        await execute(whole, { ...operation, subgraph, context: { ...requestContext(request), ...asker } }, waited, response);
      } finally {
        await turn.leave(spentOn(waited));
      }
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      sendJson(response, 200, { errors: [{ message: error.message, extensions: { code: 'BAD_USER_INPUT', ...error.extensions } }] });
    }
  };
