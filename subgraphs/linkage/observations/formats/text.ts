import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { Column, Row } from '../rows.ts';

/** The same for every row, in the order of the columns; null where it has none. */
const whole = (row: Row, columns: readonly Column[]): Row => Object.fromEntries(columns.map(({ name }) => [name, row[name] ?? null]));

export async function* jsonLines(rows: AsyncIterable<Row>, columns: readonly Column[]): AsyncGenerator<string> {
  for await (const row of rows) yield `${JSON.stringify(whole(row, columns))}\n`;
}

export async function* json(rows: AsyncIterable<Row>, columns: readonly Column[]): AsyncGenerator<string> {
  let before = '[\n';
  for await (const row of rows) {
    yield `${before}${JSON.stringify(whole(row, columns))}`;
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

/** With the mark by which Excel knows UTF-8. A text that a spreadsheet would take for a formula has an apostrophe before it. */
export const csv = (rows: AsyncIterable<Row>, columns: readonly Column[]): AsyncIterable<Buffer> =>
  Readable.from(rows).pipe(
    stringify({
      ...{ header: true, columns: columns.map(({ name }) => name), bom: true },
      ...{ escape_formulas: true, record_delimiter: 'windows' },
    }),
  );
