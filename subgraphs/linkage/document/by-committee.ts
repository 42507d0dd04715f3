import { itemAt } from '../../../infra/must.ts';
import { committeeOf } from '../../../schema/reference.ts';
import { childFigures } from '../figure/figure.ts';
import { readValue, type Value } from '../figure/value.ts';
import { numberColumn, printed, type Row, textColumn } from './model.ts';
import { figureFor, type Line, type SectionWriter, titleOf, unitOf } from './work.ts';

/** The same figures for the committee itself and each directly below it with all below that, in the order of their codes. */
export const byCommittee =
  (lines: readonly Line[]): SectionWriter =>
  async work => {
    const figures = lines.map(line => figureFor(work, line));
    const parts = figures.map(figure => [figure, ...childFigures(figure)]);
    const committees = itemAt(parts, 0);
    if (committees.length === 1) return null;
    work.context.spend(parts.length * committees.length);
    const values = await Promise.all(parts.map(column => Promise.all(column.map(figure => readValue(work.context.loaders.sum, figure)))));
    return {
      heading: '各地情况',
      text: [],
      table: {
        columns: [textColumn('政协'), ...lines.map(line => numberColumn(`${titleOf(line)}（${unitOf(line)}）`))],
        rows: [
          ...committees.map((figure, row) => ({
            cells: [
              row === 0
                ? '合计'
                : figure.reach === 'SELF'
                  ? `${committeeOf(figure.committee).shortName}（本级）`
                  : committeeOf(figure.committee).shortName,
              ...values.map(column => printed(itemAt(column, row).value)),
            ],
            figure,
          })),
          ...repeated(values),
        ],
      },
    };
  };

/** By how much the parts together exceed the whole, where an event is in several of them; of what does not add up nothing is said. */
function repeated(values: readonly (readonly Value[])[]): Row[] {
  const beyond = values.map(([whole, ...parts]) => {
    if (whole?.numerator != null || whole?.value == null) return null;
    return parts.reduce((sum, { value }) => sum + (value ?? 0), 0) - whole.value;
  });
  if (!beyond.some(each => each !== null && each > 0)) return [];
  return [{ cells: ['各地之和多于合计（联合开展等，只计一次）', ...beyond.map(printed)] }];
}
