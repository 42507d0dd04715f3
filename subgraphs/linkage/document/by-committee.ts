import { itemAt } from '../../../infra/must.ts';
import { committeeOf } from '../../../schema/reference.ts';
import { childFigures } from '../figure/figure.ts';
import { readValue } from '../figure/value.ts';
import { numberColumn, printed, textColumn } from './model.ts';
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
        rows: committees.map((figure, row) => ({
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
      },
    };
  };
