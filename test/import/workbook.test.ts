import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, expect, test } from '@jest/globals';
import { readWorkbook } from '@tongxin/infra/import/workbook.ts';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { testFolder } from './sheets.ts';

const file = testFolder();
const DAY = new Date('2023-05-07T00:00:00Z');
/** What a reader without shared strings, styles or the list of sheets would get wrong. */
const ROWS = [
  ['题目*', '日期*'],
  ['停车难', DAY],
];
const PARTS = [
  '_rels/.rels',
  'xl/_rels/workbook.xml.rels',
  'xl/workbook.xml',
  'xl/sharedStrings.xml',
  'xl/styles.xml',
  'xl/worksheets/sheet1.xml',
];
let zip: JSZip;

beforeAll(async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('台账');
  sheet.addRows(ROWS);
  sheet.getCell('B2').numFmt = 'yyyy"年"m"月"d"日"';
  zip = await JSZip.loadAsync((await workbook.xlsx.writeBuffer()) as unknown as Uint8Array);
});

const orders = (parts: string[]): string[][] =>
  parts.length < 2 ? [parts] : parts.flatMap(first => orders(parts.filter(part => part !== first)).map(rest => [first, ...rest]));

/** The workbook with its parts in this order. `streamed`: sizes stand behind each part, as programs write that do not know them before. */
async function inOrder(path: string, parts: string[], streamed: boolean): Promise<string> {
  const reordered = new JSZip();
  for (const part of parts) reordered.file(part, await zip.file(part)!.async('nodebuffer'), { createFolders: false });
  writeFileSync(
    path,
    await reordered.generateAsync({ type: 'nodebuffer', compression: streamed ? 'DEFLATE' : 'STORE', streamFiles: streamed }),
  );
  return path;
}

async function read(path: string): Promise<unknown[][]> {
  const rows: unknown[][] = [];
  for await (const { cells } of readWorkbook(path).rows) rows.push(cells);
  return rows;
}

test('a workbook reads the same in whatever order its parts lie', async () => {
  for (const [index, others] of orders(PARTS.slice(1)).entries()) {
    const parts = [...others, PARTS[0]!];
    const path = await inOrder(file('reordered.xlsx'), parts, index % 2 === 0);
    expect({ parts, rows: await read(path) }).toEqual({ parts, rows: ROWS });
  }
});

test('all of the file counts as read in the end', async () => {
  const path = await inOrder(file('progress.xlsx'), PARTS, true);
  const table = readWorkbook(path);
  expect(table.bytesRead()).toBe(0);
  for await (const _ of table.rows);
  const size = readFileSync(path).length;
  expect(table.bytesRead()).toBeGreaterThan(size / 2);
  expect(table.bytesRead()).toBeLessThanOrEqual(size);
});

test.each(PARTS.filter(part => !/styles|sharedStrings/.test(part)))('a workbook without %s is said to be damaged', async missing => {
  const path = await inOrder(
    file('damaged.xlsx'),
    PARTS.filter(part => part !== missing),
    false,
  );
  await expect(read(path)).rejects.toThrow(/不是完好的 \.xlsx 文件.*缺少/);
});

test('sheets come in the order of their tabs; hidden ones are passed over', async () => {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('藏', { state: 'hidden' }).addRows([['藏']]);
  workbook.addWorksheet('甲').addRows([['甲']]);
  workbook.addWorksheet('说明').addRows([['说明']]);
  workbook.addWorksheet('乙').addRows([['乙']]);
  await workbook.xlsx.writeFile(file('tabs.xlsx'));
  const table = readWorkbook(file('tabs.xlsx'));
  const rows: unknown[] = [];
  for await (const row of table.rows) rows.push(row);
  expect(rows).toEqual([{ number: 1, cells: ['甲'] }]);
  expect(table.notes).toEqual(['文件有几个工作表，只导入第一个：“甲”。']);
});
