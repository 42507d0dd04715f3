import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { Pool } from 'undici';

/** One process that is measured: it serves one URL. */
export interface Side {
  name: string;
  pid: number;
  /** Posts a body; the text of the answer. Errors: one that has errors, or is none. */
  post(body: string): Promise<string>;
  /** Sends the process a message; what it replies. */
  tell(message: unknown): Promise<unknown>;
  stop(): Promise<void>;
}

/** Clients that ask at once, at most. */
export const CLIENTS = 16;

/** Starts a program of `sides/` or `peers/`, which sends its URL when it serves. It ends with this process, however that ends. */
export async function startSide(name: string, program: string, ...args: string[]): Promise<Side> {
  const child = fork(program, args, { env: { ...process.env, NODE_ENV: 'production' } });
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`${name} ended with ${code}: ${program}`)));
  ended.catch(() => {});
  const reply = () => Promise.race([once(child, 'message').then(([message]) => message), ended]);
  const { origin, pathname } = new URL(await reply());
  const pool = new Pool(origin, { connections: CLIENTS, headersTimeout: 60_000 });
  return {
    name,
    pid: child.pid!,
    async post(body) {
      const answer = await pool.request({ path: pathname, method: 'POST', headers: { 'content-type': 'application/json' }, body });
      const text = await answer.body.text();
      if (answer.statusCode !== 200 || text.includes('"errors":[')) throw new Error(`${name} answers: ${text.slice(0, 1_000)}`);
      return text;
    },
    tell(message) {
      const replied = reply();
      child.send(message as object);
      return replied;
    },
    stop: () => pool.close().then(() => end(child)),
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  // Whatever it does on a signal: some servers wait for their clients.
  child.kill('SIGKILL');
  await exit;
}

/** Starts several, uses them and stops them. */
export async function withSides<T>(starts: Promise<Side>[], use: (sides: Side[]) => Promise<T>): Promise<T> {
  const settled = await Promise.allSettled(starts);
  try {
    for (const start of settled) if (start.status === 'rejected') throw start.reason;
    return await use(settled.flatMap(start => (start.status === 'fulfilled' ? [start.value] : [])));
  } finally {
    for (const start of settled) if (start.status === 'fulfilled') await start.value.stop();
  }
}
