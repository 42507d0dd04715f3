import { BadInputError } from '@tongxin/infra/errors.ts';
import { itemAt } from '@tongxin/infra/must.ts';
import { childrenDuring } from '@tongxin/infra/reference/territory.ts';
import type { LinkageContext } from '../common/context.ts';
import { earlier, type Figure, figureOf, wasThere } from '../figures/figure.ts';
import { type Compared, compare, readValue, type Value } from '../figures/value.ts';
import { type ReportLine, reportLineByCode, reportLines } from './report-lines.ts';

/** The figures of a committee's year, by section and line, as known at one instant. */
export interface YearReport {
  committee: string;
  year: number;
  /** Instant; null: now. */
  asOf: string | null;
  sections: ReportSection[];
}

export interface ReportSection {
  title: string;
  figures: ReportFigure[];
}

export interface ReportFigure {
  line: ReportLine;
  figure: Figure;
}

/** Which figures a report is made of; their numbers are read when asked for. Errors: BAD_USER_INPUT for a year that is none. */
export function yearReport(committee: string, year: number, asOf: string | null): YearReport {
  const sections = Map.groupBy(reportLines, line => line.section);
  return {
    committee,
    year,
    asOf,
    sections: [...sections].map(([title, lines]) => ({
      title,
      figures: lines.map(line => ({ line, figure: lineFigure(line, committee, year, asOf) })),
    })),
  };
}

/** The figure of a line for one committee and year. */
export function lineFigure({ measure, filter, reach }: ReportLine, committee: string, year: number, asOf: string | null): Figure {
  const conditions = Object.entries(filter).map(([name, value]) => ({ name, values: [value] }));
  return figureOf(committee, { measure, reach, period: { year }, asOf, filter: conditions });
}

export interface ReadFigure extends ReportFigure, Value {
  /** The same a year earlier, as known at the same instant; null where there is no such period. */
  lastYear: (Compared & { value: number | null }) | null;
}

export interface ReadReport extends Omit<YearReport, 'sections'> {
  sections: { title: string; figures: ReadFigure[] }[];
}

/** A report with its numbers and those of the year before: one statement for sums, one for each measure of distinct subjects. */
export async function readReport(
  context: Pick<LinkageContext, 'loaders'>,
  committee: string,
  year: number,
  asOf: string | null,
): Promise<ReadReport> {
  const report = yearReport(committee, year, asOf && (await context.loaders.asOf.load(asOf)));
  const sections = await Promise.all(
    report.sections.map(async ({ title, figures }) => ({
      title,
      figures: await Promise.all(figures.map(each => readFigure(context, each))),
    })),
  );
  return { ...report, sections };
}

async function readFigure({ loaders }: Pick<LinkageContext, 'loaders'>, { line, figure }: ReportFigure): Promise<ReadFigure> {
  const base = earlier(figure, 'YEAR');
  const [value, last, compared] = await Promise.all([
    readValue(loaders, figure),
    base && readValue(loaders, base),
    base && compare(loaders, figure, base),
  ]);
  return { line, figure, ...value, lastYear: compared && last && { ...compared, value: last.value } };
}

/** Lines of the report for each committee directly below one, in the same year. */
export interface YearComparison {
  committee: string;
  year: number;
  asOf: string | null;
  lines: ReportLine[];
  committees: string[];
}

export interface ComparisonCell extends ReadFigure {
  /** 1: the largest; equal numbers share a rank; null without a number. */
  rank: number | null;
  /** Percent of the sum over the committees compared; null where numbers do not add up. */
  share: number | null;
}

export interface ComparisonRow {
  committee: string;
  cells: ComparisonCell[];
}

export interface ReadComparison {
  lines: { line: ReportLine; total: number | null }[];
  rows: ComparisonRow[];
}

/** What is compared: all lines of the report, or some. Errors: BAD_USER_INPUT for a line that is none. */
export function yearComparison(committee: string, year: number, asOf: string | null, codes: readonly string[] | null): YearComparison {
  const lines = codes ? codes.map(named) : [...reportLines];
  return { committee, year, asOf, lines, committees: committeesIn(committee, year) };
}

/** The committees that were directly below one in that year. */
const committeesIn = (committee: string, year: number): string[] =>
  childrenDuring(committee, `${year}-01-01`, `${year}-12-31`)
    .map(({ code }) => code)
    .filter(code => wasThere({ committee: code, days: { from: `${year}-01-01`, until: `${year}-12-31` }, asOf: null }));

function named(code: string): ReportLine {
  const line = reportLineByCode.get(code);
  if (!line) throw new BadInputError(`The year report has no line "${code}". It has ${[...reportLineByCode.keys()].join(', ')}.`);
  return line;
}

/** All cells, ranked: as many statements as one report, however many committees. */
export async function readComparison(
  context: Pick<LinkageContext, 'loaders'>,
  { year, asOf, lines, committees }: YearComparison,
): Promise<ReadComparison> {
  const columns = await Promise.all(
    lines.map(async line => {
      const read = committees.map(committee => readFigure(context, { line, figure: lineFigure(line, committee, year, asOf) }));
      return ranked(line, await Promise.all(read));
    }),
  );
  return {
    lines: columns.map(({ line, total }) => ({ line, total })),
    rows: committees.map((committee, index) => ({ committee, cells: columns.map(({ cells }) => itemAt(cells, index)) })),
  };
}

const rankOf = (value: number | null, among: readonly number[]): number | null =>
  value === null ? null : 1 + among.filter(other => other > value).length;

function ranked(line: ReportLine, figures: readonly ReadFigure[]) {
  const values = figures.flatMap(({ value }) => value ?? []);
  const kind = figures[0]?.figure.measure.kind;
  const summed = !figures.some(({ suppressed }) => suppressed);
  const total = summed && values.length > 0 && (kind === 'FLOW' || kind === 'STOCK') ? values.reduce((sum, value) => sum + value, 0) : null;
  const cells = figures.map(
    (each): ComparisonCell => ({
      ...each,
      rank: rankOf(each.value, values),
      share: total && each.value !== null ? (each.value / total) * 100 : null,
    }),
  );
  return { line, total, cells };
}
