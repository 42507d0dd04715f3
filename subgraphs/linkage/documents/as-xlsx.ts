import { itemAt } from '@tongxin/infra/must.ts';
import ExcelJS from 'exceljs';
import type { DocumentModel, Section, Table } from './model.ts';
import { withoutTimes } from './same-bytes.ts';

/** What Excel takes as the name of a sheet. */
const MOST_CHARACTERS = 31;

/** A document as a workbook: its text on the first sheet, then a sheet for each table. The same document is the same bytes. */
export async function asXlsx({ title, sections }: DocumentModel): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.title = title;
  workbook.creator = 'Tongxin';
  const words = workbook.addWorksheet('文字');
  words.getColumn(1).width = 100;
  words.addRow([title]).font = { bold: true, size: 16 };
  for (const { heading, text } of sections) {
    words.addRow([heading]).font = { bold: true };
    for (const each of text) words.addRow([each]).alignment = { wrapText: true };
  }
  const tables = sections.filter((section): section is Section & { table: Table } => section.table !== null);
  for (const { heading, table } of tables) addTable(workbook.addWorksheet(sheetName(workbook, heading)), table);
  return withoutTimes(await workbook.xlsx.writeBuffer());
}

function sheetName(workbook: ExcelJS.Workbook, heading: string): string {
  const name = heading.replace(/[[\]:*?/\\']/g, ' ').slice(0, MOST_CHARACTERS);
  const taken = (each: string) => workbook.getWorksheet(each) !== undefined;
  for (let number = 2; ; number++) {
    const numbered = number === 2 ? name : `${name.slice(0, MOST_CHARACTERS - 4)} ${number - 1}`;
    if (!taken(numbered)) return numbered;
  }
}

function addTable(sheet: ExcelJS.Worksheet, { columns, rows }: Table): void {
  sheet.views = [{ state: 'frozen', ySplit: 1 }];
  sheet.addRow(columns.map(({ title }) => title)).font = { bold: true };
  for (const { cells } of rows)
    sheet.addRow(cells.map((cell, column) => (itemAt(columns, column).type === 'NUMBER' && cell !== null ? Number(cell) : cell)));
  for (const [index, { title, type }] of columns.entries())
    sheet.getColumn(index + 1).width = Math.max(type === 'NUMBER' ? 12 : 16, title.length * 2 + 2);
}
