/** A row of a spreadsheet with the number that the spreadsheet shows beside it. */
export interface SheetRow {
  number: number;
  cells: unknown[];
}

export interface Table {
  /** Rows from the top, headings included. It can be iterated once. */
  rows: AsyncIterable<SheetRow>;
  /** How much of the file has been read, in bytes. */
  bytesRead(): number;
  /** What the reader wants said: that there were other sheets. Complete after the last row. */
  notes: string[];
}
