import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasCluster, prepareFolder } from './cluster.ts';
import { isServerRunning } from './leftover.ts';
import { DATABASE, postgresFolder, ROLE } from './postgres.ts';

/** The URL of the embedded PostgreSQL that another process (npm start) runs on this data folder, or undefined if none does. */
export function runningPostgresUrl(dataFolder: string): string | undefined {
  const folder = postgresFolder(dataFolder);
  if (!hasCluster(folder) || !isServerRunning(folder)) return undefined;
  const port = readFileSync(join(folder, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[3];
  return `postgresql://${ROLE}:${prepareFolder(folder)[ROLE]}@127.0.0.1:${port}/${DATABASE}`;
}
