import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import * as esbuild from 'esbuild';

const HERE = import.meta.dirname;
const REPOSITORY = join(HERE, '../../..');

/** Where the built page lies, compressed: checked in, so that a start builds nothing and an installation holds no tools for it. */
export const BUILT = join(HERE, 'dist');

/** The page's files as they are to be: the script, the style sheet, and the licences of what the script holds of others. */
export async function buildExplorer(): Promise<Record<'page.js' | 'page.css' | 'licences.txt', string>> {
  const { outputFiles, metafile } = await esbuild.build({
    absWorkingDir: REPOSITORY,
    entryPoints: ['page.ts', 'page.css'].map(name => join(HERE, 'page', name)),
    outdir: BUILT,
    write: false,
    bundle: true,
    minify: true,
    metafile: true,
    format: 'esm',
    target: ['es2021', 'chrome90', 'safari15', 'firefox100'],
    define: { 'process.env.NODE_ENV': '"production"', 'globalThis.process': 'undefined' },
    logLevel: 'silent',
  });
  const text = (name: string) => outputFiles.find(({ path }) => path.endsWith(name))?.text ?? '';
  return { 'page.js': text('page.js'), 'page.css': text('page.css'), 'licences.txt': licences(Object.keys(metafile.inputs)) };
}

/** Each licence once, below the packages that are under it. */
function licences(sources: string[]): string {
  const packages = new Set(sources.flatMap(source => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(source)?.[0] ?? []));
  const holders = new Map<string, string[]>();
  for (const folder of [...packages].sort()) {
    const { name, license } = JSON.parse(readFileSync(join(REPOSITORY, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(REPOSITORY, folder)).find(each => /^licen[cs]e/i.test(each));
    const text = file ? readFileSync(join(REPOSITORY, folder, file), 'utf8').trim() : String(license);
    holders.set(text, [...(holders.get(text) ?? []), name]);
  }
  return [...holders].map(([text, names]) => `${names.join(', ')}\n\n${text}\n`).join('\n---\n\n');
}

/** `npm run explorer` */
if (import.meta.main) {
  mkdirSync(BUILT, { recursive: true });
  for (const [name, text] of Object.entries(await buildExplorer())) {
    const compressed = brotliCompressSync(text);
    writeFileSync(join(BUILT, `${name}.br`), compressed);
    console.log(`${name.padEnd(14)} ${text.length} bytes, compressed ${compressed.length}`);
  }
}
