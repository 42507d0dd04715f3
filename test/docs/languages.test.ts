import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { model } from '@tongxin/gateway/model.ts';
import { configurationPage, configurationPageInChinese } from '@tongxin/infra/generate/configuration.ts';
import { securityPages } from '@tongxin/infra/generate/security.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const CHINESE = '.zh-CN.md';
const inChinese = globSync(['*.zh-CN.md', 'docs/**/*.zh-CN.md'], { cwd: ROOT }).sort();
const inEnglish = (page: string) => page.replace(CHINESE, '.md');

/** What those who use the service, or run it, read: all but what is for those who change it. */
const READ_BY_USERS = [
  ...['README.md', 'SECURITY.md'],
  ...globSync('docs/users/*.md', { cwd: ROOT }).filter(page => !page.endsWith(CHINESE)),
  ...globSync('docs/*.md', { cwd: ROOT }).filter(page => !page.endsWith(CHINESE) && !/ARCHITECTURE|scenario/.test(page)),
];

const blocksOf = (page: string, language: string) =>
  [...read(page).matchAll(/^( *)```(\w*)\n([\s\S]*?)^ *```/gm)].flatMap(([, indent = '', of, block]) =>
    of === language ? [block!.replaceAll(new RegExp(`^${indent}`, 'gm'), '')] : [],
  );

test('every page that a user reads is there in English and in Chinese', () => {
  expect(READ_BY_USERS.filter(page => !inChinese.includes(page.replace(/\.md$/, CHINESE)))).toEqual([]);
});

test.each(inChinese)('%s and the same in English lead to each other in their first line', page => {
  expect(read(page).split('\n')[0]).toBe(`[English](${basename(inEnglish(page))})`);
  expect(read(inEnglish(page)).split('\n')[0]).toBe(`[中文](${basename(page)})`);
});

test.each(inChinese)('%s shows the requests that the page in English shows, which tests run', page => {
  const [chinese, english] = [page, inEnglish(page)].map(path => blocksOf(path, 'graphql'));
  expect(chinese).toEqual(english);
  for (const language of ['json', 'sh', 'sql']) {
    const known = new Set(blocksOf(inEnglish(page), language));
    expect(blocksOf(page, language).filter(block => !known.has(block))).toEqual([]);
  }
});

test.each(inChinese)('a link of %s leads to a page in Chinese where there is one', page => {
  const [, ...rest] = read(page).split('\n');
  const linked = [...rest.join('\n').matchAll(/\]\((?!https?:)([^)#]+\.md)/g)].map(([, path]) => path!);
  const translated = linked.filter(
    path => !path.endsWith(CHINESE) && existsSync(join(ROOT, dirname(page), path.replace(/\.md$/, CHINESE))),
  );
  expect(translated).toEqual([]);
});

test('no page in English keeps a summary in Chinese that has a page of its own', () => {
  expect(inChinese.map(inEnglish).filter(page => /\*\*中文/.test(read(page)))).toEqual([]);
});

test('the numbers that the README tells in Chinese are those that its queries answer', () => {
  const [, told = ''] = /## 值得一试的五个查询([\s\S]*?)\n## /.exec(read('README.zh-CN.md'))!;
  const answers = blocksOf('README.md', 'json').join('\n');
  const numbers = told.replaceAll(/```[\s\S]*?```|<http[^>]*>/g, '').match(/\d{2,}(?:\.\d+)?/g)!;
  const days = new Set(['2023', '2022', '11', '12', '21', '31']);
  expect(numbers.filter(number => !days.has(number) && !answers.includes(number === '92.3' ? '92.25' : number))).toEqual([]);
  expect(numbers.length).toBeGreaterThan(15);
});

test('both pages on configuration are what the variables say (npm run generate makes them)', () => {
  expect(read('docs/configuration.md')).toBe(configurationPage());
  expect(read('docs/configuration.zh-CN.md')).toBe(configurationPageInChinese());
  for (const [name, text] of Object.entries(securityPages(model))) expect(read(`docs/${name}`)).toBe(text);
});
