import { readReport } from '../reports/report.ts';
import { reportLines } from '../reports/report-lines.ts';
import type { SectionWriter } from './compilation.ts';
import { numberColumn, printed, textColumn } from './model.ts';

/** The year report: a section for each heading of its lines. */
export const yearReport: SectionWriter = async ({ context, committee, days, asOf }) => {
  context.spend(2 * reportLines.length);
  const report = await readReport(context, committee, Number(days.from.slice(0, 4)), asOf);
  return report.sections.map(({ title, figures }) => ({
    heading: title,
    text: [],
    table: {
      columns: [...['指标', '单位', '范围'].map(textColumn), ...['本年', '上年', '增减', '同比（%）'].map(numberColumn)],
      rows: figures.map(({ line, figure, value, lastYear }) => ({
        cells: [
          ...[line.title, figure.measure.unit, line.reach === 'SELF' ? '本级' : '含所属'],
          ...[value, lastYear?.value, lastYear?.change, figure.measure.kind === 'RATIO' ? null : lastYear?.rate].map(printed),
        ],
        figure,
      })),
    },
  }));
};
