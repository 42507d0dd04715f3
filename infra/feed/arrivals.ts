import pg from 'pg';
import { loginUrl } from '../postgres/logins.ts';

/** Who waits looks again so often in any case: the notice of a lost connection is lost with it. */
const AGAIN_MS = 2_000;
const RECONNECT_MS = 1_000;

/** What is told whenever this cell has published something. */
export interface Arrivals {
  /** Resolves with the next notice, and after two seconds at the latest. */
  next(): Promise<void>;
  close(): Promise<void>;
}

/** Listens with one connection for all who wait, as the login for what is published. */
export function arrivals(url: string): Arrivals {
  let waiting: (() => void)[] = [];
  let closed = false;
  let client: pg.Client | undefined;
  let reconnect: NodeJS.Timeout | undefined;
  const wake = () => {
    const woken = waiting;
    waiting = [];
    for (const each of woken) each();
  };
  const listen = async () => {
    const fresh = new pg.Client({ connectionString: loginUrl(url, 'tongxin_peer') });
    client = fresh;
    const again = () => {
      if (client !== fresh || closed) return;
      client = undefined;
      reconnect = setTimeout(() => void listen(), RECONNECT_MS);
    };
    fresh.on('error', again);
    fresh.on('end', again);
    fresh.on('notification', wake);
    try {
      await fresh.connect();
      await fresh.query('LISTEN tongxin_published');
      wake();
    } catch {
      await fresh.end().catch(() => {});
      again();
    }
  };
  void listen();
  const tick = setInterval(wake, AGAIN_MS);
  return {
    next: () => new Promise(resolve => (closed ? resolve() : waiting.push(resolve))),
    async close() {
      closed = true;
      clearInterval(tick);
      clearTimeout(reconnect);
      wake();
      await client?.end().catch(() => {});
    },
  };
}
