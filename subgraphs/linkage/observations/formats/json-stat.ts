import { BadInputError } from '@tongxin/infra/errors.ts';
import { itemAt } from '@tongxin/infra/must.ts';
import { type Column, MEASURE_LABEL, type Row } from '../rows.ts';

/** Cells of a cube at most; it is held whole. */
const MOST_CELLS = 500_000;

/** Of a value of a dimension that none is told of, and of an open end of days. */
const NOT_TOLD = '_U';
const OPEN = '..';

/** The values of one dimension of the cube in their order, by code. */
class Category {
  readonly codes = new Map<string, number>();
  readonly labels: Record<string, string> = {};
  indexOf(code: string, label: string): number {
    const known = this.codes.get(code);
    if (known !== undefined) return known;
    this.labels[code] = label;
    this.codes.set(code, this.codes.size);
    return this.codes.size - 1;
  }
  get index(): string[] {
    return [...this.codes.keys()];
  }
}

interface Cell {
  at: number[];
  value: number | null;
  status: string;
}

/**
 * JSON-stat 2.0: a cube of measure × committee × period × dimensions. What is not known or not told is null, never zero; `status` tells of each cell how much
 * may be said of it, ABSENT of one for which there is no row.
 */
export async function* jsonStat(rows: AsyncIterable<Row>, columns: readonly Column[]): AsyncGenerator<string> {
  const taken = columns.filter(({ name }) => columns.some(other => other.name === `${name}_label`)).map(({ name }) => name);
  const ids = ['measure', 'committee', 'period', ...taken];
  const categories = ids.map(() => new Category());
  const units: Record<string, { label: string }> = {};
  const cells: Cell[] = [];
  let asOf: string | null = null;
  for await (const row of rows) {
    const told = namesOf(row, taken);
    units[itemAt(told, 0)[0]] = { label: String(row.unit) };
    const at = told.map(([code, label], index) => itemAt(categories, index).indexOf(code, label));
    cells.push({ at, value: row.value as number | null, status: String(row.status) });
    asOf = row.as_of as string | null;
    const size = categories.reduce((product, { codes }) => product * codes.size, 1);
    if (size > MOST_CELLS)
      throw new BadInputError(
        `A cube of these rows has more than ${MOST_CELLS} cells, most of them empty. Ask for fewer dimensions, measures or steps at a time, or for rows (csv, jsonl, parquet).`,
      );
  }
  const size = categories.map(({ codes }) => codes.size);
  const all = size.reduce((product, each) => product * each, 1);
  const value: (number | null)[] = Array(all).fill(null);
  const status: string[] = Array(all).fill('ABSENT');
  for (const cell of cells) {
    const place = cell.at.reduce((sum, index, dimension) => sum * itemAt(size, dimension) + index, 0);
    value[place] = cell.value;
    status[place] = cell.status;
  }
  const dimension = Object.fromEntries(
    ids.map((id, index) => {
      const { index: codes, labels } = itemAt(categories, index);
      return [id, { category: { index: codes, label: labels, ...(id === 'measure' && { unit: units }) } }];
    }),
  );
  yield `${JSON.stringify({
    ...{ version: '2.0', class: 'dataset', ...(asOf && { updated: asOf }), id: ids, size },
    ...{ role: { metric: ['measure'], geo: ['committee'], time: ['period'] }, dimension, value, status },
  })}\n`;
}

/** Code and name of a row in each dimension of the cube. */
function namesOf(row: Row, taken: readonly string[]): [code: string, label: string][] {
  const period = `${row.from ?? OPEN}/${row.until ?? OPEN}`;
  return [
    [String(row.measure), String(row[MEASURE_LABEL])],
    [String(row.committee), String(row.committee_name)],
    [period, period],
    ...taken.map((name): [string, string] => [String(row[name] ?? NOT_TOLD), String(row[`${name}_label`])]),
  ];
}
