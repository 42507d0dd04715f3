import { statfsSync } from 'node:fs';
import { OperatorError } from '../errors.ts';

// a new cluster takes 40 MB, and PostgreSQL does not always name a full disk as the cause
const LEAST_FREE_BYTES = 50_000_000;

/** What an operator can do about a failure of the file system or of a PostgreSQL program, from its words; `folder` is where it happened. */
export function explainFailure(words: string, folder: string): OperatorError {
  if (/ENOSPC|EDQUOT|No space left on device|Disk quota exceeded/.test(words)) return diskFull(folder);
  if (/EACCES|EPERM|EROFS|ENOTDIR|EEXIST|ENOENT|Permission denied|Read-only file system|wrong ownership/.test(words))
    return new OperatorError(`Cannot write to ${folder}. Give this user the right to write there, or set DATA_FOLDER to another folder.`);
  if (/incompatible with server|not initialized by this/.test(words))
    return new OperatorError(
      `The data in ${folder} was written by another version of PostgreSQL. Run the program that wrote it, or npm run reset to start over.`,
    );
  if (/Cannot allocate memory|could not create shared memory|could not map anonymous shared memory/.test(words))
    return new OperatorError('There is not enough free memory to start PostgreSQL. Free about 512 MB and start again.');
  if (freeBytes(folder) < LEAST_FREE_BYTES) return diskFull(folder);
  const last = words.match(/(?:FATAL|PANIC|error): .*/g)?.at(-1) ?? 'no reason given';
  return new OperatorError(`PostgreSQL did not start (${last}). Its log is ${folder}/postgres.log.`);
}

const diskFull = (folder: string) =>
  new OperatorError(`The disk of ${folder} is full. Free some space there, or set DATA_FOLDER to a folder on another disk.`);

function freeBytes(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
