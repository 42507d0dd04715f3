import { type PageArguments, pageOf } from '@tongxin/infra/graphql/connection.ts';
import type { Committee } from '@tongxin/infra/reference/reference.ts';
import { committeeOf } from '@tongxin/infra/reference/territory.ts';
import { knownAt } from '../common/audience.ts';
import { measureOf } from '../common/catalogue.ts';
import type { LinkageContext } from '../common/context.ts';
import { type ComparisonRow, readComparison, type YearComparison, type YearReport, yearComparison, yearReport } from './report.ts';
import { type ReportLine, reportLines } from './report-lines.ts';

interface YearArguments {
  year: number;
  asOf?: string | null;
}

const comparisons = new WeakMap<YearComparison, ReturnType<typeof readComparison>>();

/** Rows and totals of one comparison are read once, whichever is asked for first. */
function read(comparison: YearComparison, context: LinkageContext): ReturnType<typeof readComparison> {
  const before = comparisons.get(comparison);
  if (before) return before;
  context.spend(2 * comparison.lines.length * comparison.committees.length);
  const reading = readComparison(context, comparison);
  comparisons.set(comparison, reading);
  return reading;
}

export const reportResolvers = {
  Query: { reportLines: () => [...reportLines] },
  Committee: {
    yearReport: async ({ code }: Committee, args: YearArguments, context: LinkageContext) => {
      context.spend(2 * reportLines.length);
      return yearReport(code, args.year, await knownAt(args.asOf, context));
    },
    yearComparison: async ({ code }: Committee, args: YearArguments & { lines?: string[] | null }, context: LinkageContext) =>
      yearComparison(code, args.year, await knownAt(args.asOf, context), args.lines ?? null),
  },
  ReportLine: {
    measure: ({ measure }: ReportLine) => measureOf(measure),
    filter: ({ filter }: ReportLine) => Object.entries(filter).map(([name, value]) => ({ name, value })),
  },
  YearReport: {
    committee: ({ committee }: YearReport) => committeeOf(committee),
  },
  YearComparison: {
    committee: ({ committee }: YearComparison) => committeeOf(committee),
    lines: async (comparison: YearComparison, _: unknown, context: LinkageContext) => (await read(comparison, context)).lines,
    rows: async (comparison: YearComparison, page: PageArguments, context: LinkageContext) =>
      pageOf((await read(comparison, context)).rows, page, row => row.committee),
  },
  ComparisonRow: {
    committee: ({ committee }: ComparisonRow) => committeeOf(committee),
  },
};
