import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { OperatorError } from '../errors.ts';
import { readCsv } from './csv.ts';
import type { Table } from './table.ts';
import { readWorkbook } from './workbook.ts';

export interface SheetFile {
  /** Bytes. */
  size: number;
  format: 'csv' | 'xlsx';
  /** Reads it anew, from the top. */
  open(): Table;
}

const ZIP = 'PK\u0003\u0004';
const OLD_OFFICE = '\u00d0\u00cf\u0011\u00e0';

/** A spreadsheet file, known by its content, not its ending. Errors: OperatorError. */
export function openSheetFile(path: string): SheetFile {
  if (!existsSync(path)) throw new OperatorError(`没有文件 ${path}。请检查路径。`);
  const { size } = statSync(path);
  if (!statSync(path).isFile()) throw new OperatorError(`${path} 不是文件。`);
  if (size === 0) throw new OperatorError(`${path} 是空文件。`);
  const head = firstBytes(path);
  if (head === OLD_OFFICE || /\.xls$/i.test(path))
    throw new OperatorError(`${path} 是旧版 Excel 格式（.xls）。请在 Excel 或 WPS 中另存为 .xlsx 或 CSV 再导入。`);
  if (head === ZIP) return { size, format: 'xlsx', open: () => readWorkbook(path) };
  if (/\.xlsx$/i.test(path)) throw new OperatorError(`${path} 不是完好的 .xlsx 文件。请在 Excel 或 WPS 中打开并重新保存。`);
  return { size, format: 'csv', open: readCsv(path) };
}

function firstBytes(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(4);
    return bytes.toString('latin1', 0, readSync(file, bytes));
  } catch (error) {
    throw new OperatorError(`无法读取 ${path}：${(error as NodeJS.ErrnoException).code}。`);
  } finally {
    closeSync(file);
  }
}
