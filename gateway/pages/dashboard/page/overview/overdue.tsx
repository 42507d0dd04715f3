import { Go } from '../common/address.tsx';
import { type Asked, faultsAt, questionOf } from '../common/ask.ts';
import type { Figure, Measure } from '../common/figure.ts';
import { Numeral } from '../common/numeral.tsx';
import { Panel } from '../common/panel.tsx';
import { useSay } from '../common/speech.tsx';
import { dueDay, given, type View } from '../common/view.ts';
import { type Part, shortOf } from './parts.ts';

/** Late, each by the definition of its measure. */
const OVERDUE = [
  'PROBLEMS_OVERDUE',
  'PROPOSALS_OVERDUE',
  'ASSIGNMENTS_OVERDUE',
  'SUBMISSIONS_OVERDUE',
  'PROMISES_OVERDUE',
  'DUTY_ITEMS_OVERDUE',
] as const;
/** So many committees are named that have most. */
const NAMED = 3;

type Below = Pick<Part, 'reach' | 'committee' | keyof Figure>;
type Told = (Figure & { measure: Measure; byChild: Below[] }) | null;
export type OverdueAnswer = { committee: Record<string, Told> | null };

export const OVERDUE_FIELDS = OVERDUE.map(
  code => `
  ${code}: figure(measure: ${code}, period: $due, asOf: $asOf) {
    ...Shown measure { ...Counted } byChild { ...Shown reach committee { code shortName } }
  }`,
).join('');

/** What should have been done by then and was not, and where most of it is. A measure's name puts it on the map. */
export function Overdue({ view, asked }: { view: View; asked: Asked<OverdueAnswer> }) {
  const say = useSay();
  const answer = asked.data?.committee;
  const day = dueDay(view);
  return (
    <Panel
      name="overdue"
      title={say('overdueOn', { day })}
      loading={asked.loading}
      faults={faultsAt(asked.faults, ...OVERDUE)}
      again={asked.again}
      question={questionOf('Overdue', OVERDUE_FIELDS, given(view))}
      rows={{ of: view.committee, measures: OVERDUE.join(','), parts: 'true', day, ...(view.asOf !== undefined && { asOf: view.asOf }) }}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">{say('overdueWhat')}</th>
            <th scope="col" className="number">
              {say('count')}
            </th>
            <th scope="col">{say('mostOf')}</th>
          </tr>
        </thead>
        <tbody>
          {OVERDUE.map(code => {
            const figure = answer?.[code];
            if (!figure) return null;
            return (
              <tr key={code}>
                <th scope="row">
                  <Go to={{ measure: code }} title={say('onMap')}>
                    {figure.measure.label}
                  </Go>
                </th>
                <td className="number">
                  <Numeral figure={figure} measure={code} committee={view.committee} />
                </td>
                <td>
                  <Most parts={figure.byChild} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Panel>
  );
}

function Most({ parts }: { parts: readonly Below[] }) {
  const say = useSay();
  const most = parts.filter(({ value }) => value !== null && value > 0).slice(0, NAMED);
  return (
    <ul className="in-a-row">
      {most.map(part => (
        <li key={`${part.committee.code} ${part.reach}`}>
          {part.reach === 'SELF' ? say('own') : <Go to={{ committee: part.committee.code, open: undefined }}>{shortOf(part)}</Go>}{' '}
          {part.shown}
        </li>
      ))}
    </ul>
  );
}
