import pg from 'pg';
import { OperatorError } from '../errors.ts';

const CONNECT_LIMIT_MS = 10_000;

/** Runs `work` on one connection to a database of our own. */
export async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_LIMIT_MS });
  client.on('error', () => {}); // a connection that breaks later is told by the query
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Runs `work` on one connection to the database of another cell. Errors: OperatorError, when that cannot be reached. */
export async function connectedToCell<T>(feed: { cell: string; url: string }, work: (client: pg.Client) => Promise<T>): Promise<T> {
  let reached = false;
  try {
    return await connected(feed.url, client => {
      reached = true;
      return work(client);
    });
  } catch (error) {
    if (reached) throw error;
    throw new OperatorError(`The database of cell ${feed.cell} cannot be reached: ${reasonOf(error, new URL(feed.url))}`);
  }
}

function reasonOf(error: unknown, url: URL): string {
  const { code, message } = error as { code?: string; message: string };
  if (code === '28P01' || code === '28000')
    return `it refuses ${url.username} or its password. Compare RECEIVE_FROM here with PUBLISH_TO there.`;
  if (code === '3D000') return `there is no database ${url.pathname.slice(1)}. Correct RECEIVE_FROM.`;
  if (code === 'ECONNREFUSED') return `nothing answers at ${url.host}. It is tried again.`;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `there is no host ${url.hostname}. Correct RECEIVE_FROM.`;
  return `${url.host}: ${message}. It is tried again.`;
}
