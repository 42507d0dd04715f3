import pg from 'pg';
import { loginUrl, OWNER } from '../postgres/logins.ts';

/** Logged in as the migrator, with the rights of the owner: for what prepares a database and keeps its ledger in shape, and nothing else. */
export const asOwner = { options: `-c role=${OWNER}` } as const;

/** Runs `work` on one connection with the rights of the owner; `url` is DATABASE_URL. */
export async function withOwner<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: loginUrl(url, 'tongxin_migrator'), ...asOwner });
  // A server that goes away is told by the statement in flight; the event alone must not end the process.
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A pool of one such connection. */
export function ownerPool(url: string): { pool: pg.Pool; close(): Promise<void> } {
  const pool = new pg.Pool({ connectionString: loginUrl(url, 'tongxin_migrator'), ...asOwner, max: 1 });
  return { pool, close: () => pool.end() };
}
