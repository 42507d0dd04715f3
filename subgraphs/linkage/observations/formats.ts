import { PassThrough, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import ExcelJS from 'exceljs';
import type { Row } from './rows.ts';

/** How rows are written as a file, a piece at a time. */
export interface Format {
  contentType: string;
  write(rows: AsyncIterable<Row>, columns: string[]): AsyncIterable<string | Buffer>;
}

/** The same for every row, in the order of the columns; null where it has none. */
const whole = (row: Row, columns: readonly string[]): Row => Object.fromEntries(columns.map(column => [column, row[column] ?? null]));

async function* jsonLines(rows: AsyncIterable<Row>, columns: string[]): AsyncGenerator<string> {
  for await (const row of rows) yield `${JSON.stringify(whole(row, columns))}\n`;
}

async function* json(rows: AsyncIterable<Row>, columns: string[]): AsyncGenerator<string> {
  let before = '[\n';
  for await (const row of rows) {
    yield `${before}${JSON.stringify(whole(row, columns))}`;
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

/** With the mark by which Excel knows UTF-8. A text that a spreadsheet would take for a formula has an apostrophe before it. */
const csv = (rows: AsyncIterable<Row>, columns: string[]): AsyncIterable<Buffer> =>
  Readable.from(rows).pipe(stringify({ header: true, columns, bom: true, escape_formulas: true, record_delimiter: 'windows' }));

async function* xlsx(rows: AsyncIterable<Row>, columns: string[]): AsyncGenerator<Buffer> {
  const stream = new PassThrough();
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  const sheet = workbook.addWorksheet('observations', { views: [{ state: 'frozen', ySplit: 1 }] });
  const write = async (): Promise<void> => {
    sheet.addRow(columns).commit();
    for await (const row of rows) sheet.addRow(columns.map(column => row[column] ?? null)).commit();
    sheet.commit();
    await workbook.commit();
  };
  const written = write().catch(error => stream.destroy(error));
  yield* stream;
  await written;
}

/** By the ending of their names. */
export const FORMATS: Readonly<Record<string, Format>> = {
  json: { contentType: 'application/json; charset=utf-8', write: json },
  jsonl: { contentType: 'application/jsonl; charset=utf-8', write: jsonLines },
  csv: { contentType: 'text/csv; charset=utf-8', write: csv },
  xlsx: { contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: xlsx },
};
