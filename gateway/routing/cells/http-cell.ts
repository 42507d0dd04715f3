import type { Readable } from 'node:stream';
import { type Dispatcher, Pool } from 'undici';
import { type Patience, type StateLogger, withBreaker } from './breaker.ts';
import { type Cell, CellUnavailableError, type ErrorLogger } from './cell.ts';
import { cellHeaders } from './cell-protocol.ts';
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
  /** Is told when the cell is out of order, and when it is well again. */
  log?: StateLogger & ErrorLogger;
  patience?: Patience;
}

/** A cell behind HTTP (see `cellServer`), over one pool of kept-alive connections. */
export function httpCell(code: string, url: string, { deadlineMs, connections, token, contract, log, patience }: HttpCellOptions): Cell {
  const pool = new Pool(url, { connections, connectTimeout: deadlineMs });
  const checked = checkedCell(
    {
      code,
      close: () => pool.close(),
      async send({ subgraph, query, variables, operationName, context, isMutation }) {
        const content = JSON.stringify({ query, variables, operationName });
        const headers = { ...cellHeaders(context, token), 'content-length': String(Buffer.byteLength(content)) };
        // Only of a change is it asked later whether it was on its way.
        const sent = isMutation ? noticed(content) : { body: content, begun: () => true };
        try {
          const response = await pool.request({
            method: 'POST',
            path: `/${subgraph}`,
            headers,
            body: sent.body,
            signal: AbortSignal.timeout(deadlineMs),
          });
          return await received(response);
        } catch (error) {
          if (error instanceof CellUnavailableError) throw error;
          throw new CellUnavailableError(reasonOf(error as Error, deadlineMs), { wasSent: sent.begun() });
        }
      },
    },
    contract,
    log,
  );
  return withBreaker(checked, log, patience);
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
async function received({ statusCode, body }: Dispatcher.ResponseData): Promise<Received> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > MOST_BYTES) throw new CellUnavailableError(`an answer of more than ${MOST_BYTES / 1024 / 1024} MB`, { wasSent: true });
    chunks.push(chunk);
  }
  return { status: statusCode, body: Buffer.concat(chunks) };
}

function reasonOf(error: Error & { code?: string }, deadlineMs: number): string {
  if (error.name === 'TimeoutError' || error.code === 'UND_ERR_HEADERS_TIMEOUT') return `no answer within ${deadlineMs} ms`;
  if (error.code === 'UND_ERR_SOCKET' || error.code === 'ECONNRESET' || error.code === 'EPIPE') return 'connection lost';
  return 'no connection';
}
