import type { Pool } from 'pg';
import { committeeByCode } from '../../schema/reference.ts';
import { tallyLoader } from '../../subgraphs/linkage/each/each.ts';
import { sumLoader } from '../../subgraphs/linkage/figure/value.ts';
import { type Comparison, compare } from '../../subgraphs/linkage/published/compare.ts';
import { heldLoader } from '../../subgraphs/linkage/published/held.ts';
import type { PublishedRow } from '../../subgraphs/linkage/published/published.ts';

/** Each published figure beside the one computed now. */
export async function comparePublished(pool: Pool, rows: readonly PublishedRow[]): Promise<Comparison[]> {
  const loaders = { sum: sumLoader(pool), tally: tallyLoader(pool), held: heldLoader(pool) };
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
  const widths = head.map((_, column) => Math.max(...[head, ...cells].map(cell => width(cell[column]!))));
  const lines = [head, ...cells].map(cell =>
    cell.map((text, column) => (column === cell.length - 1 ? text : pad(text, widths[column]!))).join('  '),
  );
  const measured = comparisons.filter(({ row }) => row.measure);
  return [...lines, ...coverage(comparisons), `${count(measured, 'AGREES')} of ${measured.length} agree (rows that carry a measure)`];
}

const KINDS = ['STOCK', 'FLOW', 'RATIO', 'TARGET', 'CASE', 'EXTERNAL', 'RULE'];
const count = (comparisons: readonly Comparison[], verdict: Comparison['verdict']) =>
  comparisons.filter(each => each.verdict === verdict).length;

/** For each kind of row: how many agree, differ, cannot be compared, and why not. */
function coverage(comparisons: readonly Comparison[]): string[] {
  const byKind = Map.groupBy(comparisons, ({ row }) => row.kind);
  return [...new Set([...KINDS, ...byKind.keys()])].flatMap(kind => {
    const rows = byKind.get(kind) ?? [];
    const reasons = Map.groupBy(
      rows.filter(({ verdict }) => verdict === 'NOT_COMPARABLE'),
      ({ reason }) => reason,
    );
    return [
      `${kind}: ${rows.length} rows, ${count(rows, 'AGREES')} agree, ${count(rows, 'DIFFERS')} differ, ${count(rows, 'NOT_COMPARABLE')} not comparable`,
      ...[...reasons].map(([reason, some]) => `  not comparable: ${some.map(({ row }) => row.id).join(', ')}: ${reason}`),
    ];
  });
}

/** Chinese characters take two columns of a terminal. */
const width = (text: string): number => [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1), 0);
const pad = (text: string, columns: number): string => text + ' '.repeat(columns - width(text));
