import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Deadline, refuseLate, within } from '@tongxin/infra/deadline.ts';
import { type Listener, listen } from '@tongxin/infra/http/listener.ts';
import { readBody } from '@tongxin/infra/http/request.ts';
import { sendJson } from '@tongxin/infra/http/response.ts';
import type { Arriving, Heard } from '@tongxin/infra/peer/hearing.ts';
import type { Peers } from '@tongxin/infra/peer/peers.ts';
import { PeerRefusedError, refusalBody } from '@tongxin/infra/peer/refusal.ts';
import { speaker } from '@tongxin/infra/peer/speaking.ts';
import { GraphQLError } from 'graphql';
import { type About, introduction, PROTOCOL, readAbout, strange } from './about.ts';
import { withAbsent } from './absent.ts';
import type { StateLogger } from './breaker.ts';
import { type Cell, type CellRequest, type ErrorLogger, UnknownSubgraphError } from './cell.ts';
import { PROTOCOL_SPOKEN, SPOKEN, spokenIn, waitIn } from './cell-protocol.ts';

/** A batch of a few thousand representations is well below this. */
export const BODY_LIMIT_BYTES = 5 * 1024 * 1024;

export interface CellServerOptions {
  host: string;
  /** 0 picks a free port. */
  port: number;
  /** Knows who asks. */
  peers: Peers;
  /** Answers `GET /feed`. */
  feed?: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** `POST /all/<subgraph>`. */
  all?: (subgraph: string, request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Told what could not be answered, and who asks. */
  logger?: ErrorLogger & StateLogger;
  /** What this cell says of itself. */
  about?: () => Promise<About>;
}

/**
 * Serves a cell to the gateways of others (see `httpCell`), which sign what they ask: `POST /<subgraph>`, `GET /about`, `GET /feed`. Whoever comes may ask
 * `GET /health/live`, and `POST /all/<subgraph>` as at a front door.
 */
export function cellServer(cell: Cell, options: CellServerOptions): Promise<Listener> {
  const { host, port, peers, feed, all, logger, about } = options;
  const introduce = introductions(logger);
  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { url = '/' } = request;
    if (url === '/health/live') return sendJson(response, 200, { live: true });
    if (feed && /^\/feed(\?|$)/.test(url)) return feed(request, response);
    if (all && url.startsWith('/all/')) return all(url.slice('/all/'.length), request, response);
    const { protocol = PROTOCOL, release } = spokenIn(request.headers);
    const why = strange(protocol);
    if (why) {
      if (url === '/about') return sendJson(response, 200, FOR_OLDER(cell.code));
      return sendJson(response, 426, { message: `This gateway${release ? ` (release ${release})` : ''} is not answered: ${why}.` });
    }
    if (about && url === '/about') return tellAbout({ peers, about, introduce }, request, response);
    return answer({ cell, peers, subgraph: url.slice(1) }, request, response);
  };
  return listen(
    (request, response) => {
      for (const [name, value] of Object.entries(PROTOCOL_SPOKEN)) response.setHeader(name, value);
      route(request, response).catch(error => failed(error, { response, peers, logger }));
    },
    { host, port, variable: 'CELL_PORT' },
  );
}

/** Those of protocol 1 sign nothing: enough for them to say in their own log that they are too old, and no more. */
const FOR_OLDER = (cell: string): About => ({ cell, release: 'newer', protocol: PROTOCOL, schemas: {} });

interface Failing {
  response: ServerResponse;
  peers: Peers;
  logger: ErrorLogger | undefined;
}

function failed(error: unknown, { response, peers, logger }: Failing): void {
  const isRefused = error instanceof PeerRefusedError;
  if (isRefused) peers.refused(error);
  // Who went away in the middle is no fault of ours. (Of a request that has been read nothing can be told: it is destroyed either way.)
  else if (!response.destroyed) logger?.error({ err: error }, 'A cell could not answer.');
  if (response.headersSent || response.destroyed) response.destroy();
  else if (isRefused) sendJson(response, error.status, refusalBody(error));
  else sendJson(response, 500, { message: 'The cell could not answer.' });
}

/** Who asks. What is answered to somebody who is known says what is run here. */
async function heard(peers: Peers, purpose: Arriving['purpose'], request: IncomingMessage, response: ServerResponse): Promise<Heard> {
  const { headers, method = '', url: path = '' } = request;
  const peer = await peers.hear({ purpose, headers, method, path });
  for (const [name, value] of Object.entries(SPOKEN)) response.setHeader(name, value);
  return peer;
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

interface Telling {
  peers: Peers;
  about(): Promise<About>;
  introduce: Introduce;
}

async function tellAbout({ peers, about, introduce }: Telling, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { peer, says, confirm } = await heard(peers, 'about', request, response);
  await confirm({ body: '' });
  const [own, other] = [await about(), readAbout(says)];
  if (other?.cell === peer) introduce(own, other);
  sendJson(response, 200, own);
}

interface Asked {
  cell: Cell;
  peers: Peers;
  subgraph: string;
}

async function answer({ cell, peers, subgraph }: Asked, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const waited = waiting(request, response);
  if (request.method !== 'POST') return sendJson(response, 405, { message: 'Use POST.' }, { allow: 'POST' });
  const peer = await heard(peers, 'request', request, response);
  const context = speaker(peer);
  const body = await readBody(request, BODY_LIMIT_BYTES);
  if (body === undefined) return sendJson(response, 413, { message: `A request may have ${BODY_LIMIT_BYTES} bytes.` });
  const operation = readOperation(body);
  // Without that word nothing is changed; where it stands in something else, one statement more is written down.
  const isChange = operation?.query.includes('mutation');
  await peer.confirm({ body, ...(isChange && { change: { committee: context.actor.committee } }) });
  if (!operation) return sendJson(response, 400, { message: 'The body is not JSON with a "query".' });
  await execute(cell, { ...operation, subgraph, context }, waited, response);
}

/** Until when an answer is waited for. */
export function waiting(request: IncomingMessage, response: ServerResponse, longestMs?: number): Deadline {
  const waited: Deadline = { at: Date.now() + waitIn(request.headers, longestMs), isGone: false };
  response.once('close', () => {
    waited.isGone = !response.writableFinished;
  });
  return waited;
}

export async function execute(cell: Cell, asked: CellRequest, waited: Deadline, response: ServerResponse): Promise<void> {
  try {
    const answered = await within(waited, async () => {
      refuseLate();
      return cell.execute(asked);
    });
    sendJson(response, 200, withAbsent(answered));
  } catch (error) {
    if (error instanceof UnknownSubgraphError)
      return sendJson(response, 404, { message: `This cell has no subgraph "${asked.subgraph}".` });
    // What is wrong with the request is told in the form of an answer.
    if (error instanceof GraphQLError)
      return sendJson(response, 200, { errors: [{ message: error.message, extensions: { code: 'BAD_USER_INPUT', ...error.extensions } }] });
    throw error;
  }
}

export function readOperation(body: string): Pick<CellRequest, 'query' | 'variables' | 'operationName'> | undefined {
  try {
    const { query, variables, operationName } = JSON.parse(body);
    return typeof query === 'string' ? { query, variables: variables ?? undefined, operationName: operationName ?? undefined } : undefined;
  } catch {
    return undefined;
  }
}
