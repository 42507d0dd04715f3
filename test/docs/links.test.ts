import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
/** Every page of the repository: at its root, in docs, and beside the code that it is about. */
const PAGES = globSync('**/*.md', { cwd: ROOT, exclude: path => /(^|\/)(node_modules|\.[a-z]+)$/.test(path) }).sort();

/** The links of a page that stay within the repository: the path from its root, and the heading. */
const linksOf = (page: string) =>
  [...read(page).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g)].map(([link, path, heading]) => ({
    link,
    path: path ? join(dirname(page), path) : page,
    heading,
  }));

/** The names by which the headings of a page can be linked, as code hosts make them. */
const headingsOf = (page: string) =>
  [...read(page).matchAll(/^#+ (.*)$/gm)].map(([, text]) =>
    text!
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(' ', '-'),
  );

test.each(PAGES)('every link of %s leads somewhere', page => {
  const broken = linksOf(page).filter(
    ({ path, heading }) => !existsSync(join(ROOT, path)) || (heading && !headingsOf(path).includes(heading)),
  );
  expect(broken).toEqual([]);
});

/** What a page calls a file or folder of the repository: in backticks, with a slash, without a placeholder. */
const pathsOf = (page: string) =>
  [
    ...read(page)
      .replaceAll(/^```[\s\S]*?^```/gm, '')
      .matchAll(/`((?:[\w.-]+\/)+(?:[\w.-]+\.[a-z]+(?:\.br)?)?)`/g),
  ].map(([, path]) => path!);
const FOLDERS = new Set(['.ci', 'docs', 'gateway', 'infra', 'schema', 'subgraphs', 'test']);

test.each(PAGES)('every file and folder that %s names is there', page => {
  const ours = pathsOf(page).filter(path => FOLDERS.has(path.split('/')[0]!) || existsSync(join(ROOT, dirname(page), path.split('/')[0]!)));
  expect(ours.filter(path => !existsSync(join(ROOT, path)) && !existsSync(join(ROOT, dirname(page), path)))).toEqual([]);
});

test.each(['README.md', 'README.zh-CN.md'])('%s names each of the fifteen systems by its test', page => {
  // Two years of one committee are no system of their own.
  const files = readdirSync(join(ROOT, 'test/systems')).filter(file => file !== 'two-years.test.ts');
  const systems = files.map(file => `test/systems/${file}`);
  const linked = linksOf(page).flatMap(({ path }) => (path.startsWith('test/systems/') ? [path] : []));
  expect(linked.toSorted()).toEqual(systems.toSorted());
  expect(systems).toHaveLength(15);
});
