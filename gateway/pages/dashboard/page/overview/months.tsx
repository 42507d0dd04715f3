import { useMemo, useRef } from 'react';
import { type Asked, faultsAt, questionOf } from '../common/ask.ts';
import { Chart } from '../common/charts.tsx';
import { type Figure, type Measure, shownOf } from '../common/figure.ts';
import { Numeral } from '../common/numeral.tsx';
import { Panel } from '../common/panel.tsx';
import { useSay } from '../common/speech.tsx';
import { given, rowsOf, type View } from '../common/view.ts';

type Months = { measure: Measure; series: Figure[] | null } | null;
export type MonthsAnswer = { committee: { thisYear: Months; lastYear: Months } | null };

export const MONTHS_FIELDS = `
  thisYear: figure(measure: $measure, period: $whole, asOf: $asOf) { id measure { ...Counted } series(by: MONTH) { ...Shown } }
  lastYear: figure(measure: $measure, period: $before, asOf: $asOf) { id series(by: MONTH) { ...Shown } }`;

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);

/** The months of the year beside those of the year before. A month that is not known has no bar. */
export function MonthsPanel({ view, asked }: { view: View; asked: Asked<MonthsAnswer> }) {
  const say = useSay();
  const drawn = useRef<HTMLDivElement>(null);
  const { thisYear, lastYear } = asked.data?.committee ?? { thisYear: null, lastYear: null };
  const option = useMemo(() => {
    const bars = (of: Months, year: number, color: string) => ({
      type: 'bar',
      name: say('thisYear', { year }),
      color,
      data: (of?.series ?? []).map(figure => figure.value),
    });
    return {
      aria: { enabled: false },
      grid: { left: 8, right: 8, top: 32, bottom: 4, containLabel: true },
      legend: { top: 0, left: 0 },
      tooltip: {
        trigger: 'axis',
        renderMode: 'richText',
        formatter: (bars: { seriesIndex: number; seriesName: string; dataIndex: number }[]) =>
          bars
            .map(({ seriesIndex, seriesName, dataIndex }) => {
              const figure = (seriesIndex === 0 ? lastYear : thisYear)?.series?.[dataIndex];
              return `${seriesName}  ${figure ? shownOf(figure, say).text : '—'}`;
            })
            .join('\n'),
      },
      xAxis: { type: 'category', data: MONTHS.map(month => say('monthOf', { month })), axisTick: { show: false } },
      yAxis: { type: 'value' },
      series: [bars(lastYear, view.year - 1, '#b9c7d3'), bars(thisYear, view.year, '#17588a')],
    };
  }, [thisYear, lastYear, view.year, say]);
  const table = (
    <table>
      <thead>
        <tr>
          <th scope="col">{say('month')}</th>
          <th scope="col" className="number">
            {say('thisYear', { year: view.year - 1 })}
          </th>
          <th scope="col" className="number">
            {say('thisYear', { year: view.year })}
          </th>
        </tr>
      </thead>
      <tbody>
        {MONTHS.map((month, at) => (
          <tr key={month}>
            <th scope="row">{say('monthOf', { month })}</th>
            {[
              { year: view.year - 1, figure: lastYear?.series?.[at] },
              { year: view.year, figure: thisYear?.series?.[at] },
            ].map(({ year, figure }) => (
              <td key={year} className="number">
                {figure && <Numeral figure={figure} measure={view.measure} committee={view.committee} days={{ year, month }} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <Panel
      name="months"
      title={say('months')}
      loading={asked.loading}
      faults={faultsAt(asked.faults, 'thisYear', 'lastYear')}
      again={asked.again}
      question={questionOf('Months', MONTHS_FIELDS, given(view))}
      rows={{ ...rowsOf({ ...view, month: undefined }, { measures: view.measure, by: 'MONTH' }) }}
      drawn={drawn}
    >
      {thisYear && <Chart option={option} label={`${thisYear.measure.label}: ${say('months')}`} table={table} drawn={drawn} />}
    </Panel>
  );
}
