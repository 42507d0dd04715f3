import type ExcelJS from 'exceljs';
import { OperatorError } from '../errors.ts';
import { type Archive, openArchive } from './archive.ts';
import { openBook } from './book.ts';
import type { SheetRow, Table } from './table.ts';

/** The sheet of a template that explains its columns; never imported. */
export const EXPLANATIONS = '说明';

/** Opens a workbook's first visible sheet as a stream of rows, in bounded memory. */
export function readWorkbook(path: string): Table {
  const reading: { archive?: Archive } = {};
  const notes: string[] = [];
  return { rows: rowsOf(path, reading, notes), bytesRead: () => reading.archive?.bytesRead() ?? 0, notes };
}

async function* rowsOf(path: string, reading: { archive?: Archive }, notes: string[]): AsyncGenerator<SheetRow> {
  try {
    reading.archive = await openArchive(path);
    const book = await openBook(reading.archive);
    const [first, ...others] = book.sheets.filter(({ name, state }) => name !== EXPLANATIONS && (!state || state === 'visible'));
    if (!first) throw new OperatorError(`${path} 里没有工作表。`);
    for await (const row of book.rows(first)) yield { number: row.number, cells: cellsOf(row) };
    if (others.length > 0) notes.push(`文件有几个工作表，只导入第一个：“${first.name}”。`);
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    throw new OperatorError(`${path} 不是完好的 .xlsx 文件（${(error as Error).message}）。请在 Excel 或 WPS 中打开并重新保存。`);
  } finally {
    reading.archive?.close();
  }
}

function cellsOf(row: ExcelJS.Row): unknown[] {
  const cells: unknown[] = [];
  row.eachCell((cell, column) => {
    cells[column - 1] = plain(cell.value);
  });
  return cells;
}

/** The value behind formulas, rich text and links. A formula without a result is `{ error }`. */
function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if ('richText' in value) return (value.richText as { text: string }[]).map(({ text }) => text).join('');
  if ('formula' in value || 'sharedFormula' in value) {
    const { result } = value as { result?: unknown };
    return result === undefined || Number.isNaN(result) ? { error: '公式' } : plain(result);
  }
  if ('text' in value) return plain(value.text);
  if ('sharedString' in value) throw new Error('缺少共享字符串');
  return value;
}
