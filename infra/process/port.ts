import { once } from 'node:events';
import type { Server as HttpServer } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { OperatorError } from '../errors.ts';

/**
 * Listens and returns the port that was taken (the given one, or the one found for 0). When that cannot be, an
 * OperatorError names the variable to change: `variable` is where the port came from.
 */
export async function listen(
  server: Server,
  { port, host, variable = 'PORT' }: { port: number; host: string; variable?: string },
): Promise<number> {
  const listening = once(server, 'listening');
  server.listen(port, host);
  try {
    await listening;
  } catch (error) {
    throw listenError(error, { port, host, variable });
  }
  return (server.address() as AddressInfo).port;
}

/** The failure of a `listen` in words for an operator; any other error as it is. */
export function listenError(error: unknown, { port, host, variable = 'PORT' }: { port: number; host: string; variable?: string }): unknown {
  const code = (error as NodeJS.ErrnoException)?.code;
  if (code === 'EADDRINUSE')
    return new OperatorError(`Port ${port} is taken. Stop the other program or set ${variable} to another number.`);
  if (code === 'EACCES') return new OperatorError(`This user may not listen on port ${port}. Set ${variable} to a number above 1023.`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return new OperatorError(`This machine has no address ${host}. Set HOST to one of its own, such as 127.0.0.1 or 0.0.0.0.`);
  return error;
}

/** Accepts nothing more and resolves when the requests in flight are answered; what takes longer than the limit is cut off. */
export async function drain(server: HttpServer, limitMs = 10_000): Promise<void> {
  const cut = setTimeout(() => server.closeAllConnections(), limitMs);
  await server[Symbol.asyncDispose]();
  clearTimeout(cut);
}
