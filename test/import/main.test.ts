import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { readOptions } from '@tongxin/gateway/commands/import-options.ts';
import { testDatabase } from '../kit/cell.ts';
import { testFolder, writeCsv } from './sheets.ts';

const cell = testDatabase();
const file = testFolder();
const MAIN = fileURLToPath(new URL('../../gateway/commands/import.ts', import.meta.url));
const HEADINGS = ['题目', '协商形式', '日期'];

const begin = (...parameters: string[]) =>
  spawn(process.execPath, [MAIN, ...parameters], {
    env: { ...process.env, DATABASE_URL: cell.url, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

async function run(...parameters: string[]) {
  const child = begin(...parameters);
  const [out, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { out, errors, code };
}

const count = async (like: string): Promise<number> =>
  (await cell.database.pool.query('SELECT count(*)::int AS count FROM consultations.consultation WHERE title LIKE $1', [like])).rows[0]
    .count;

test('a file is imported; the last line says what came of it', async () => {
  const path = writeCsv(file('good.csv'), [HEADINGS, ['停车难', '一线协商', '2023-5-1']]);
  const { out, code } = await run('--committee', '随州市政协', '--kind', '协商活动', path);
  expect(out.trim()).toMatch(/^协商活动 421300：新增 1，更新 0，未变 0，用时 \d+\.\d 秒$/);
  expect(code).toBe(0);
});

test('problems in rows end with code 2, and only the first twenty are shown', async () => {
  const path = writeCsv(file('bad.csv'), [HEADINGS, ...Array.from({ length: 30 }, (_, index) => [`坏 ${index}`, '一线协商', '昨天'])]);
  const { out, code } = await run('--committee', '421300', '--kind', 'consultation', path);
  expect(code).toBe(2);
  const lines = out.trim().split('\n');
  expect(lines.filter(line => line.includes('不是日期'))).toHaveLength(20);
  expect(lines.slice(20)).toEqual([
    '……还有 10 处。',
    `30 行中 30 行有问题，共 30 处，全部见 ${path}.report.csv`,
    expect.stringMatching(/^没有导入任何数据/),
  ]);
});

test.each([
  [[], /npm run import -- --committee/],
  [['--committee', '421300', '--kind', '协商活', 'x.csv'], /没有“协商活”这一类，是否“协商活动”？可用的类别：.*协商活动（consultation）/],
  [['--committee', '火星政协', '--kind', 'consultation', 'x.csv'], /没有这个政协委员会/],
  [['--committee', '421300', '--kind', 'consultation', 'a.csv', 'b.csv'], /一次只能导入一个文件/],
  [['--frobnicate'], /--frobnicate/],
])('wrong use is answered with what to do: %j', (parameters, message) => {
  expect(() => readOptions(parameters)).toThrow(message);
});

test('wrong use and files that cannot be read end with code 1 and a plain line', async () => {
  const { errors, code } = await run('--committee', '421300', '--kind', 'consultation', 'nowhere.csv');
  expect(errors).toBe('没有文件 nowhere.csv。请检查路径。\n');
  expect(code).toBe(1);
});

test('the template is printed', async () => {
  const { out, code } = await run('--template', '届次');
  expect(out.replace('\ufeff', '').split('\n')[0]).toBe('届*,开始日期*,结束日期');
  expect(code).toBe(0);
});

test('killed while it writes, it has imported nothing', async () => {
  const rows = Array.from({ length: 12_000 }, (_, index) => [`断 ${index}`, '一线协商', '2023-5-1']);
  const child = begin('--committee', '421300', '--kind', 'consultation', writeCsv(file('long.csv'), [HEADINGS, ...rows]));
  const gone = once(child, 'exit');
  for await (const line of child.stderr) if (String(line).includes('写入 50%')) child.kill('SIGKILL');
  expect((await gone)[1]).toBe('SIGKILL');
  expect(await count('断 %')).toBe(0);
});
