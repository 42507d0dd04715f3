import { must } from '@tongxin/infra/must.ts';
import { earlier, type Figure, isStock } from '../figures/figure.ts';
import { nextDay } from '../figures/period.ts';
import { compare, readValue } from '../figures/value.ts';
import { type Compilation, figureFor, type Line, type SectionWriter, titleOf, unitOf } from './compilation.ts';
import { numberColumn, printed, type Row, textColumn } from './model.ts';
import { periodLabel } from './period-name.ts';

/** How many of the lines the first sentence names. */
const IN_WORDS = 5;

/** The figures of the period beside those of the period before and of a year before, and since the beginning of the year. */
export const overview =
  (lines: readonly Line[]): SectionWriter =>
  async compilation => {
    compilation.context.spend(4 * lines.length);
    const rows = await Promise.all(lines.map(line => row(compilation, line)));
    const told = rows.slice(0, IN_WORDS).map(({ cells: [title, unit, value] }) => `${title} ${value ?? '—'} ${unit}`);
    const numbers = ['本期', '上期', '较上期增减', '去年同期', '同比（%）'];
    return {
      heading: '总体情况',
      text: [`${periodLabel(compilation.days, compilation.grain)}：${told.join('，')}。`],
      table: {
        columns: [
          ...['指标', '单位'].map(textColumn),
          ...[...numbers, ...(compilation.grain === 'YEAR' ? [] : ['本年累计'])].map(numberColumn),
        ],
        rows: compilation.grain === 'YEAR' ? rows.map(({ cells, ...rest }) => ({ ...rest, cells: cells.slice(0, -1) })) : rows,
      },
    };
  };

async function row(compilation: Compilation, line: Line): Promise<Row> {
  const { loaders } = compilation.context;
  const figure = figureFor(compilation, line);
  const [before, yearBefore] = [periodBefore(compilation, figure), earlier(figure, 'YEAR')];
  const [now, last, change, year, yearChange, soFar] = await Promise.all([
    readValue(loaders, figure),
    before && readValue(loaders, before),
    before && compare(loaders, figure, before),
    yearBefore && readValue(loaders, yearBefore),
    yearBefore && compare(loaders, figure, yearBefore),
    readValue(loaders, sinceNewYear(figure)),
  ]);
  const rate = figure.measure.kind === 'RATIO' ? null : yearChange?.rate;
  const numbers = [now.value, last?.value, change?.change, year?.value, rate, isStock(figure.measure) ? null : soFar.value];
  return { cells: [titleOf(line), unitOf(line), ...numbers.map(printed)], figure };
}

/** Of a stock that of the day before the period begins; of all else that of the period before. */
const periodBefore = ({ days }: Compilation, figure: Figure): Figure | null =>
  isStock(figure.measure) ? { ...figure, days: { from: null, until: nextDay(days.from, -1) } } : earlier(figure, 'PERIOD');

const sinceNewYear = (figure: Figure): Figure =>
  isStock(figure.measure)
    ? figure
    : { ...figure, days: { ...figure.days, from: `${must(figure.days.until, 'last day').slice(0, 4)}-01-01` } };
