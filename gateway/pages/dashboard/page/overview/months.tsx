import { useMemo } from 'react';
import { type Asked, faultsAt, questionOf } from '../common/ask.ts';
import { Chart } from '../common/charts.tsx';
import { type Figure, type Measure, shownOf } from '../common/figure.ts';
import { Numeral } from '../common/numeral.tsx';
import { Panel } from '../common/panel.tsx';
import { partial } from '../common/patterns.ts';
import { useSay } from '../common/speech.tsx';
import { given, type View } from '../common/view.ts';

type Months = { measure: Measure; series: Figure[] | null } | null;
export type MonthsAnswer = { committee: { thisYear: Months; lastYear: Months } | null };

export const MONTHS_FIELDS = `
  thisYear: figure(measure: $measure, period: $whole, asOf: $asOf) { measure { ...Counted } series(by: MONTH) { ...Shown } }
  lastYear: figure(measure: $measure, period: $before, asOf: $asOf) { series(by: MONTH) { ...Shown } }`;

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);
const NOW = '#35729f';
const BEFORE = '#c3ccd4';

/** The months of the year beside those of the year before. A month that is not known has no bar, and says so below. */
export function MonthsPanel({ view, asked }: { view: View; asked: Asked<MonthsAnswer> }) {
  const say = useSay();
  const { thisYear, lastYear } = asked.data?.committee ?? { thisYear: null, lastYear: null };
  const series = thisYear?.series ?? [];
  const unknown = series.every(({ value }) => value === null) ? series[0] : undefined;
  const option = useMemo(() => {
    const bars = (of: Months, year: number, color: string) => ({
      type: 'bar',
      name: say('thisYear', { year }),
      color,
      barGap: '10%',
      barCategoryGap: '30%',
      data: (of?.series ?? []).map(figure => ({
        value: figure.value,
        ...(shownOf(figure, say).look === 'partial' && { itemStyle: { color: partial(color), borderColor: color } }),
      })),
    });
    return {
      aria: { enabled: false },
      grid: { left: 4, right: 4, top: 30, bottom: 2, containLabel: true },
      legend: { top: 0, left: 0, itemWidth: 14, itemHeight: 10, selectedMode: false },
      tooltip: {
        trigger: 'axis',
        renderMode: 'richText',
        axisPointer: { type: 'shadow' },
        formatter: (bars: { seriesIndex: number; seriesName: string; dataIndex: number }[]) =>
          bars
            .map(({ seriesIndex, seriesName, dataIndex }) => {
              const figure = (seriesIndex === 0 ? lastYear : thisYear)?.series?.[dataIndex];
              return `${seriesName}  ${figure ? shownOf(figure, say).text : '—'}`;
            })
            .join('\n'),
      },
      xAxis: {
        type: 'category',
        data: MONTHS.map((month, at) => {
          const figure = thisYear?.series?.[at];
          return `${say('monthShort', { month })}${figure && figure.value === null ? `\n${shownOf(figure, say).text}` : ''}`;
        }),
        axisTick: { show: false },
        axisLabel: { interval: 0, hideOverlap: false },
      },
      yAxis: { type: 'value', splitNumber: 4, splitLine: { lineStyle: { color: '#e6ebef' } } },
      series: [bars(lastYear, view.year - 1, BEFORE), bars(thisYear, view.year, NOW)],
    };
  }, [thisYear, lastYear, view.year, say]);
  return (
    <Panel
      name="months"
      title={thisYear ? say('monthsOf', { measure: thisYear.measure.label, unit: thisYear.measure.unitLabel }) : say('months')}
      loading={asked.loading}
      faults={faultsAt(asked.faults, 'thisYear', 'lastYear')}
      again={asked.again}
      question={questionOf('Months', MONTHS_FIELDS, given(view))}
      rows={{
        of: view.committee,
        measures: view.measure,
        by: 'MONTH',
        from: `${view.year - 1}-01-01`,
        until: `${view.year}-12-31`,
        ...(view.asOf !== undefined && { asOf: view.asOf }),
      }}
    >
      {unknown && <p className="quiet">{shownOf(unknown, say).why}</p>}
      {thisYear && (
        <Chart
          option={option}
          label={`${thisYear.measure.label}: ${say('months')}`}
          table={<MonthsTable view={view} thisYear={thisYear} lastYear={lastYear} />}
        />
      )}
    </Panel>
  );
}

function MonthsTable({ view, thisYear, lastYear }: { view: View; thisYear: Months; lastYear: Months }) {
  const say = useSay();
  const years = [
    { year: view.year - 1, of: lastYear },
    { year: view.year, of: thisYear },
  ];
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say('month')}</th>
          {years.map(({ year }) => (
            <th key={year} scope="col" className="number">
              {say('thisYear', { year })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {MONTHS.map((month, at) => (
          <tr key={month}>
            <th scope="row">{say('monthOf', { month })}</th>
            {years.map(({ year, of }) => (
              <td key={year} className="number">
                {of?.series?.[at] && (
                  <Numeral figure={of.series[at]} measure={view.measure} committee={view.committee} days={{ year, month }} />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
