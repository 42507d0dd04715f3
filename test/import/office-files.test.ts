import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { model } from '@tongxin/gateway/model.ts';
import { type FileResult, importFile } from '@tongxin/infra/import/import-file.ts';
import { importRows } from '@tongxin/infra/import/import-rows.ts';
import { tableOf } from '@tongxin/infra/kernel/kind.ts';
import { kindNamed } from '@tongxin/infra/kernel/model.ts';
import { staffOf, testDatabase } from '../kit/cell.ts';

/** Tables as offices keep them (test/import/cases), each with what its office expects. */
const cell = testDatabase();
const folder = mkdtempSync(join(tmpdir(), 'tongxin-office-'));
const silent = () => ({ update() {}, stop() {} });

async function taken(file: string, kindName: string, committee: string, partial = false): Promise<FileResult> {
  const path = join(folder, file);
  copyFileSync(new URL(`./cases/${file}`, import.meta.url), path);
  const kind = kindNamed(model, kindName);
  return importFile(cell.database, { kind, committee, actor: staffOf(committee), path, partial }, silent);
}

async function read(kindName: string, committee: string, columns: string): Promise<Record<string, unknown>[]> {
  const table = tableOf(kindNamed(model, kindName));
  return (await cell.database.pool.query(`SELECT ${columns} FROM ${table} WHERE committee = $1 ORDER BY id`, [committee])).rows;
}

beforeAll(async () => {
  const kind = kindNamed(model, 'person');
  const person = { key: 'P7K2M9QX', registeredOn: '2022-01-05' };
  await importRows(cell.database, { kind, committee: '421303', actor: staffOf('421303') }, [person]);
  const units = ['县交通局', '县教育局'].map(name => ({ name }));
  for (const committee of ['421303', '421321'])
    await importRows(cell.database, { kind: kindNamed(model, 'unit'), committee, actor: staffOf(committee) }, units);
});

test('h1a, h1b: proposal 001 of 2023, then 001 of 2024, are two proposals', async () => {
  expect(await taken('h1a.xlsx', 'proposal', '421303')).toMatchObject({
    counts: { inserted: 1, updated: 0, unchanged: 0, withdrawn: 0 },
    notes: ['接收既往办理情况：审查结果、审查日期、承办单位。'],
  });
  expect((await taken('h1b.xlsx', 'proposal', '421303')).counts).toEqual({ inserted: 1, updated: 0, unchanged: 0, withdrawn: 0 });
  expect(
    await read('proposal', '421303', 'number, title, filing, ARRAY(SELECT name FROM offices.unit WHERE id = ANY (units)) AS units'),
  ).toEqual([
    { number: '001', title: '关于2023年修路的提案', filing: 'FILED', units: ['县交通局'] },
    { number: '001', title: '关于2024年办学的提案', filing: 'FILED', units: ['县教育局'] },
  ]);
  expect((await taken('h1b.xlsx', 'proposal', '421303')).counts).toEqual({ inserted: 0, updated: 0, unchanged: 1, withdrawn: 0 });
});

test('h3: keys that nobody has are refused, with row and key', async () => {
  const { counts, lines } = await taken('h3.xlsx', 'proposal', '421303');
  expect(counts).toBeUndefined();
  expect(lines).toEqual([expect.stringMatching(/第 2 行.*ZZZZ9999/), expect.stringMatching(/第 3 行.*zhang-san/)]);
});

test('h4: a member for a person who is not registered is refused, with row and key', async () => {
  const { counts, lines } = await taken('h4.xlsx', 'member', '421303');
  expect(counts).toBeUndefined();
  expect(lines).toEqual([expect.stringMatching(/第 2 行.*ZZZZ9998/)]);
});

test.each(['b15_spaces.xlsx', 'b15b_spaces.xlsx'])(
  '%s: seven spellings of one title are one record, and each repetition is told',
  async file => {
    const committee = file.startsWith('b15b') ? '421321' : '421303';
    const { faults, lines } = await taken(file, 'consultation', committee);
    expect(faults).toBe(6);
    for (const line of lines.slice(0, 6)) expect(line).toMatch(/与第 2 行是同一条/);
    const { counts } = await taken(file, 'consultation', committee, true);
    expect(counts?.inserted).toBe(file.startsWith('b15b') ? 1 : 2);
    const held = await read('consultation', committee, 'title, held_on::text AS held_on, opinions');
    expect(held[0]).toEqual({ title: '甲村停车协商', held_on: '2023-05-01', opinions: ['增设车位', '规范停放'] });
  },
);

test('b18d: 1, 001, 01号, 第1号 and １ of one year are one number', async () => {
  const { faults, lines } = await taken('b18d_numbers.xlsx', 'proposal', '421321');
  expect(faults).toBe(5);
  for (const line of lines.slice(0, 5)) expect(line).toMatch(/与第 2 行是同一条/);
  const { counts } = await taken('b18d_numbers.xlsx', 'proposal', '421321', true);
  expect(counts).toMatchObject({ inserted: 1 });
  expect(await read('proposal', '421321', 'number')).toEqual([{ number: '1' }]);
});
