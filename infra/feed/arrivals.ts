import { listenTo } from '../postgres/notices.ts';

/** Who waits looks again so often in any case: the notice of a lost connection is lost with it. */
const AGAIN_MS = 2_000;

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
  const wake = () => {
    const woken = waiting;
    waiting = [];
    for (const each of woken) each();
  };
  const notices = listenTo(url, { login: 'tongxin_peer', channel: 'tongxin_published', noticed: wake });
  const tick = setInterval(wake, AGAIN_MS);
  return {
    next: () => new Promise(resolve => (closed ? resolve() : waiting.push(resolve))),
    async close() {
      closed = true;
      clearInterval(tick);
      wake();
      await notices.close();
    },
  };
}
