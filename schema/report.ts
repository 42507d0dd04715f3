import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** A line of the year report: `data/report-lines.csv` declares each once, in its order, for reports, comparisons and documents. */
export interface ReportLine {
  code: string;
  /** Chinese heading under which it stands. */
  section: string;
  /** Chinese wording. */
  title: string;
  measure: string;
  filter: Record<string, string>;
  /** SELF: of the committee alone; SUBTREE: with all below. */
  reach: 'SELF' | 'SUBTREE';
}

const rows: Record<string, string>[] = parse(readFileSync(new URL('./data/report-lines.csv', import.meta.url)), {
  columns: true,
  bom: true,
});

export const reportLines: readonly ReportLine[] = rows.map(({ code, section, title, measure, filter, reach }) => ({
  code: code!,
  section: section!,
  title: title!,
  measure: measure!,
  filter: Object.fromEntries(
    filter!
      .split(';')
      .filter(Boolean)
      .map(part => part.split('=')),
  ),
  reach: reach as ReportLine['reach'],
}));

export const reportLineByCode: ReadonlyMap<string, ReportLine> = new Map(reportLines.map(line => [line.code, line]));
