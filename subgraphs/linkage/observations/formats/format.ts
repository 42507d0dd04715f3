import type { Column, Row } from '../rows.ts';

/** How rows are written as a file, a piece at a time: the same rows as the same bytes, on whatever machine. */
export interface Format {
  contentType: string;
  write(rows: AsyncIterable<Row>, columns: readonly Column[]): AsyncIterable<string | Uint8Array>;
}

/** What a spreadsheet takes for the beginning of a formula, in whichever width it is typed. */
export const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
