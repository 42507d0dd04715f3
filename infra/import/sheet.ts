import { OperatorError } from '../errors.ts';
import { importedFields, type Kind } from '../kernel/kind.ts';
import { type Column, matchHeadings } from './headings.ts';
import type { SheetFile } from './sheet-file.ts';
import type { SheetRow, Table } from './table.ts';

/** A spreadsheet whose headings are understood, with its rows of data still to come. */
export interface Sheet {
  columns: Column[];
  /** The headings as they are in the file. */
  headings: unknown[];
  rows: AsyncGenerator<SheetRow>;
  table: Table;
}

/** Reads down to the headings. Errors: OperatorError on headings that are not understood, or none. */
export async function openSheet(file: SheetFile, path: string, kind: Kind, history: boolean): Promise<Sheet> {
  const table = file.open();
  const rows = dataOf(table);
  for (let next = await rows.next(); !next.done; next = await rows.next()) {
    if (next.value.cells.filter(filled).length === 1) continue; // a title over the table; every kind has two columns at least
    const columns = matchHeadings(kind, next.value.cells, history);
    return { columns, headings: next.value.cells, rows, table };
  }
  throw new OperatorError(
    `${path} 里没有表头。第一行应为列名，如${Object.values(importedFields(kind))
      .slice(0, 3)
      .map(field => `“${field.label[0]}”`)
      .join('、')}。`,
  );
}

/** Rows that hold something; those that begin with # explain a template or were struck out by their author. */
async function* dataOf(table: Table): AsyncGenerator<SheetRow> {
  let struckOut = 0;
  for await (const row of table.rows) {
    if (!row.cells.some(filled)) continue;
    const first = String(row.cells[0] ?? '').trimStart();
    if (!first.startsWith('#')) yield row;
    else if (!/^#(说明|示例)/.test(first)) struckOut++;
  }
  if (struckOut > 0) table.notes.push(`以 # 开头的 ${struckOut} 行没有导入。`);
}

const filled = (cell: unknown): boolean => cell !== null && cell !== undefined && cell !== '' && String(cell).trim() !== '';
