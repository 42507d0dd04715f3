import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';

/** Owns every schema, table, view and function. Nobody logs in as it, so that row-level security binds whoever does. */
export const OWNER = 'tongxin_owner';

/** Who logs in. None can become another; the migrator alone can become the owner. What each may do is granted in migrations/. */
export const LOGINS = {
  tongxin_migrator: 'Migrations, reference data, views, and what keeps the ledger in shape.',
  tongxin_writer: 'Writes records, for one committee in a transaction.',
  tongxin_reader: 'Reads what is public in the cell.',
  tongxin_peer: 'Reads what the cell publishes to others.',
  tongxin_door: 'Reads and keeps who signs in, and nothing of the records.',
  tongxin_signer: 'Reads the keys of the cell and of those that it believes.',
} as const;

export type Login = keyof typeof LOGINS;

export const loginNames = Object.keys(LOGINS) as Login[];

/**
 * The password of a login: derived from that of DATABASE_URL, so that every process of a cell agrees on it and none stores it. Null where
 * DATABASE_URL has none, on a server that trusts whoever connects.
 */
export function passwordOf(url: string, login: Login): string | null {
  const { password } = new URL(url);
  return password === '' ? null : createHmac('sha256', decodeURIComponent(password)).update(login).digest('hex');
}

/** The same database for another login; `url` is DATABASE_URL. */
export function loginUrl(url: string, login: Login): string {
  const changed = new URL(url);
  changed.username = login;
  changed.password = passwordOf(url, login) ?? '';
  return changed.href;
}

/** The password as PostgreSQL keeps it (SCRAM-SHA-256, RFC 5803): neither a log nor who runs the statement learns it. */
export function verifierOf(password: string, salt = randomBytes(16), rounds = 4096): string {
  const salted = pbkdf2Sync(password, salt, rounds, 32, 'sha256');
  const keyed = (text: string) => createHmac('sha256', salted).update(text).digest();
  const stored = createHash('sha256').update(keyed('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${rounds}:${salt.toString('base64')}$${stored}:${keyed('Server Key').toString('base64')}`;
}
