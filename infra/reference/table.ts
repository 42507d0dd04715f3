import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** The rows of a table of `infra/reference/data`. Errors: it lacks one of these columns. */
export function table<const Column extends string>(file: string, columns: readonly Column[]): Record<Column, string>[] {
  const rows = parse<Record<Column, string>>(readFileSync(new URL(`./data/${file}`, import.meta.url)), { columns: true, bom: true });
  const missing = columns.filter(column => rows.some(row => row[column] === undefined));
  if (missing.length > 0) throw new Error(`infra/reference/data/${file} lacks ${missing.join(', ')}.`);
  return rows;
}
