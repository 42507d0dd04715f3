import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { OperatorError } from '../errors.ts';

/** Longer than clients keep an idle connection, so that they never write into one we are closing. */
const KEEP_ALIVE_MS = 65_000;

/** So long a request may take to come in: a slow line sends its megabyte in less. */
const ARRIVAL_MS = 30_000;

/** So long its headers may, and so often it is looked. */
const HEADERS_MS = 10_000;
const LOOK_MS = 2_000;

/** So often connections on which nothing is asked any more are closed when we are leaving. */
const SWEEP_MS = 100;

const ARRIVING = {
  keepAliveTimeout: KEEP_ALIVE_MS,
  requestTimeout: ARRIVAL_MS,
  headersTimeout: HEADERS_MS,
  connectionsCheckingInterval: LOOK_MS,
};

/** So long a connection on which no request has come may keep us when we are leaving: one may be on its way. */
const SILENT_MS = 1_000;

export interface Listener {
  url: string;
  /** Stops accepting, lets requests in flight be answered, then closes every connection. */
  close(): Promise<void>;
}

/** Where to listen; `variable` is where the port came from. */
interface Address {
  host: string;
  port: number;
  variable?: string;
}

/**
 * Serves `handler` on `host`:`port`; port 0 picks a free one. Throws OperatorError when the port cannot be had, naming the
 * variable that it came from.
 */
export async function listen(handler: RequestListener, { host, port, variable = 'PORT' }: Address): Promise<Listener> {
  const inFlight = new Set<ServerResponse>();
  const silent = new Set<Socket>();
  const server = createServer(ARRIVING, (request, response) => {
    silent.delete(request.socket);
    inFlight.add(response);
    response.once('close', () => inFlight.delete(response));
    handler(request, response);
  });
  server.on('connection', socket => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', error => reject(listenError(error, { port, host, variable })));
    server.listen(port, host, resolve);
  });
  const close = () =>
    new Promise<void>(resolve => {
      // Node would wait a minute for the first request of a connection that says nothing.
      const impatient = setTimeout(() => {
        for (const socket of silent) socket.destroy();
      }, SILENT_MS);
      // Node closes what is idle when it begins to leave, and not what becomes so later: that would stay for as long as it is kept alive.
      const sweeping = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
      server.close(() => {
        clearTimeout(impatient);
        clearInterval(sweeping);
        resolve();
      });
      // Else the connection of a request in flight would stay open, idle, until its client lets go of it.
      for (const response of inFlight) response.shouldKeepAlive = false;
    });
  const address = server.address() as AddressInfo;
  const hostName = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return { url: `http://${hostName}:${address.port}`, close };
}

/** Throws OperatorError when a port cannot be had: told before anything is built. */
export async function refuseTaken(address: Address): Promise<void> {
  const { close } = await listen((_, response) => response.destroy(), address);
  await close();
}

/** The failure of a `listen` in words for an operator; any other error as it is. */
function listenError(error: unknown, { port, host, variable }: Required<Address>): unknown {
  const code = (error as NodeJS.ErrnoException)?.code;
  if (code === 'EADDRINUSE')
    return new OperatorError(`Port ${port} is taken. Stop the other program or set ${variable} to another number.`);
  if (code === 'EACCES') return new OperatorError(`This user may not listen on port ${port}. Set ${variable} to a number above 1023.`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return new OperatorError(`This machine has no address ${host}. Set HOST to one of its own, such as 127.0.0.1 or 0.0.0.0.`);
  return error;
}
