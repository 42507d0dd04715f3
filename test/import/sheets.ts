import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import ExcelJS from 'exceljs';

/** A folder for this test file's spreadsheets, deleted afterwards; the function returned names a file in it. */
export function testFolder(): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'tongxin-import-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return name => join(folder, name);
}

export function writeCsv(
  path: string,
  rows: unknown[][],
  encode: (text: string) => string | Buffer = text => text,
  delimiter = ',',
): string {
  writeFileSync(path, encode(stringify(rows, { delimiter })));
  return path;
}

export async function writeWorkbook(
  path: string,
  sheets: Record<string, unknown[][]>,
  format: (sheet: ExcelJS.Worksheet) => void = () => {},
): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(name);
    sheet.addRows(rows);
    format(sheet);
  }
  await workbook.xlsx.writeFile(path);
  return path;
}

export const readCsvFile = (path: string): string[][] => parse(readFileSync(path), { bom: true, relax_column_count: true });
