import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isDay } from '@tongxin/infra/days.ts';
import { OperatorError } from '@tongxin/infra/errors.ts';
import { committeeByCode } from '@tongxin/infra/reference/territory.ts';
import { readPublishedFigures } from '@tongxin/infra/store/load-reference.ts';
import type { PublishedRow } from '@tongxin/linkage/figures/published/published.ts';
import { parse } from 'csv-parse/sync';

/** Those that the product knows. */
export const FIGURES = fileURLToPath(new URL('../../infra/reference/data/published-figures.csv', import.meta.url));

const COLUMNS = [
  'id',
  'committee_code',
  'measure_code',
  'filter',
  'measure',
  'value',
  'qualifier',
  'unit',
  'period_from',
  'period_to',
  'as_of',
  'scope',
  'kind',
  'covers',
];

/** The rows of a file shaped like infra/reference/data/published-figures.csv. Errors: OperatorError, a line for each thing to mend. */
export function readFigures(path: string): PublishedRow[] {
  if (!existsSync(path)) throw new OperatorError(`There is no file ${path}. Name a CSV file with the columns ${COLUMNS.join(', ')}.`);
  checkHeadings(path);
  const rows = readPublishedFigures(path) as unknown as PublishedRow[];
  const problems = [...rows.flatMap(problemsOf), ...repeated(rows)];
  if (problems.length > 0) throw new OperatorError(problems.join('\n'));
  return rows;
}

function checkHeadings(path: string): void {
  let headings: string[];
  try {
    headings = (parse(readFileSync(path), { bom: true })[0] as string[] | undefined) ?? [];
  } catch (error) {
    throw new OperatorError(`${path} cannot be read as CSV: ${(error as Error).message}.`);
  }
  const missing = COLUMNS.filter(column => !headings.includes(column));
  if (missing.length > 0) throw new OperatorError(`${path} lacks the column${missing.length > 1 ? 's' : ''} ${missing.join(', ')}.`);
}

function problemsOf(row: PublishedRow): string[] {
  const days: [string, string | null][] = [
    ['period_from', row.period_from],
    ['period_to', row.period_to],
    ['as_of', row.as_of],
  ];
  return [
    ...(row.id ? [] : ['has no id']),
    ...(committeeByCode.has(row.committee) ? [] : [`names no committee: "${row.committee}"`]),
    ...(['SELF', 'SUBTREE'].includes(row.scope) ? [] : [`has the scope "${row.scope}"; it is SELF or SUBTREE`]),
    ...days
      .filter(([name, day]) => (day ? !isDay(day) : name === 'as_of'))
      .map(([name, day]) => `has "${day ?? ''}" as ${name}; write a day as 2023-05-15`),
  ].map(problem => `Row ${row.id || '(without id)'} ${problem}.`);
}

const repeated = (rows: PublishedRow[]): string[] =>
  [...Map.groupBy(rows, row => row.id)]
    .filter(([, same]) => same.length > 1)
    .map(([id, same]) => `The id ${id} stands on ${same.length} rows; each row needs its own.`);
