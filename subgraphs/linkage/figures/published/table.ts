import { operator } from '@tongxin/infra/kernel/actor.ts';
import { itemAt } from '@tongxin/infra/must.ts';
import { committeeByCode } from '@tongxin/infra/reference/territory.ts';
import type { Database } from '@tongxin/infra/store/database.ts';
import { tallyLoader } from '../each/each.ts';
import { tablesFor } from '../privacy/table.ts';
import { standingLoader } from '../reporting/reporting.ts';
import { sumLoader } from '../value.ts';
import { type Comparison, compare } from './compare.ts';
import { coverageOf } from './coverage.ts';
import { heldLoader } from './held.ts';
import type { PublishedRow } from './published.ts';

/** Each published figure beside the one computed now, as it is told to an operator unless to somebody else. */
export async function comparePublished(
  { pool }: Pick<Database, 'pool'>,
  rows: readonly PublishedRow[],
  actor = operator('figures'),
): Promise<Comparison[]> {
  const loaders = {
    sum: sumLoader(pool, { actor, tables: tablesFor(pool, () => {}) }),
    standing: standingLoader(pool),
    tally: tallyLoader(pool, actor),
    held: heldLoader(pool),
  };
  return Promise.all(rows.map(row => compare(loaders, row)));
}

const QUALIFIED: Record<string, string> = { EXACT: '', AT_LEAST: '≥ ', ABOVE: '> ', BELOW: '< ', AT_MOST: '≤ ', RANGE: '' };

/** A line for each row; then how many of those that carry a measure agree, and of each kind of row how many agree, differ or cannot be compared. */
export function publishedTable(comparisons: readonly Comparison[]): string[] {
  const cells = comparisons.map(({ row, computed, verdict, difference, reason }) => [
    row.id,
    committeeByCode.get(row.committee)?.shortName ?? row.committee,
    row.measure ?? row.kind,
    Object.entries(row.filter)
      .map(pair => pair.join('='))
      .join(';'),
    `as of ${row.as_of}`,
    `${QUALIFIED[row.qualifier] ?? `${row.qualifier} `}${row.value}`,
    computed === null ? '–' : [...new Set([computed].flat())].map(number => String(Number(number.toFixed(2)))).join('–'),
    verdict === 'DIFFERS' ? `DIFFERS by ${difference}` : verdict === 'AGREES' ? verdict : `${verdict}: ${reason}`,
  ]);
  const head = ['id', 'committee', 'measure', 'filter', 'known', 'published', 'computed', 'verdict'];
  const lines = [head, ...cells];
  const widths = head.map((_, column) => Math.max(...lines.map(line => width(itemAt(line, column)))));
  const measured = comparisons.filter(({ row }) => row.measure);
  return [
    ...lines.map(line => line.map((text, column) => (column === line.length - 1 ? text : pad(text, itemAt(widths, column)))).join('  ')),
    ...coverage(comparisons),
    `${measured.filter(({ verdict }) => verdict === 'AGREES').length} of ${measured.length} agree (rows that carry a measure)`,
  ];
}

const coverage = (comparisons: readonly Comparison[]): string[] =>
  coverageOf(comparisons).flatMap(({ kind, rows, agree, differ, notComparable }) => [
    `${kind}: ${rows} rows, ${agree} agree, ${differ} differ, ${rows - agree - differ} not comparable`,
    ...notComparable.map(({ reason, ids }) => `  not comparable: ${ids.join(', ')}: ${reason}`),
  ]);

/** Chinese characters take two columns of a terminal. */
const width = (text: string): number => [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1), 0);
const pad = (text: string, columns: number): string => text + ' '.repeat(columns - width(text));
