import { itemAt, must } from '@tongxin/infra/must.ts';
import { committeeAround } from '@tongxin/infra/reference/territory.ts';
import { childFigures, type Figure, knownDay, wasThere } from '../figures/figure.ts';
import { readValue, type Value } from '../figures/value.ts';
import { figureFor, type Line, type SectionWriter, titleOf, unitOf } from './compilation.ts';
import { numberColumn, printed, type Row, textColumn } from './model.ts';

/** The same figures for the committee itself and each directly below it with all below that, in the order of their codes. */
export const byCommittee =
  (lines: readonly Line[]): SectionWriter =>
  async compilation => {
    const columns = lines.map(line => figureFor(compilation, line)).map(whole => ({ whole, parts: childFigures(whole) }));
    const rows = rowsOf(columns.flatMap(({ parts }) => parts));
    if (rows.length === 0) return null;
    compilation.context.spend(columns.length * (rows.length + 1));
    const read = (figure: Figure | undefined) => (figure ? readValue(compilation.context.loaders, figure) : null);
    const values = await Promise.all(
      columns.map(({ whole, parts }) => {
        const byRow = new Map(parts.map(part => [rowOf(part), part]));
        return Promise.all([read(whole), ...rows.map(({ row }) => read(byRow.get(row)))]);
      }),
    );
    const shown = rows.flatMap(({ figure }, index) => {
      const cells = values.map(column => column[index + 1] ?? null);
      return wasThere(figure) || cells.some(cell => (cell?.value ?? 0) !== 0) ? [{ figure, cells }] : [];
    });
    const sums = values.map(column => column[0] ?? null);
    return {
      heading: '各地情况',
      text: [],
      table: {
        columns: [textColumn('政协'), ...lines.map(line => numberColumn(`${titleOf(line)}（${unitOf(line)}）`))],
        rows: [
          { cells: ['合计', ...sums.map(sum => printed(sum?.value ?? null))], figure: itemAt(columns, 0).whole },
          ...shown.map(({ figure, cells }) => ({ cells: [nameOf(figure), ...cells.map(cell => printed(cell?.value ?? null))], figure })),
          ...repeated(values),
        ],
      },
    };
  };

const rowOf = ({ committee, reach }: Figure): string => (reach === 'SELF' ? '' : committee);

/** A row for each part that any column has: where a committee ended or was made within the days, not all have the same. */
function rowsOf(parts: readonly Figure[]): { row: string; figure: Figure }[] {
  const first = new Map(parts.map(figure => [rowOf(figure), figure] as const).reverse());
  return [...first].map(([row, figure]) => ({ row, figure })).sort((one, other) => (one.row < other.row ? -1 : 1));
}

/** What it was called at the end of the days. */
function nameOf({ committee, reach, days, asOf }: Figure): string {
  const { shortName } = must(committeeAround(committee, days.until ?? knownDay(asOf)), 'committee of a part');
  return reach === 'SELF' ? `${shortName}（本级）` : shortName;
}

/** By how much the parts together exceed the whole, where an event is in several of them; of what does not add up nothing is said. */
function repeated(values: readonly (readonly (Value | null)[])[]): Row[] {
  const beyond = values.map(([whole, ...parts]) => {
    if (whole?.numerator != null || whole?.value == null || parts.some(part => part?.suppressed)) return null;
    return parts.reduce((sum, part) => sum + (part?.value ?? 0), 0) - whole.value;
  });
  if (!beyond.some(each => each !== null && each > 0)) return [];
  return [{ cells: ['各地之和多于合计（联合开展等，只计一次）', ...beyond.map(printed)] }];
}
