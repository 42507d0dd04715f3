import { Go } from '../common/address.tsx';
import { type Asked, faultsAt, questionOf } from '../common/ask.ts';
import type { Comparison, Figure, Measure } from '../common/figure.ts';
import { Difference, Numeral } from '../common/numeral.tsx';
import { Panel } from '../common/panel.tsx';
import { useSay } from '../common/speech.tsx';
import { given, rowsOf, type View } from '../common/view.ts';

export interface Part extends Figure {
  reach: 'SELF' | 'SUBTREE';
  committee: { code: string; shortName: string };
  againstLastYear: Comparison | null;
}
export type PartsAnswer = { committee: { parts: (Figure & { measure: Measure; byChild: Part[] }) | null } | null };

/** The figure by committees below: what ranks and map are drawn from. */
export const PARTS_FIELDS = `
  parts: figure(measure: $measure, period: $period, asOf: $asOf) {
    ...Shown
    measure { ...Counted }
    byChild { ...Shown reach committee { ...Named } againstLastYear { ...Changed } }
  }`;

export const partsQuestion = (view: View) => questionOf('Parts', PARTS_FIELDS, given(view));
/** The rows of those below, and of no others. */
export const partsRows = (view: View, level: string | undefined) =>
  rowsOf(view, { measures: view.measure, ...(level === 'PROVINCE' && { level: 'CITY' }), ...(level === 'CITY' && { level: 'COUNTY' }) });

/** The committees below by the number of each, largest first. What is not known has no rank and no bar. */
export function Ranks({ view, level, asked }: { view: View; level: string | undefined; asked: Asked<PartsAnswer> }) {
  const say = useSay();
  const figure = asked.data?.committee?.parts;
  const parts = figure?.byChild ?? [];
  const most = Math.max(0, ...parts.map(({ value }) => value ?? 0));
  return (
    <Panel
      name="ranks"
      title={figure ? say('ranksOf', { measure: figure.measure.label }) : say('ranks')}
      loading={asked.loading}
      faults={faultsAt(asked.faults, 'parts')}
      again={asked.again}
      question={partsQuestion(view)}
      rows={partsRows(view, level)}
    >
      {figure && parts.length === 0 && <p className="quiet">{say('noPart')}</p>}
      {figure && parts.length > 0 && (
        <div className="scrolling">
          <table>
            <thead>
              <tr>
                <th scope="col">{say('rank')}</th>
                <th scope="col">{say('committee')}</th>
                <th scope="col" className="number">
                  {say('value')}
                </th>
                <th scope="col" className="number">
                  {say('againstLastYear')}
                </th>
              </tr>
            </thead>
            <tbody>
              {parts.map(part => (
                <tr key={`${part.committee.code} ${part.reach}`}>
                  <td className="rank">
                    {part.value === null ? '' : 1 + parts.filter(other => (other.value ?? -Infinity) > (part.value ?? 0)).length}
                  </td>
                  <th scope="row">
                    {part.reach === 'SELF' ? (
                      `${part.committee.shortName}（${say('own')}）`
                    ) : (
                      <Go to={{ committee: part.committee.code, open: undefined }}>{part.committee.shortName}</Go>
                    )}
                  </th>
                  <td className="number">
                    {part.value !== null && part.value > 0 && <span className="bar" style={{ width: `${(part.value / most) * 100}%` }} />}
                    <Numeral figure={part} measure={view.measure} committee={part.committee.code} />
                  </td>
                  <td className="number">
                    <Difference of={part.againstLastYear} measure={figure.measure} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}
