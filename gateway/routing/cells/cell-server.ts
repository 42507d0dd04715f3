import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Listener, listen } from '@tongxin/infra/http/listener.ts';
import { readBody } from '@tongxin/infra/http/request.ts';
import { sendJson } from '@tongxin/infra/http/response.ts';
import { GraphQLError } from 'graphql';
import { withAbsent } from './absent.ts';
import { type Cell, type CellRequest, type ErrorLogger, UnknownSubgraphError } from './cell.ts';
import { readContext } from './cell-protocol.ts';

/** A batch of a few thousand representations is well below this. */
const BODY_LIMIT_BYTES = 5 * 1024 * 1024;

export interface CellServerOptions {
  host: string;
  /** 0 picks a free port. */
  port: number;
  /** Shared with the gateway; at least 32 random characters. */
  token: string;
  /** Told what could not be answered. */
  logger?: ErrorLogger;
}

/**
 * Serves a cell to a remote gateway (see `httpCell`): `POST /<subgraph>` with the shared token; `GET /health/live` without. `POST /all/<subgraph>`
 * serves `whole`, all cells as if they were one, to another router.
 */
export function cellServer(cell: Cell, { host, port, token, logger }: CellServerOptions, whole?: Cell): Promise<Listener> {
  const expected = digest(`Bearer ${token}`);
  return listen(
    (request, response) => {
      if (request.url === '/health/live') return sendJson(response, 200, { live: true });
      if (!timingSafeEqual(digest(request.headers.authorization ?? ''), expected)) {
        return sendJson(response, 401, { message: 'This cell answers its gateway alone. Use the token they share.' });
      }
      const [, all, subgraph = ''] = /^\/(all\/)?(.*)$/s.exec(request.url ?? '') ?? [];
      answer(all && whole ? whole : cell, all && !whole ? `all/${subgraph}` : subgraph, request, response).catch(err => {
        if (!request.destroyed) logger?.error({ err }, 'A cell could not answer.');
        if (response.headersSent || request.destroyed) response.destroy();
        else sendJson(response, 500, { message: 'The cell could not answer.' });
      });
    },
    { host, port, variable: 'CELL_PORT' },
  );
}

// Equal lengths for timingSafeEqual, whatever is sent.
const digest = (text: string) => createHash('sha256').update(text).digest();

async function answer(cell: Cell, subgraph: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'POST') return sendJson(response, 405, { message: 'Use POST.' }, { allow: 'POST' });
  const context = readContext(request.headers);
  if (!context) return sendJson(response, 400, { message: 'The header x-tongxin-context is missing or malformed.' });
  const body = await readBody(request, BODY_LIMIT_BYTES);
  if (body === undefined) return sendJson(response, 413, { message: `A request may have ${BODY_LIMIT_BYTES} bytes.` });
  const operation = readOperation(body);
  if (!operation) return sendJson(response, 400, { message: 'The body is not JSON with a "query".' });
  try {
    sendJson(response, 200, withAbsent(await cell.execute({ ...operation, subgraph, context })));
  } catch (error) {
    if (error instanceof UnknownSubgraphError) return sendJson(response, 404, { message: `This cell has no subgraph "${subgraph}".` });
    // What is wrong with the request is told in the form of an answer.
    if (error instanceof GraphQLError)
      return sendJson(response, 200, { errors: [{ message: error.message, extensions: { code: 'BAD_USER_INPUT', ...error.extensions } }] });
    throw error;
  }
}

function readOperation(body: string): Pick<CellRequest, 'query' | 'variables' | 'operationName'> | undefined {
  try {
    const { query, variables, operationName } = JSON.parse(body);
    return typeof query === 'string' ? { query, variables: variables ?? undefined, operationName: operationName ?? undefined } : undefined;
  } catch {
    return undefined;
  }
}
