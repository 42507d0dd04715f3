import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** What lies between a service and its database, and can be cut. */
export interface Wire {
  /** The URL of the database through it. */
  url: string;
  /** Breaks all connections, and refuses new ones until it is mended. */
  cut(): void;
  mend(): void;
  /** Breaks the next connection on which this word is sent: before the database has heard it, or when it is about to answer. */
  cutAt(word: string, when: 'BEFORE' | 'AFTER'): void;
  close(): Promise<void>;
}

export async function wireTo(databaseUrl: string): Promise<Wire> {
  const { hostname, port } = new URL(databaseUrl);
  const ends = new Set<Socket>();
  let isCut = false;
  let trap: { word: string; when: 'BEFORE' | 'AFTER' } | undefined;
  const server = createServer(near => {
    if (isCut) return void near.destroy();
    const far = connect(Number(port), hostname);
    const both = [near, far];
    const end = () => {
      for (const each of both) {
        ends.delete(each);
        each.destroy();
      }
    };
    let isCaught = false;
    for (const each of both) {
      ends.add(each);
      each.on('error', end).on('close', end);
    }
    near.on('data', chunk => {
      if (trap && chunk.toString('latin1').toLowerCase().includes(trap.word)) {
        const { when } = trap;
        trap = undefined;
        if (when === 'BEFORE') return end();
        isCaught = true;
      }
      far.write(chunk);
    });
    far.on('data', chunk => (isCaught ? end() : near.write(chunk)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${(server.address() as { port: number }).port}`;
  const cut = () => {
    isCut = true;
    for (const each of [...ends]) each.destroy();
  };
  return {
    url: url.href,
    cut,
    mend: () => {
      isCut = false;
    },
    cutAt: (word, when) => {
      trap = { word, when };
    },
    async close() {
      cut();
      await new Promise(resolve => server.close(resolve));
    },
  };
}
