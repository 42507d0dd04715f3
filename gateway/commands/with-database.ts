import { type Config, namedCells } from '@tongxin/infra/config.ts';
import { openPostgres } from '@tongxin/infra/postgres/postgres.ts';
import { runningPostgresUrl } from '@tongxin/infra/postgres/running.ts';
import { type Database, openDatabase } from '@tongxin/infra/store/database.ts';
import { prepareDatabase } from '@tongxin/infra/store/prepare.ts';
import { model } from '../model.ts';

const say = (message: string) => console.error(message);
const log = { info: say, warn: say, error: say };

/**
 * Opens the database of this configuration for one command: that of DATABASE_URL, the embedded one that `npm start` runs in another
 * terminal, or the embedded one, started for the command and stopped after it.
 */
export async function withDatabase<T>(config: Config, work: (database: Database) => Promise<T>): Promise<T> {
  const running = config.databaseUrl === undefined ? runningPostgresUrl(config.dataFolder) : undefined;
  if (running) return use(running, work);
  const postgres = await openPostgres(config, log);
  try {
    await prepareDatabase(postgres.url, model, config.cell, { named: namedCells(config), log });
    return await use(postgres.url, work);
  } finally {
    await postgres.stop();
  }
}

async function use<T>(url: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(url, model, { poolSize: 4 });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
