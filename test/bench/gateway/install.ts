import { execFile, execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Say } from './say.ts';

/** The release whose subgraphs stand behind the stock gateway. */
const RELEASE = '0.2.0';

const REPOSITORY = resolve(import.meta.dirname, '../../..');
const PEERS = resolve(import.meta.dirname, '../peers');
/** Not in the folder of the sources: whoever reads or checks these finds no others among them. */
const SOURCES = join(REPOSITORY, '.data/bench', RELEASE);

const run = promisify(execFile);

/** A program of the package of peers, by its name there. */
export const peer = (name: string): string => join(PEERS, `${name}.ts`);

/** The release behind the stock gateway. */
export const STOCK = join(SOURCES, 'test/bench/release.stock.ts');

/** Brings in the peers and the sources of the release, where they are not there yet. Neither is part of the product's install. */
export async function installPeers(say: Say): Promise<void> {
  const commit = releaseCommit();
  const peers = readFileSync(join(PEERS, 'package-lock.json'), 'utf8');
  await once(join(PEERS, 'node_modules/.installed'), peers, async () => {
    say(`installing the peers (npm ci in test/bench/peers, once)`);
    await install(PEERS);
  });
  await once(join(SOURCES, '.installed'), commit, async () => {
    say(`installing the sources of ${RELEASE} with their own modules (npm ci in .data/bench/${RELEASE}, once)`);
    rmSync(SOURCES, { recursive: true, force: true });
    mkdirSync(SOURCES, { recursive: true });
    const archive = execFileSync('git', ['archive', commit], { cwd: REPOSITORY, maxBuffer: 1 << 30 });
    execFileSync('tar', ['-x', '-C', SOURCES], { input: archive });
    await install(SOURCES);
  });
  copyFileSync(peer('release.stock'), STOCK);
}

/** Does what was not done to its end, or was done for something else. */
async function once(marker: string, what: string, work: () => Promise<void>): Promise<void> {
  if (existsSync(marker) && readFileSync(marker, 'utf8') === what) return;
  await work();
  writeFileSync(marker, what);
}

async function install(folder: string): Promise<void> {
  // Of the npm that runs us, which would have its own folder installed.
  const { npm_config_local_prefix, npm_config_prefix, ...env } = process.env;
  await run('npm', ['ci', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, env });
}

function releaseCommit(): string {
  const kept = `test/releases/${RELEASE}`;
  const log = ['log', '--format=%H %P', '--diff-filter=A', '--reverse', '--', kept];
  const [commit, before] = execFileSync('git', log, { cwd: REPOSITORY, encoding: 'utf8' }).split('\n', 1).join().split(' ');
  // The oldest commit of a shallow clone seems to have added all that there is.
  if (commit && before) return commit;
  throw new Error(
    `The commit that released ${RELEASE} (the first with ${kept}) is not in this clone, and the stock side is its sources. Fetch the history (git fetch --unshallow) and run the bench again.`,
  );
}
