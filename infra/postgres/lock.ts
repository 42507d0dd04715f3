import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from '../errors.ts';
import { processIdentity } from './processes.ts';

/**
 * Makes this process the only one that uses a data folder; the returned function gives the folder back. A lock whose
 * process is gone is taken over. An OperatorError names the process that holds it.
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, 'lock');
  const mine = processIdentity(process.pid) ?? String(process.pid);
  refuseFolderInUse(folder);
  rmSync(path, { force: true });
  try {
    writeFileSync(path, mine, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw inUse(folder, folderHolder(folder));
    throw error;
  }
  return () => rmSync(path, { force: true });
}

/** An OperatorError that names the process when one holds this data folder; needs no space on the disk. */
export function refuseFolderInUse(folder: string): void {
  const holder = folderHolder(folder);
  if (holder !== undefined) throw inUse(folder, holder);
}

/** The number of the running process that holds this data folder. */
function folderHolder(folder: string): number | undefined {
  try {
    const identity = readFileSync(join(folder, 'lock'), 'utf8');
    const pid = Number.parseInt(identity, 10);
    return processIdentity(pid) === identity ? pid : undefined;
  } catch {
    return undefined;
  }
}

function inUse(folder: string, pid: number | undefined): OperatorError {
  return new OperatorError(
    `The data folder ${folder} is in use by ${pid === undefined ? 'another process' : `process ${pid}`}. Stop that one first, or set DATA_FOLDER to another folder.`,
  );
}
