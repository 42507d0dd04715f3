import { type Asked, faultsAt, questionOf } from '../common/ask.ts';
import { Spark } from '../common/charts.tsx';
import type { Comparison, Figure, Measure } from '../common/figure.ts';
import { Difference, Numeral } from '../common/numeral.tsx';
import { Panel } from '../common/panel.tsx';
import { useSay } from '../common/speech.tsx';
import { given, rowsOf, type View } from '../common/view.ts';

/** What a province looks at first. */
const CHOSEN = [
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
] as const;

interface Chosen extends Figure {
  measure: Measure;
  againstLastYear: Comparison | null;
}
export type FiguresAnswer = { committee: Record<string, (Chosen & { series: Figure[] | null }) | null> | null };

export const figuresFields = (): string =>
  CHOSEN.map(
    code => `
      ${code}: figure(measure: ${code}, period: $period, asOf: $asOf) {
        ...Shown
        measure { ...Counted }
        againstLastYear { ...Changed }
      }
      ${monthsOf(code)}: figure(measure: ${code}, period: $whole, asOf: $asOf) { id series(by: MONTH) { ...Shown } }`,
  ).join('');
const monthsOf = (code: string) => `${code}_MONTHS`;

/** The chosen figures: number, change against last year, the year as a line, how far it is reported. */
export function Figures({ view, asked }: { view: View; asked: Asked<FiguresAnswer> }) {
  const say = useSay();
  const answers = asked.data?.committee ?? {};
  const faults = faultsAt(asked.faults, ...CHOSEN, ...CHOSEN.map(monthsOf));
  return (
    <Panel
      name="figures"
      title={say('figures')}
      loading={asked.loading}
      faults={faults}
      again={asked.again}
      question={questionOf('Figures', figuresFields(), given(view))}
      rows={rowsOf(view, { measures: CHOSEN.join(',') })}
    >
      <ul className="cards">
        {CHOSEN.map(code => {
          const figure = answers[code];
          // One that went wrong is told below; the others stand.
          if (!figure) return null;
          return (
            <li key={code} data-measure={code}>
              <h3>{figure.measure.label}</h3>
              <p className="big">
                <Numeral figure={figure} measure={code} committee={view.committee} unit={figure.measure.unitLabel} />
              </p>
              <p className="beside">
                <span className="quiet">{say('againstLastYear')}</span> <Difference of={figure.againstLastYear} measure={figure.measure} />
              </p>
              <Spark figures={answers[monthsOf(code)]?.series ?? []} label={`${figure.measure.label}: ${say('month')}`} />
              <p className={`status ${figure.status}`}>{say(figure.status)}</p>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
