import { Go } from '../common/address.tsx';
import { type Asked, faultsAt, questionOf } from '../common/ask.ts';
import type { Figure } from '../common/figure.ts';
import { Numeral, Plain } from '../common/numeral.tsx';
import { Panel } from '../common/panel.tsx';
import { useSay } from '../common/speech.tsx';
import { given, rowsOf, type View } from '../common/view.ts';

const LEVELS = ['PROVINCE', 'CITY', 'COUNTY'] as const;
/** How far they came: each a figure of those that were handed to a level. */
const STANDS = ['ESCALATIONS_RAISED', 'ESCALATIONS_ACCEPTED', 'ESCALATIONS_HELD', 'ESCALATIONS_ANSWERED', 'ESCALATIONS_RETURNED'] as const;

interface Waiting {
  status: 'AWAITING_DECISION' | 'AWAITING_ANSWER';
  days: number;
  raisedOn: string;
  sender: { code: string; shortName: string };
  escalation: { id: string; card: { title: string } | null };
}
type Told = Figure | null;
export type EscalationsAnswer = { committee: (Record<string, Told> & { inbox: { totalCount: number; nodes: Waiting[] } | null }) | null };

const at = (measure: string, level: string) => `${measure}_${level}`;
export const ESCALATION_FIELDS = `
  inbox: escalationInbox(first: 20) { totalCount nodes { status days raisedOn sender { code shortName } escalation { id card { title } } } }
  ${STANDS.map(
    code => `
  ${code}: figure(measure: ${code}, period: $period, asOf: $asOf) { ...Shown }
  ${LEVELS.map(
    level =>
      `${at(code, level)}: figure(measure: ${code}, period: $period, asOf: $asOf, filter: [{ name: "to_level", values: ["${level}"] }]) { ...Shown }`,
  ).join('\n  ')}`,
  ).join('')}`;

/** What was handed from level to level: how much to which level, how far it came, and what waits here. */
export function Escalations({ view, asked }: { view: View; asked: Asked<EscalationsAnswer> }) {
  const say = useSay();
  const answer = asked.data?.committee;
  const aliases = STANDS.flatMap(code => [code, ...LEVELS.map(level => at(code, level))]);
  return (
    <Panel
      name="escalations"
      title={say('escalations')}
      loading={asked.loading}
      faults={faultsAt(asked.faults, 'inbox', ...aliases)}
      again={asked.again}
      question={questionOf('Escalations', ESCALATION_FIELDS, given(view))}
      rows={rowsOf(view, { measures: STANDS.join(','), dimensions: 'to_level' })}
    >
      {answer && (
        <div className="scrolling">
          <table>
            <thead>
              <tr>
                <th scope="col">{say('toLevel')}</th>
                {STANDS.map(code => (
                  <th key={code} scope="col" className="number">
                    {say(code)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {LEVELS.map(level => (
                <tr key={level}>
                  <th scope="row">{say(level)}</th>
                  {STANDS.map(code => (
                    <td key={code} className="number">
                      <Plain figure={answer[at(code, level)]} />
                    </td>
                  ))}
                </tr>
              ))}
              <tr className="own">
                <th scope="row">{say('total')}</th>
                {STANDS.map(code => (
                  <td key={code} className="number">
                    <Numeral figure={answer[code]} measure={code} committee={view.committee} />
                  </td>
                ))}
              </tr>
            </tbody>
          </table>
          {answer.inbox && <Inbox {...answer.inbox} />}
        </div>
      )}
    </Panel>
  );
}

function Inbox({ totalCount, nodes }: { totalCount: number; nodes: readonly Waiting[] }) {
  const say = useSay();
  return (
    <>
      <h3>{say('inbox', { count: totalCount })}</h3>
      {nodes.length > 0 && (
        <ul className="entries">
          {nodes.map(({ escalation, sender, status, days, raisedOn }) => (
            <li key={escalation.id}>
              <span className="entry">{escalation.card?.title ?? '—'}</span>{' '}
              <Go to={{ committee: sender.code, open: undefined }}>{sender.shortName}</Go>
              <span className="quiet" title={raisedOn}>
                {say(status)} · {say('waitingDays', { days })}
              </span>
            </li>
          ))}
        </ul>
      )}
      {totalCount > nodes.length && <p className="quiet">{say('more', { count: totalCount - nodes.length })}</p>}
    </>
  );
}
