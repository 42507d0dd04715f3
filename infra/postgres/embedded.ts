import { readdirSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { OperatorError } from '../errors.ts';
import { postgresAccount } from './account.ts';
import { postgresBinaries } from './binaries.ts';
import { createCluster, hasCluster, type Passwords, prepareFolder } from './cluster.ts';
import { explainFailure } from './explain.ts';
import { clearLeftover } from './leftover.ts';
import { lockFolder } from './lock.ts';
import { findFreePort } from './port.ts';
import { type Launch, type Server, startServer } from './server.ts';
import { SETTINGS } from './settings.ts';

interface SmallLog {
  info(message: string): void;
  error(message: string): void;
}

interface Options {
  /** Everything of this PostgreSQL is in here: cluster, passwords, log. */
  folder: string;
  log: SmallLog;
  /** Added to, or instead of, the usual ones. */
  settings?: Record<string, string | number>;
  /** Any free one by default. */
  port?: number | undefined;
  /** The folder is deleted if this process dies without stopping. */
  temporary?: boolean;
}

/** A PostgreSQL of our own. */
export interface EmbeddedPostgres {
  /** For the superuser, to the database `postgres`. */
  url: string;
  /** For the superuser, or for another role with the password in this folder. */
  connectionUrl(database: string, role?: keyof Passwords): string;
  passwords: Passwords;
  /** Resolves when the data is on disk and no process is left. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on a data folder, created at the first start, on a free port of 127.0.0.1. One process at a time per
 * folder. Whatever an operator can mend (folder in use, not writable, disk full, no memory) is an OperatorError.
 */
export async function startEmbeddedPostgres(options: Options): Promise<EmbeddedPostgres> {
  const passwords = prepareFolder(options.folder);
  const folder = realpathSync(options.folder);
  const unlock = locked(folder);
  try {
    const { server, port } = await start(folder, options, passwords);
    let stopping = false;
    server.gone.then(() => {
      unlock();
      if (!stopping) options.log.error(`PostgreSQL ended by itself. Its log is ${folder}/postgres.log. Start the service again.`);
    });
    const connectionUrl = (database: string, role: keyof Passwords = 'postgres') =>
      `postgresql://${role}:${passwords[role]}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
    const stop = async () => {
      stopping = true;
      await server.stop();
      if (options.temporary) rmSync(folder, { recursive: true, force: true });
    };
    return { url: connectionUrl('postgres'), connectionUrl, passwords, stop };
  } catch (error) {
    unlock();
    throw error;
  }
}

function locked(folder: string): () => void {
  try {
    return lockFolder(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code) throw explainFailure(String(error), folder);
    throw error;
  }
}

async function start(folder: string, options: Options, passwords: Passwords): Promise<{ server: Server; port: number }> {
  const { postgres, initdb } = postgresBinaries();
  const account = postgresAccount(folder);
  if (hasCluster(folder)) {
    await clearLeftover(folder);
    dropSlots(folder);
  } else {
    options.log.info('Creating the database (first start)');
    await createCluster(folder, initdb, account, passwords.postgres);
  }
  const settings = { ...SETTINGS, ...options.settings };
  const launch = { folder, postgres, account, settings, removeAfterwards: options.temporary ? folder : undefined };
  return startPatiently(launch, options.port);
}

/** Slots by which releases up to 0.3 published to other cells: a server that keeps none does not start while there are any. */
function dropSlots(folder: string): void {
  const slots = join(folder, 'cluster', 'pg_replslot');
  for (const name of readdirSync(slots)) rmSync(join(slots, name), { recursive: true });
}

/** Another program can take the port first, and the shared memory of a killed server takes a moment to be freed. */
async function startPatiently(launch: Omit<Launch, 'port'>, fixed?: number): Promise<{ server: Server; port: number }> {
  for (let attempt = 1; ; attempt++) {
    const port = fixed ?? (await findFreePort());
    try {
      return { server: await startServer({ ...launch, port }), port };
    } catch (error) {
      const passing = /Address already in use|pre-existing shared memory block/.test(String(error));
      if (fixed && attempt === 20 && /Address already in use/.test(String(error)))
        throw new OperatorError(`DATABASE_PORT ${fixed} is taken. Stop the other program, or choose another port.`);
      if (!passing || attempt === 20) throw explainFailure(String(error), join(launch.folder));
      await wait(250);
    }
  }
}
