import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { deadline, REQUEST_MS } from '@tongxin/infra/deadline.ts';
import { type Dispatcher, Pool } from 'undici';
import { type About, readAbout, sdlOf } from './about.ts';
import { acquaintance } from './acquaintance.ts';
import { type Patience, type StateLogger, withBreaker } from './breaker.ts';
import { type Cell, CellUnavailableError, type ErrorLogger } from './cell.ts';
import { aboutHeaders, cellHeaders, spokenIn } from './cell-protocol.ts';
import { checkedCell, type Received } from './checked-cell.ts';
import type { Contract } from './contract.ts';
import { MOST_BYTES } from './decode.ts';

export interface HttpCellOptions {
  /** How long one operation may take, in milliseconds, before its owner counts as unavailable. */
  deadlineMs: number;
  /** Connections kept to the cell at most. */
  connections: number;
  /** Shared by the gateway and the cell; at least 32 random characters. */
  token: string;
  /** By which its answers are checked. */
  contract: Contract;
  /** What we are: it is met, and told so. Without it nothing is known of what it runs. */
  own?: () => Promise<About>;
  /** Is told when the cell is out of order, and when it is well again. */
  log?: StateLogger & ErrorLogger;
  patience?: Patience;
  /** A cell that may have changed is met again after that time at the earliest, in milliseconds. */
  againAfterMs?: number;
}

/** A cell that says nothing of itself is not waited for longer. */
const MEETING_MS = 3_000;
const MOST_ABOUT_BYTES = 64 * 1024;

/** A cell behind HTTP (see `cellServer`), over one pool of kept-alive connections. */
export function httpCell(code: string, url: string, options: HttpCellOptions): Cell {
  const { deadlineMs, connections, token, contract, own, log, patience, againAfterMs } = options;
  const usualMs = Math.min(deadlineMs, REQUEST_MS);
  const pool = new Pool(url, { connections, connectTimeout: deadlineMs });
  const known =
    own &&
    acquaintance({
      code,
      own,
      ask: us => askAbout(pool, token, us),
      sdl: subgraph => sdlOf({ execute: async request => (await checked.ask(request)).answer }, subgraph),
      ...(log && { log }),
      ...(againAfterMs !== undefined && { patienceMs: againAfterMs }),
    });
  const checked = checkedCell(
    {
      code,
      close: () => pool.close(),
      ...(known && { known }),
      ...(log && { log }),
      async send({ subgraph, query, variables, operationName, context, isMutation }) {
        const left = (deadline()?.at ?? Number.POSITIVE_INFINITY) - Date.now();
        if (left <= 0) throw new CellUnavailableError('no time was left to ask it', { isFault: false });
        const ms = Math.min(deadlineMs, left);
        const content = JSON.stringify({ query, variables, operationName });
        const headers = { ...cellHeaders(context, token, ms), 'content-length': String(Buffer.byteLength(content)) };
        // Only of a change is it asked later whether it was on its way.
        const sent = isMutation ? noticed(content) : { body: content, begun: () => true };
        try {
          const signal = AbortSignal.timeout(ms);
          return await received(await pool.request({ method: 'POST', path: `/${subgraph}`, headers, body: sent.body, signal }));
        } catch (error) {
          if (error instanceof CellUnavailableError) throw error;
          // A cell that was given little time is not at fault.
          const isHurried = isTimeout(error as Error) && ms < usualMs / 2;
          throw new CellUnavailableError(reasonOf(error as Error, ms), { wasSent: sent.begun(), isFault: !isHurried });
        }
      },
    },
    contract,
  );
  // What takes longer goes on meanwhile.
  const meet = () => Promise.race([known?.meet(), setTimeout(MEETING_MS, undefined, { ref: false })]);
  return { ...withBreaker(checked, { onWell: meet, ...(log && { log }), ...(patience && { patience }) }), meet };
}

/** What the cell says of itself, when it is told who asks. */
async function askAbout(pool: Pool, token: string, us: About): Promise<About | undefined> {
  const signal = AbortSignal.timeout(MEETING_MS);
  const { status, body } = await received(await pool.request({ method: 'GET', path: '/about', headers: aboutHeaders(us, token), signal }));
  if (status === 401) throw new Error('it refuses our CELL_TOKEN, which must be the same at both ends');
  if (status === 404) throw new Error('there is no cell at that address, which is to be that of its CELL_PORT');
  return status === 200 && body.length < MOST_ABOUT_BYTES ? readAbout(JSON.parse(Buffer.from(body).toString())) : undefined;
}

/** A body that knows whether it has been taken: that is when there is a connection to write it to. */
function noticed(content: string): { body: Readable; begun(): boolean } {
  let begun = false;
  async function* body() {
    begun = true;
    yield Buffer.from(content);
  }
  // Its types do not say that undici takes any iterable; a stream would be taken from when it is given up, too.
  return { body: body() as unknown as Readable, begun: () => begun };
}

/** An answer as it comes in; one that is too long is not read to its end. */
async function received({ statusCode, headers, body }: Dispatcher.ResponseData): Promise<Received> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > MOST_BYTES) throw new CellUnavailableError(`an answer of more than ${MOST_BYTES / 1024 / 1024} MB`, { wasSent: true });
    chunks.push(chunk);
  }
  return { status: statusCode, body: Buffer.concat(chunks), ...spokenIn(headers) };
}

type Failure = Error & { code?: string };

const isTimeout = ({ name, code }: Failure): boolean => name === 'TimeoutError' || code === 'UND_ERR_HEADERS_TIMEOUT';

function reasonOf(error: Failure, ms: number): string {
  if (isTimeout(error)) return `no answer within ${ms} ms`;
  if (error.code === 'UND_ERR_SOCKET' || error.code === 'ECONNRESET' || error.code === 'EPIPE') return 'connection lost';
  return 'no connection';
}
