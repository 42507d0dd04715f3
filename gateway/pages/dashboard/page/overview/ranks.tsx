import { Go } from '../common/address.tsx';
import { type Asked, faultsAt } from '../common/ask.ts';
import type { Measure } from '../common/figure.ts';
import { Difference, Numeral } from '../common/numeral.tsx';
import { Panel } from '../common/panel.tsx';
import { useSay } from '../common/speech.tsx';
import type { View } from '../common/view.ts';
import { type Part, type PartsAnswer, partsQuestion, partsRows, shortOf } from './parts.ts';

/** So many rows share the height that there is. */
const MANY = 10;

/** The committees below by the number of each, largest first, and the committee's own part. What is not known has no rank and no bar. */
export function Ranks({ view, asked }: { view: View; asked: Asked<PartsAnswer> }) {
  const say = useSay();
  const figure = asked.data?.committee?.parts;
  const parts = figure?.byChild ?? [];
  const below = parts.filter(({ reach }) => reach === 'SUBTREE');
  const row = (part: Part, rank: number | undefined, measure: Measure) => (
    <Row key={`${part.committee.code} ${part.reach}`} part={part} rank={rank} most={most} measure={measure} />
  );
  const most = Math.max(0, ...parts.map(({ value }) => value ?? 0));
  return (
    <Panel
      name="ranks"
      title={figure ? say('ranksOf', { measure: figure.measure.label, unit: figure.measure.unitLabel }) : say('ranks')}
      loading={asked.loading}
      faults={faultsAt(asked.faults, 'parts')}
      again={asked.again}
      question={partsQuestion(view)}
      rows={partsRows(view)}
    >
      {figure && parts.length === 0 && <p className="quiet">{say('noPart')}</p>}
      {figure && parts.length > 0 && (
        <div className={`scrolling${parts.length >= MANY ? ' many' : ''}`}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say('rank')}</th>
                <th scope="col">{say('committee')}</th>
                <th scope="col" className="number value">
                  {say('value')}
                </th>
                <th scope="col" className="number">
                  {say('againstLastYear')}
                </th>
              </tr>
            </thead>
            <tbody>
              {below.map(part => row(part, rankOf(part, below), figure.measure))}
              {parts.filter(({ reach }) => reach === 'SELF').map(part => row(part, undefined, figure.measure))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}

/** Equals share a rank. */
const rankOf = ({ value }: Part, all: readonly Part[]): number | undefined =>
  value === null ? undefined : 1 + all.filter(other => other.value !== null && other.value > value).length;

function Row({ part, rank, most, measure }: { part: Part; rank: number | undefined; most: number; measure: Measure }) {
  const say = useSay();
  const { committee, value } = part;
  const isOwn = part.reach === 'SELF';
  return (
    <tr className={isOwn ? 'own' : undefined}>
      <td className="rank">{rank}</td>
      <th scope="row">
        {isOwn ? (
          say('ownOf', { committee: shortOf(part) })
        ) : (
          <Go to={{ committee: committee.code, open: undefined }} title={committee.shortName}>
            {shortOf(part)}
          </Go>
        )}
      </th>
      <td className="number">
        {value !== null && value > 0 && <span className="bar" style={{ width: `${(value / most) * 100}%` }} />}
        <Numeral figure={part} measure={measure.code} committee={committee.code} />
      </td>
      <td className="number">
        <Difference of={part.againstLastYear} measure={measure} />
      </td>
    </tr>
  );
}
