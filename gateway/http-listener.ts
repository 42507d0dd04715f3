import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { listenError } from '../infra/process/port.ts';

/** Longer than clients keep an idle connection, so that they never write into one we are closing. */
const KEEP_ALIVE_MS = 65_000;

export interface Listener {
  url: string;
  /** Stops accepting, lets requests in flight be answered, then closes every connection. */
  close(): Promise<void>;
}

/**
 * Serves `handler` on `host`:`port`; port 0 picks a free one. Throws OperatorError when the port cannot be had, naming the
 * variable that it came from.
 */
export async function listen(
  handler: RequestListener,
  { host, port, variable = 'PORT' }: { host: string; port: number; variable?: string },
): Promise<Listener> {
  const inFlight = new Set<ServerResponse>();
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
    inFlight.add(response);
    response.once('close', () => inFlight.delete(response));
    handler(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', error => reject(listenError(error, { port, host, variable })));
    server.listen(port, host, resolve);
  });
  const close = () =>
    new Promise<void>(resolve => {
      server.close(() => resolve());
      // Else the connection of a request in flight would stay open, idle, until its client lets go of it.
      for (const response of inFlight) response.shouldKeepAlive = false;
    });
  const address = server.address() as AddressInfo;
  const hostName = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return { url: `http://${hostName}:${address.port}`, close };
}

/** The body as text; `undefined` when it is longer than `limit` bytes. Rejects when the client goes away. */
export function readBody(request: IncomingMessage, limit: number): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else resolve(undefined);
    });
    request.once('end', () => resolve(Buffer.concat(chunks).toString()));
    request.once('error', reject);
  });
}

/** Answers with JSON. */
export function sendJson(response: ServerResponse, status: number, value: unknown, headers: Record<string, string> = {}): void {
  const text = JSON.stringify(value);
  response.writeHead(status, { ...headers, 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text) });
  response.end(text);
}
