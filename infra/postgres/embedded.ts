import { readdirSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { OperatorError } from '../errors.ts';
import { type Account, postgresAccount } from './account.ts';
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
    const supervised = supervise(server, { options, folder, again: () => startAgain(folder, options, port) });
    const connectionUrl = (database: string, role: keyof Passwords = 'postgres') =>
      `postgresql://${role}:${passwords[role]}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
    const stop = async () => {
      await supervised.stop();
      unlock();
      if (options.temporary) rmSync(folder, { recursive: true, force: true });
    };
    return { url: connectionUrl('postgres'), connectionUrl, passwords, stop };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Who ends more often than so many times within that time does not run for a reason that a start does not mend. */
const [MOST_ENDS, WITHIN_MS] = [5, 60_000];

interface Supervision {
  options: Pick<Options, 'log'>;
  folder: string;
  again(): Promise<Server>;
}

/**
 * Starts a server again that ended without having been told to: on the same port, with all that was committed. One that ends time after time, or does
 * not start, ends this process too, as an OperatorError that nobody catches.
 */
function supervise(first: Server, { options: { log }, folder, again }: Supervision): { stop(): Promise<void> } {
  let stopping = false;
  let running: Promise<Server> = Promise.resolve(first);
  const ends: number[] = [];
  const watch = (server: Server): void => {
    server.gone.then(() => {
      if (stopping) return;
      const now = Date.now();
      ends.push(now);
      if (ends.filter(at => now - at < WITHIN_MS).length > MOST_ENDS)
        throw new OperatorError(`PostgreSQL ended ${MOST_ENDS + 1} times within a minute. Its log says why: ${folder}/postgres.log`);
      log.error(`PostgreSQL ended by itself, and is started again. Its log is ${folder}/postgres.log`);
      running = again();
      return running.then(server => {
        log.info('PostgreSQL runs again');
        watch(server);
      });
    });
  };
  watch(first);
  return {
    async stop() {
      stopping = true;
      const server = await running.catch(() => undefined);
      await server?.stop();
    },
  };
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
  return startPatiently(launchOf(folder, options, postgres, account), options.port);
}

/** Starts on files that a server has just left, in whatever way. */
async function startAgain(folder: string, options: Options, port: number): Promise<Server> {
  await clearLeftover(folder);
  const launch = launchOf(folder, options, postgresBinaries().postgres, postgresAccount(folder));
  return (await startPatiently(launch, port)).server;
}

const launchOf = (folder: string, options: Options, postgres: string, account: Account): Omit<Launch, 'port'> => ({
  ...{ folder, postgres, account, settings: { ...SETTINGS, ...options.settings } },
  removeAfterwards: options.temporary ? folder : undefined,
});

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
