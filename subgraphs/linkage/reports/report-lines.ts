import { table } from '@tongxin/infra/reference/table.ts';

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

const rows = table('report-lines.csv', ['code', 'section', 'title', 'measure', 'filter', 'reach']);

export const reportLines: readonly ReportLine[] = rows.map(({ filter, reach, ...line }) => ({
  ...line,
  filter: Object.fromEntries(
    filter
      .split(';')
      .filter(Boolean)
      .map(part => part.split('=')),
  ),
  reach: reach as ReportLine['reach'],
}));

export const reportLineByCode: ReadonlyMap<string, ReportLine> = new Map(reportLines.map(line => [line.code, line]));
