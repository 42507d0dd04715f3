import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import ExcelJS from 'exceljs';
import { OperatorError } from '../errors.ts';
import type { SheetRow, Table } from './table.ts';

/** The sheet of a template that explains its columns; never imported. */
export const EXPLANATIONS = '说明';

interface Sheet extends AsyncIterable<ExcelJS.Row> {
  name: string;
  state?: string;
}

/** Opens a workbook's first visible sheet as a stream of rows, in bounded memory. */
export function readWorkbook(path: string): Table {
  const file = createReadStream(path);
  const notes: string[] = [];
  return { rows: rowsOf(path, file, notes), bytesRead: () => file.bytesRead, notes };
}

async function* rowsOf(path: string, file: ReturnType<typeof createReadStream>, notes: string[]): AsyncGenerator<SheetRow> {
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(file as never, {
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    worksheets: 'emit',
    entries: 'ignore',
  });
  keepCharactersWhole(reader as unknown as Record<string, Parse>);
  const sheets: string[] = [];
  try {
    for await (const sheet of reader as unknown as AsyncIterable<Sheet>) {
      if (sheet.name === EXPLANATIONS || (sheet.state && sheet.state !== 'visible')) {
        for await (const _ of sheet); // a sheet must be read to its end before the next
        continue;
      }
      sheets.push(sheet.name);
      if (sheets.length > 1) break;
      for await (const row of sheet) yield { number: row.number, cells: cellsOf(row) };
    }
  } catch (error) {
    throw new OperatorError(`${path} 不是完好的 .xlsx 文件（${(error as Error).message}）。请在 Excel 或 WPS 中打开并重新保存。`);
  } finally {
    file.destroy();
  }
  if (sheets.length === 0) throw new OperatorError(`${path} 里没有工作表。`);
  if (sheets.length > 1) notes.push(`文件有几个工作表，只导入第一个：“${sheets[0]}”。`);
}

type Parse = (source: AsyncIterable<Buffer>, ...more: unknown[]) => unknown;

/**
 * exceljs decodes each piece of a workbook by itself, so that a Chinese character on the border of two pieces (one row in a thousand)
 * would come out as question marks. Its parsers get text instead of bytes, cut between characters.
 */
function keepCharactersWhole(reader: Record<string, Parse>): void {
  const parseStrings = reader._parseSharedStrings!.bind(reader);
  reader._parseSharedStrings = entry => parseStrings(Readable.from(decoded(entry)) as AsyncIterable<Buffer>);
  const parseSheet = reader._parseWorksheet!.bind(reader);
  reader._parseWorksheet = (source, number) => {
    // A sheet may be reached before the list of sheets; then it goes by its number.
    const workbook = reader as { model?: { sheets: object[] } };
    workbook.model ??= { sheets: [] };
    return parseSheet(decoded(source) as unknown as AsyncIterable<Buffer>, number);
  };
}

async function* decoded(source: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const piece of source) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
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
  return value;
}
