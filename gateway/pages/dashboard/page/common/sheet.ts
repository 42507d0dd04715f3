import { stringify } from 'csv-stringify/browser/esm/sync';
import writeExcelFile from 'write-excel-file/browser';

/** A table as a file is made of it: what is not known is null, never zero. */
export interface Sheet {
  columns: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
}

/** As the service writes its own files: with the mark by which Excel knows UTF-8, and nothing that a spreadsheet takes for a formula. */
export async function fileOf({ columns, rows }: Sheet, format: 'csv' | 'xlsx'): Promise<Blob> {
  if (format === 'csv') {
    const text = stringify(
      [columns, ...rows].map(row => [...row]),
      { bom: true, escape_formulas: true, record_delimiter: 'windows' },
    );
    return new Blob([text], { type: 'text/csv; charset=utf-8' });
  }
  const heading = columns.map(value => ({ value, fontWeight: 'bold' as const }));
  const cells = rows.map(row =>
    row.map(value => (value === null ? null : typeof value === 'number' ? { value } : { value, type: String })),
  );
  return writeExcelFile([heading, ...cells]).toBlob();
}
