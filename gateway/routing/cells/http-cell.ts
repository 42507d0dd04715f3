import { Pool } from 'undici';
import { type Cell, type CellRequest, type CellResponse, CellUnavailableError } from './cell.ts';
import { cellHeaders } from './cell-protocol.ts';

export interface HttpCellOptions {
  /** How long one operation may take, in milliseconds, before its owner counts as unavailable. */
  deadlineMs: number;
  /** Connections kept to the cell at most. */
  connections: number;
  /** Shared by the gateway and the cell; at least 32 random characters. */
  token: string;
}

/** A cell behind HTTP (see `cellServer`), over one pool of kept-alive connections. */
export function httpCell(code: string, url: string, { deadlineMs, connections, token }: HttpCellOptions): Cell {
  const pool = new Pool(url, { connections, connectTimeout: deadlineMs });
  return {
    code,
    async execute(request) {
      const answer = await post(pool, request, token, deadlineMs).catch(error => {
        throw new CellUnavailableError(reasonOf(error, deadlineMs));
      });
      if (answer.status !== 200) throw new CellUnavailableError(`HTTP ${answer.status}`);
      return readAnswer(answer.text);
    },
    close: () => pool.close(),
  };
}

async function post(pool: Pool, { subgraph, query, variables, operationName, context }: CellRequest, token: string, deadlineMs: number) {
  const { statusCode, body } = await pool.request({
    method: 'POST',
    path: `/${subgraph}`,
    headers: cellHeaders(context, token),
    body: JSON.stringify({ query, variables, operationName }),
    signal: AbortSignal.timeout(deadlineMs),
  });
  return { status: statusCode, text: await body.text() };
}

function readAnswer(text: string): CellResponse {
  try {
    const answer = JSON.parse(text);
    if (typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer)) return answer;
  } catch {}
  throw new CellUnavailableError('an answer that is not GraphQL');
}

function reasonOf(error: Error & { code?: string }, deadlineMs: number): string {
  if (error.name === 'TimeoutError' || error.code === 'UND_ERR_HEADERS_TIMEOUT') return `no answer within ${deadlineMs} ms`;
  if (error.code === 'UND_ERR_SOCKET' || error.code === 'ECONNRESET' || error.code === 'EPIPE') return 'connection lost';
  return 'no connection';
}
