import type { CSSProperties } from 'react';
import { type Asked, faultsAt, questionOf } from '../common/ask.ts';
import { Spark } from '../common/charts.tsx';
import type { Comparison, Figure, Measure } from '../common/figure.ts';
import { Difference, Numeral } from '../common/numeral.tsx';
import { Panel } from '../common/panel.tsx';
import { useSay } from '../common/speech.tsx';
import { given, rowsOf, type View } from '../common/view.ts';
import { Chooser } from './chooser.tsx';

/** What a province looks at first. */
export const FIRST_FIGURES: readonly string[] = [
  'CONSULTATIONS_HELD',
  'PROBLEMS_SOLVED',
  'PROPOSALS_SUBMITTED',
  'PROPOSALS_FILED',
  'PROPOSAL_ADOPTION_RATE',
  'ASSIGNMENTS_OVERDUE',
  'SOCIAL_OPINIONS',
  'RECEPTION_DAYS',
  'PLATFORMS',
  'MEMBERS_ACTIVE',
];

interface Chosen extends Figure {
  measure: Measure;
  againstLastYear: Comparison | null;
  againstLastPeriod?: Comparison | null;
}
type Series = { series: Pick<Figure, 'value'>[] | null } | null;
export type FiguresAnswer = { committee: Record<string, (Chosen & Partial<NonNullable<Series>>) | null> | null };

const MONTHS = 'series(by: MONTH) { value }';
const monthsOf = (code: string) => `${code}_MONTHS`;

/** The line is of the whole year: one figure with the number, where that is of the year, too. */
const figuresFields = ({ figures, month }: View): string =>
  figures
    .map(
      code => `
      ${code}: figure(measure: ${code}, period: $period, asOf: $asOf) {
        ...Shown
        measure { ...Counted }
        againstLastYear { ...Changed }
        ${month === undefined ? MONTHS : 'againstLastPeriod { ...Changed }'}
      }${month === undefined ? '' : `\n${monthsOf(code)}: figure(measure: ${code}, period: $whole, asOf: $asOf) { ${MONTHS} }`}`,
    )
    .join('');

export const figuresQuestion = (view: View) => questionOf('Figures', figuresFields(view), given(view));

/** In one row, or from seven on in two of the same length. */
const asColumns = (count: number) => ({ '--count': count, '--columns': count > 6 ? Math.ceil(count / 2) : count }) as CSSProperties;

/** The chosen figures: number, change against last year, the year as a line, how far it is reported. */
export function Figures({ view, asked }: { view: View; asked: Asked<FiguresAnswer> }) {
  const say = useSay();
  const answers = asked.data?.committee ?? {};
  const faults = faultsAt(asked.faults, ...view.figures, ...view.figures.map(monthsOf));
  return (
    <Panel
      name="figures"
      title={say('figures')}
      loading={asked.loading}
      faults={faults}
      again={asked.again}
      question={figuresQuestion(view)}
      rows={rowsOf(view, { measures: view.figures.join(',') })}
      tools={<Chooser chosen={view.figures} />}
    >
      <ul className="cards" style={asColumns(view.figures.length)}>
        {view.figures.map(code => {
          const figure = answers[code];
          // One that went wrong is told below; the others stand.
          if (!figure) return null;
          const series = (answers[monthsOf(code)] ?? figure).series ?? [];
          return (
            <li key={code} data-measure={code}>
              <h3>{figure.measure.label}</h3>
              <p className="big">
                <Numeral figure={figure} measure={code} committee={view.committee} unit={figure.measure.unitLabel} />
              </p>
              <p className="beside">
                <span className="quiet">{say('againstLastYear')}</span> <Difference of={figure.againstLastYear} measure={figure.measure} />
              </p>
              {figure.againstLastPeriod !== undefined && (
                <p className="beside">
                  <span className="quiet">{say('againstLastPeriod')}</span>{' '}
                  <Difference of={figure.againstLastPeriod} measure={figure.measure} />
                </p>
              )}
              <Spark values={series.map(({ value }) => value)} label={say('byMonthOf', { measure: figure.measure.label })} />
              <p className={`status ${figure.status}`}>{say(figure.status)}</p>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
