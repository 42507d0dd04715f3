import { join } from 'node:path';
import pg from 'pg';
import type { Config } from '../config.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded.ts';
import { checkExternalPostgres } from './external.ts';

export const ROLE = 'tongxin';
export const DATABASE = 'tongxin';

/** The PostgreSQL of this process, whoever runs it. */
export interface Postgres {
  /** To the service's database, as its role, which is no superuser. */
  url: string;
  /** Undefined where PostgreSQL is not ours. */
  adminUrl: string | undefined;
  embedded: boolean;
  /** Does nothing where PostgreSQL is not ours. */
  stop(): Promise<void>;
}

interface SmallLog {
  info(message: string): void;
  error(message: string): void;
}

/** Where the embedded PostgreSQL of a data folder is. */
export const postgresFolder = (dataFolder: string): string => join(dataFolder, 'postgres');

/** The PostgreSQL that DATABASE_URL names, checked; else an embedded one, started, with role and database. Errors: OperatorError. */
export async function openPostgres(
  config: Pick<Config, 'databaseUrl' | 'dataFolder'> & Partial<Pick<Config, 'databasePort'>>,
  log: SmallLog,
): Promise<Postgres> {
  if (config.databaseUrl !== undefined) {
    await checkExternalPostgres(config.databaseUrl);
    return { url: config.databaseUrl, adminUrl: undefined, embedded: false, stop: async () => {} };
  }
  const server = await startEmbeddedPostgres({ folder: postgresFolder(config.dataFolder), log, port: config.databasePort });
  try {
    await prepareRole(server);
    await prepareDatabase(server.url, DATABASE);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { url: server.connectionUrl(DATABASE, ROLE), adminUrl: server.connectionUrl(DATABASE), embedded: true, stop: server.stop };
}

/** The service's role: no superuser, so that row-level security holds; it may create roles. */
export async function prepareRole(server: Pick<EmbeddedPostgres, 'url' | 'passwords'>): Promise<void> {
  await asAdmin(server.url, async client => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [ROLE]);
    const password = client.escapeLiteral(server.passwords.tongxin);
    if (!rowCount) await client.query(`CREATE ROLE ${ROLE} LOGIN CREATEROLE PASSWORD ${password}`);
    // Releases up to 0.3 gave it that.
    else await client.query(`ALTER ROLE ${ROLE} NOREPLICATION; REVOKE pg_create_subscription FROM ${ROLE}`);
  });
}

/** A database owned by the service's role, unless it is there. */
export async function prepareDatabase(adminUrl: string, name: string): Promise<void> {
  await asAdmin(adminUrl, async client => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} OWNER ${ROLE}`);
  });
}

/** Runs statements on one connection that is closed afterwards. */
export async function asAdmin<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
