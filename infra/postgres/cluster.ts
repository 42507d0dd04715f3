import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { OperatorError } from '../errors.ts';
import { type Account, POSTGRES_ENVIRONMENT } from './account.ts';
import { explainFailure } from './explain.ts';

/** The passwords of the superuser `postgres` and of the service's role `tongxin`. */
export interface Passwords {
  postgres: string;
  tongxin: string;
}

/** The file that marks a data folder as ours. */
export const MARKER = 'passwords.json';

/** Whether the folder holds a whole cluster. */
export const hasCluster = (folder: string): boolean => existsSync(join(folder, 'cluster', 'PG_VERSION'));

/** Makes the data folder with its passwords if it is not there; an OperatorError says why it cannot. */
export function prepareFolder(folder: string): Passwords {
  try {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o711);
    const path = join(folder, MARKER);
    if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8'));
    if (hasCluster(folder))
      throw new OperatorError(`${path} is missing, and without it nobody gets into the data. Restore it, or npm run reset.`);
    const passwords = { postgres: randomBytes(24).toString('hex'), tongxin: randomBytes(24).toString('hex') };
    writeFileSync(path, JSON.stringify(passwords), { mode: 0o600 });
    return passwords;
  } catch (error) {
    throw error instanceof OperatorError ? error : explainFailure(String(error), folder);
  }
}

/** Creates the cluster: UTF-8 with an order of letters that does not depend on the machine. Whole or not at all. */
export async function createCluster(folder: string, initdb: string, account: Account, password: string): Promise<void> {
  const unfinished = join(folder, 'cluster.new');
  const passwordFile = join(folder, 'initial-password');
  try {
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { mode: 0o700 });
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (account.owner) for (const path of [unfinished, passwordFile]) chownSync(path, account.owner.uid, account.owner.gid);
    await run(folder, account, initdb, [
      `--pgdata=${unfinished}`,
      `--pwfile=${passwordFile}`,
      ...['--username=postgres', '--auth=scram-sha-256', '--encoding=UTF8', '--no-instructions'],
      ...['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ]);
    renameSync(unfinished, join(folder, 'cluster'));
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error instanceof OperatorError ? error : explainFailure(String(error), folder);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

async function run(folder: string, account: Account, program: string, parameters: string[]): Promise<void> {
  const [command = '', ...words] = [...account.through, program, ...parameters];
  const identity = account.through.length > 0 ? {} : account.owner;
  const child = spawn(command, words, { ...identity, env: POSTGRES_ENVIRONMENT, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
  const [complaints, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  if (code !== 0) throw explainFailure(complaints, folder);
}
