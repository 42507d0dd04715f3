import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Deadline, refuseLate, within } from '@tongxin/infra/deadline.ts';
import { type Listener, listen } from '@tongxin/infra/http/listener.ts';
import { readBody } from '@tongxin/infra/http/request.ts';
import { sendJson } from '@tongxin/infra/http/response.ts';
import { GraphQLError } from 'graphql';
import { type About, introduction, PROTOCOL, strange } from './about.ts';
import { withAbsent } from './absent.ts';
import type { StateLogger } from './breaker.ts';
import { type Cell, type CellRequest, type ErrorLogger, UnknownSubgraphError } from './cell.ts';
import { readAboutHeaders, readContext, SPOKEN, spokenIn, waitIn } from './cell-protocol.ts';

/** A batch of a few thousand representations is well below this. */
const BODY_LIMIT_BYTES = 5 * 1024 * 1024;

export interface CellServerOptions {
  host: string;
  /** 0 picks a free port. */
  port: number;
  /** Shared with the gateway; at least 32 random characters. */
  token: string;
  /** Answers `GET /feed`, by secrets of its own. */
  feed?: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Told what could not be answered, and who asks. */
  logger?: ErrorLogger & StateLogger;
  /** What this cell says of itself. */
  about?: () => Promise<About>;
}

/**
 * Serves a cell to a remote gateway (see `httpCell`): `POST /<subgraph>` and `GET /about` with the shared token; `GET /health/live` without.
 * `POST /all/<subgraph>` serves `whole`, all cells as if they were one, to another router.
 */
export function cellServer(cell: Cell, { host, port, token, feed, logger, about }: CellServerOptions, whole?: Cell): Promise<Listener> {
  const expected = digest(`Bearer ${token}`);
  const introduce = introductions(logger);
  return listen(
    (request, response) => {
      if (request.url === '/health/live') return sendJson(response, 200, { live: true });
      if (feed && /^\/feed(\?|$)/.test(request.url ?? '')) return void feed(request, response);
      if (!timingSafeEqual(digest(request.headers.authorization ?? ''), expected)) {
        return sendJson(response, 401, { message: 'This cell answers its gateway alone. Use the token they share.' });
      }
      for (const [name, value] of Object.entries(SPOKEN)) response.setHeader(name, value);
      const { protocol = PROTOCOL, release } = spokenIn(request.headers);
      const why = strange(protocol);
      if (request.url === '/about' && about) return void tellAbout(about, introduce, request, response);
      if (why)
        return sendJson(response, 426, { message: `This gateway${release ? ` (release ${release})` : ''} is not answered: ${why}.` });
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

type Introduce = (own: About, other: About) => void;

/** Says once of each gateway that asks what it runs, and again when that has changed. */
function introductions(logger?: StateLogger): Introduce {
  const said = new Map<string, string>();
  return (own, other) => {
    const { line, isWarning } = introduction(`The gateway of cell ${other.cell}`, own, other);
    if (said.get(other.cell) === line) return;
    said.set(other.cell, line);
    if (isWarning) logger?.warn(line);
    else logger?.info(line);
  };
}

async function tellAbout(
  about: () => Promise<About>,
  introduce: Introduce,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const [own, other] = [await about(), readAboutHeaders(request.headers)];
    if (other) introduce(own, other);
    sendJson(response, 200, own);
  } catch {
    sendJson(response, 500, { message: 'The cell could not say what it is.' });
  }
}

// Equal lengths for timingSafeEqual, whatever is sent.
const digest = (text: string) => createHash('sha256').update(text).digest();

async function answer(cell: Cell, subgraph: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const waited: Deadline = { at: Date.now() + waitIn(request.headers), isGone: false };
  response.once('close', () => {
    waited.isGone = !response.writableFinished;
  });
  if (request.method !== 'POST') return sendJson(response, 405, { message: 'Use POST.' }, { allow: 'POST' });
  const context = readContext(request.headers);
  if (!context) return sendJson(response, 400, { message: 'The header x-tongxin-context is missing or malformed.' });
  const body = await readBody(request, BODY_LIMIT_BYTES);
  if (body === undefined) return sendJson(response, 413, { message: `A request may have ${BODY_LIMIT_BYTES} bytes.` });
  const operation = readOperation(body);
  if (!operation) return sendJson(response, 400, { message: 'The body is not JSON with a "query".' });
  try {
    const answered = await within(waited, async () => {
      refuseLate();
      return cell.execute({ ...operation, subgraph, context });
    });
    sendJson(response, 200, withAbsent(answered));
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
