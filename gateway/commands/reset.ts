import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, loadConfig } from '@tongxin/infra/config.ts';
import { OperatorError } from '@tongxin/infra/errors.ts';
import { MARKER } from '@tongxin/infra/postgres/cluster.ts';
import { explainFailure } from '@tongxin/infra/postgres/explain.ts';
import { clearLeftover } from '@tongxin/infra/postgres/leftover.ts';
import { refuseFolderInUse } from '@tongxin/infra/postgres/lock.ts';
import { postgresFolder } from '@tongxin/infra/postgres/postgres.ts';
import { failWith } from '@tongxin/infra/process/fail.ts';

/** Deletes the embedded database, and only that; returns the line to print. An OperatorError says why it may not. */
export async function reset(config: Pick<Config, 'databaseUrl' | 'dataFolder'>): Promise<string> {
  if (config.databaseUrl !== undefined) throw new OperatorError(byHand(config.databaseUrl));
  const folder = postgresFolder(config.dataFolder);
  if (!existsSync(folder)) return `There is no data in ${folder}. The next start makes it.`;
  if (readdirSync(folder).length > 0 && !existsSync(join(folder, MARKER)))
    throw new OperatorError(`${folder} was not made by this program (it has no ${MARKER}). Nothing is deleted; check DATA_FOLDER.`);
  try {
    refuseFolderInUse(folder);
    await clearLeftover(folder);
    rmSync(folder, { recursive: true });
  } catch (error) {
    throw error instanceof OperatorError ? error : explainFailure(String(error), folder);
  }
  return `Deleted ${folder}. The next start makes it anew.`;
}

function byHand(url: string): string {
  const { host, pathname, username } = new URL(url);
  const [database, role] = [decodeURIComponent(pathname.slice(1)), decodeURIComponent(username)];
  return `DATABASE_URL is set, and a database on ${host} is not ours to delete. Do it there: DROP DATABASE "${database}"; CREATE DATABASE "${database}" OWNER "${role}";`;
}

if (import.meta.main) {
  try {
    console.log(await reset(loadConfig()));
  } catch (error) {
    failWith(error);
  }
}
