import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { deadline, REQUEST_MS } from '@tongxin/infra/deadline.ts';
import type { Peers } from '@tongxin/infra/peer/peers.ts';
import { toldOf } from '@tongxin/infra/peer/speaking.ts';
import { type Dispatcher, Pool } from 'undici';
import { type About, readAbout, sdlOf, strange } from './about.ts';
import { acquaintance } from './acquaintance.ts';
import { type Patience, type StateLogger, withBreaker } from './breaker.ts';
import { type Cell, CellUnavailableError, type ErrorLogger } from './cell.ts';
import { cellHeaders, SPOKEN, spokenIn } from './cell-protocol.ts';
import { checkedCell, type Received } from './checked-cell.ts';
import type { Contract } from './contract.ts';
import { MOST_BYTES } from './decode.ts';
import { complaints, isRefusal, refusalIn } from './refused.ts';

export interface HttpCellOptions {
  /** How long one operation may take, in milliseconds, before its owner counts as unavailable. */
  deadlineMs: number;
  /** Connections kept to the cell at most. */
  connections: number;
  /** Signs what is asked. */
  peers: Pick<Peers, 'sign'>;
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
  const { deadlineMs, connections, peers, contract, own, log, patience, againAfterMs } = options;
  const usualMs = Math.min(deadlineMs, REQUEST_MS);
  const pool = new Pool(url, { connections, connectTimeout: deadlineMs });
  const complain = complaints(code, log);
  const known =
    own &&
    acquaintance({
      code,
      own,
      ask: us => askAbout(pool, { code, peers, us }),
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
        const path = `/${subgraph}`;
        const signed = await peers.sign({ purpose: 'request', to: code, method: 'POST', path, body: content, says: toldOf(context) });
        const headers = { ...cellHeaders(ms), ...signed, 'content-length': String(Buffer.byteLength(content)) };
        // Only of a change is it asked later whether it was on its way.
        const sent = isMutation ? noticed(content) : { body: content, begun: () => true };
        try {
          const signal = AbortSignal.timeout(ms);
          const answer = await received(await pool.request({ method: 'POST', path, headers, body: sent.body, signal }));
          complain(answer);
          return answer;
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

interface Asking {
  code: string;
  peers: Pick<Peers, 'sign'>;
  us: About;
}

/** What the cell says of itself, when it is told who asks. */
async function askAbout(pool: Pool, { code, peers, us }: Asking): Promise<About | undefined> {
  const signal = AbortSignal.timeout(MEETING_MS);
  const [method, path] = ['GET', '/about'] as const;
  const headers = { ...SPOKEN, ...(await peers.sign({ purpose: 'about', to: code, method, path, says: us })) };
  const answer = await received(await pool.request({ method, path, headers, signal }));
  const { status, body, protocol } = answer;
  if (status === 404) throw new Error('there is no cell at that address, which is to be that of its CELL_PORT');
  if (isRefusal(status)) throw new Error(refusalIn(answer));
  if (status === 426 && protocol !== undefined) throw new Error(strange(protocol));
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
