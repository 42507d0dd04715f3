import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { testService } from '@tongxin/test/kit/service.ts';

const tongxin = testService({ demonstration: true });
const PAGES = ['analyst.md', 'analyst.zh-CN.md'];
const run = promisify(execFile);

/** The only block of a language on a page of docs/users. */
function blockOf(page: string, language: string): string {
  const text = readFileSync(new URL(`../../docs/users/${page}`, import.meta.url), 'utf8');
  const blocks = [...text.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, block]) => block ?? '');
  expect([page, language, blocks.length]).toEqual([page, language, 1]);
  return blocks[0] ?? '';
}

/** A test of a program in another language, where that can be run here. */
function scriptTest(command: string, name: string, runAll: (page: string) => Promise<void>): void {
  const there = spawnSync(command, ['--version']).status === 0;
  (there ? test : test.skip).each(PAGES)(`${name} of %s${there ? '' : ` (skipped: there is no ${command} here)`}`, runAll, 120_000);
}

const environment = () => ({ ...process.env, TONGXIN: tongxin.url });

scriptTest('python3', 'the Python script reads catalogue and table, and the cited table is the same, bit by bit', async page => {
  const { stdout } = await run('python3', ['-c', blockOf(page, 'python')], { env: { ...environment(), PYTHONIOENCODING: 'utf-8' } });
  const lines = stdout.trim().split('\n');
  expect(lines.length).toBe(2 * 3 * 4 + 1);
  const [, address = '', digest] = /^(\S+) sha256 (\w+)$/.exec(lines.at(-1) ?? '') ?? [];
  expect(address).toMatch(/\/v1\/observations\.csv\?asOf=\d{4}-\d\d-\d\d&/);
  const language = page.includes('zh') ? 'zh' : 'en';
  const again = await fetch(address, { headers: { 'accept-language': language } });
  expect(
    createHash('sha256')
      .update(Buffer.from(await again.arrayBuffer()))
      .digest('hex'),
  ).toBe(digest);
});

scriptTest('Rscript', 'the R script reads the table, with names right and codes as text', async page => {
  const { stdout } = await run('Rscript', ['-e', blockOf(page, 'r')], { env: { ...environment(), LC_ALL: 'C.UTF-8' } });
  expect(stdout).toMatch(/CONSULTATIONS_HELD\s+421303\s+\d+/);
});

test.each(PAGES)('the query for Excel of %s asks for what there is', async page => {
  const text = readFileSync(new URL(`../../docs/users/${page}`, import.meta.url), 'utf8');
  const [, query = ''] = /\[Query = \[([\s\S]*?)\]\]/.exec(text) ?? [];
  const parameters = new URLSearchParams(
    Object.fromEntries([...query.matchAll(/(\w+) = "([^"]*)"/g)].map(([, name = '', value = '']) => [name, value])),
  );
  const table = Buffer.from(await (await fetch(`${tongxin.url}/v1/observations.csv?${parameters}`)).arrayBuffer());
  expect(table.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const typed = [...text.matchAll(/\{"(\w+)", type \w+\}/g)].map(([, name]) => name);
  expect(table.toString('utf8').slice(1).split('\r\n')[0]?.split(',')).toEqual(expect.arrayContaining(typed));
});
