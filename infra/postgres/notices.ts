import pg from 'pg';
import { type Login, loginUrl } from './logins.ts';

const RECONNECT_MS = 1_000;

interface Listening {
  login: Login;
  channel: string;
  /** There is a notice, or there may have been one while nobody listened. */
  noticed(): void;
  /** From now on notices are missed, until one comes again. */
  lost?(): void;
}

/** Listens with one connection, for as long as the process runs, and connects again when that is lost. */
export function listenTo(url: string, { login, channel, noticed, lost = () => {} }: Listening): { close(): Promise<void> } {
  let closed = false;
  let client: pg.Client | undefined;
  let reconnect: NodeJS.Timeout | undefined;
  const listen = async () => {
    const fresh = new pg.Client({ connectionString: loginUrl(url, login) });
    client = fresh;
    const again = () => {
      if (client !== fresh || closed) return;
      client = undefined;
      lost();
      reconnect = setTimeout(() => void listen(), RECONNECT_MS);
    };
    fresh.on('error', again);
    fresh.on('end', again);
    fresh.on('notification', noticed);
    try {
      await fresh.connect();
      await fresh.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
      noticed();
    } catch {
      await fresh.end().catch(() => {});
      again();
    }
  };
  void listen();
  return {
    async close() {
      closed = true;
      clearTimeout(reconnect);
      await client?.end().catch(() => {});
    },
  };
}
