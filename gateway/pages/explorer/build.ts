import { createHash } from 'node:crypto';
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { basename, join } from 'node:path';
import { version as esbuildVersion } from 'esbuild';
import { buildExplorer } from './bundle.ts';

export { buildExplorer };

const HERE = import.meta.dirname;
const PACKAGES = ['graphiql', '@graphiql/react', '@graphiql/toolkit', 'graphql', 'monaco-editor', 'monaco-graphql', 'react', 'react-dom'];

/**
 * The folder of an explorer built from the present sources and package versions, below `cacheFolder`. Builds it when it is
 * not there (a few seconds) and removes older ones; otherwise costs only the reading of our own sources.
 */
export async function ensureExplorer(cacheFolder: string, log: (message: string) => void): Promise<string> {
  const folder = join(cacheFolder, await sourceHash());
  if (await exists(join(folder, 'index.html'))) return folder;
  const started = performance.now();
  const unfinished = `${folder}.${process.pid}`;
  try {
    await rm(unfinished, { recursive: true, force: true });
    await buildExplorer(unfinished);
    await publish(unfinished, folder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  for (const name of await readdir(cacheFolder)) {
    if (/^[0-9a-f]{16}$/.test(name) && name !== basename(folder)) await rm(join(cacheFolder, name), { recursive: true, force: true });
  }
  log(`Explorer built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return folder;
}

async function publish(unfinished: string, folder: string): Promise<void> {
  try {
    await rename(unfinished, folder);
  } catch (error) {
    // Another process that started at the same time was first; its result is the same.
    if (!(await exists(join(folder, 'index.html')))) throw error;
  }
}

async function sourceHash(): Promise<string> {
  const hash = createHash('sha256').update(esbuildVersion);
  for (const name of PACKAGES) {
    const manifest = findPackageJSON(name, import.meta.url);
    if (manifest) hash.update(`${name}@${JSON.parse(await readFile(manifest, 'utf8')).version}\n`);
  }
  const entries = await readdir(HERE, { recursive: true, withFileTypes: true });
  const files = entries
    .filter(entry => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map(entry => join(entry.parentPath, entry.name));
  for (const file of files.sort()) hash.update(file.slice(HERE.length)).update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
