import { execFileSync, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { OperatorError } from '../errors.ts';

/** How to start a PostgreSQL program: as whom, and through which command in front of it. */
export interface Account {
  /** Undefined: as ourselves. */
  owner: { uid: number; gid: number } | undefined;
  /** A program in front, with its arguments; empty for none. */
  through: string[];
}

const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** Only this reaches PostgreSQL of our environment: English messages that we can read, and none of the caller's PG* settings. */
export const POSTGRES_ENVIRONMENT = { PATH, LC_ALL: 'C' };

/**
 * PostgreSQL refuses to run as root, so root starts it as another user. Where that user may not pass a folder on the way
 * to the data (a checkout under /root), it gets the one capability to pass folders. An OperatorError says when neither is possible.
 */
export function postgresAccount(path: string): Account {
  const owner = postgresUser();
  const closed = owner && closedFolder(path, owner);
  if (!owner || !closed) return { owner, through: [] };
  for (const capability of ['+dac_read_search', '+dac_override']) {
    const through = passing(owner, capability);
    const [program = '', ...rest] = through;
    if (spawnSync(program, [...rest, 'ls', path], { env: POSTGRES_ENVIRONMENT, stdio: 'ignore' }).status === 0) return { owner, through };
  }
  throw new OperatorError(
    `PostgreSQL does not run as root, and the user it runs as may not enter ${closed}. Start as an ordinary user, or move the project and DATA_FOLDER to where every user may go (such as /srv/tongxin).`,
  );
}

/** As whom PostgreSQL runs where we are root; undefined: as ourselves. */
function postgresUser(): Account['owner'] {
  if (process.getuid?.() !== 0) return undefined;
  return lookUp('postgres') ?? lookUp('_postgres') ?? lookUp('tongxin') ?? createUser('tongxin');
}

/** Whether the user that PostgreSQL runs as may not come to a path. */
export function isClosed(path: string): boolean {
  const owner = postgresUser();
  return owner !== undefined && closedFolder(path, owner) !== undefined;
}

function passing({ uid, gid }: { uid: number; gid: number }, capability: string): string[] {
  return ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', `--inh-caps=${capability}`, `--ambient-caps=${capability}`];
}

function lookUp(name: string): { uid: number; gid: number } | undefined {
  const id = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

function createUser(name: string): { uid: number; gid: number } {
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name], { stdio: 'ignore' });
  const created = lookUp(name);
  if (created) return created;
  throw new OperatorError(
    'PostgreSQL does not run as root, and there is no user postgres to run it as. Start as an ordinary user, or create that user first.',
  );
}

/** The first folder from the root down to `path` that this user may not pass. */
function closedFolder(path: string, { uid, gid }: { uid: number; gid: number }): string | undefined {
  const parent = dirname(path);
  const above = parent === path ? undefined : closedFolder(parent, { uid, gid });
  if (above) return above;
  const stats = statSync(path);
  const bit = stats.uid === uid ? 0o100 : stats.gid === gid ? 0o010 : 0o001;
  return (stats.mode & bit) === 0 ? path : undefined;
}
