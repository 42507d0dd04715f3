import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import * as esbuild from 'esbuild';

const REPOSITORY = join(import.meta.dirname, '../..');

/** Files of a built page, by name. */
export type Files = Record<string, string>;

export interface Bundle {
  /** Absolute paths: the script `page.…` and the style sheet `page.css`. */
  entries: readonly string[];
  /** What stands for names in the scripts: JSON. */
  define?: Record<string, string>;
  /** Folders of packages, from the root of the repository, whose licences are told although no script imports them. */
  holdsOf?: readonly string[];
}

/** A page's files as they are to be: scripts (what is imported lazily is one of its own), the style sheet, and the licences of what they hold of others. */
export async function bundle({ entries, define, holdsOf = [] }: Bundle): Promise<Files> {
  const { outputFiles, metafile } = await esbuild.build({
    absWorkingDir: REPOSITORY,
    entryPoints: [...entries],
    outdir: join(REPOSITORY, 'built'),
    entryNames: '[name]',
    chunkNames: '[name]-[hash]',
    write: false,
    bundle: true,
    splitting: true,
    minify: true,
    metafile: true,
    format: 'esm',
    jsx: 'automatic',
    target: ['es2021', 'chrome90', 'safari15', 'firefox100'],
    define: { 'process.env.NODE_ENV': '"production"', 'globalThis.process': 'undefined', ...define },
    logLevel: 'silent',
  });
  const files = Object.fromEntries(outputFiles.map(({ path, text }) => [basename(path), text]));
  return { ...files, 'licences.txt': licences([...Object.keys(metafile.inputs), ...holdsOf]) };
}

/** Each licence once, below the packages that are under it. */
function licences(sources: string[]): string {
  const packages = new Set(sources.flatMap(source => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(source)?.[0] ?? []));
  const holders = new Map<string, string[]>();
  for (const folder of [...packages].sort()) {
    const { name, version, license } = JSON.parse(readFileSync(join(REPOSITORY, folder, 'package.json'), 'utf8'));
    const text = textsIn(join(REPOSITORY, folder), /^(licen[cs]es?|notice)/i).join('\n\n') || String(license);
    holders.set(text, [...(holders.get(text) ?? []), `${name} ${version}`]);
  }
  return [...holders].map(([text, names]) => `${names.join(', ')}\n\n${text}\n`).join('\n---\n\n');
}

/** The texts of a folder whose names begin so, and all those of its folders that are named so. */
const textsIn = (folder: string, named: RegExp): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => named.test(name))
    .flatMap(each => {
      const path = join(folder, each.name);
      return each.isDirectory() ? textsIn(path, /./) : [readFileSync(path, 'utf8').trim()];
    });

/** Writes a built page, compressed, in the place of the one before: checked in, so that a start builds nothing and an installation holds no tools for it. */
export function writeBuilt(folder: string, files: Files): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    const compressed = brotliCompressSync(text);
    writeFileSync(join(folder, `${name}.br`), compressed);
    console.log(`${name.padEnd(24)} ${text.length} bytes, compressed ${compressed.length}`);
  }
}

/** What is checked in. */
export const readBuilt = (folder: string): Files =>
  Object.fromEntries(
    readdirSync(folder)
      .filter(name => name.endsWith('.br'))
      .map(name => [name.slice(0, -3), brotliDecompressSync(readFileSync(join(folder, name))).toString()]),
  );
