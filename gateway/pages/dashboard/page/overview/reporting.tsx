import { Go } from '../common/address.tsx';
import { type Asked, faultsAt, questionOf } from '../common/ask.ts';
import type { Status } from '../common/figure.ts';
import { Panel } from '../common/panel.tsx';
import { useSay } from '../common/speech.tsx';
import { given, today, type View } from '../common/view.ts';
import type { Say } from '../common/words.ts';
import { daysBetween, nameOfDays } from './days.ts';
import { partsRows, shortOf } from './parts.ts';

interface Due {
  committee: { code: string; shortName: string };
  area: string;
  areaLabel: string;
  from: string;
  until: string;
  dueOn: string;
  status: Status;
}
interface Reported {
  measure: { code: string; label: string };
  status: Status;
  completeness: { expected: number; closed: number; lackingCount: number; lateCount: number };
}
export type ReportingAnswer = { committee: { reports: { totalCount: number; nodes: Due[] } | null; reported: Reported | null } | null };

export const REPORTING_FIELDS = `
  reports: reportsDue(asOf: $asOf, first: 100) { totalCount nodes { committee { code shortName } area areaLabel from until dueOn status } }
  reported: figure(measure: $measure, period: $period, asOf: $asOf) {
    status measure { code label } completeness { expected closed lackingCount lateCount }
  }`;

/** Who has not reported: of the chosen measure in a sentence, of all work as a list, the earliest due first. */
export function Reporting({ view, asked }: { view: View; asked: Asked<ReportingAnswer> }) {
  const say = useSay();
  const { reports, reported } = asked.data?.committee ?? { reports: null, reported: null };
  return (
    <Panel
      name="reporting"
      title={say('reporting')}
      loading={asked.loading}
      faults={faultsAt(asked.faults, 'reports', 'reported')}
      again={asked.again}
      question={questionOf('Reporting', REPORTING_FIELDS, given(view))}
      rows={partsRows(view)}
    >
      {reported && (
        <p className={`status ${reported.status}`}>
          {say('statusOf', { measure: reported.measure.label, status: say(reported.status) })}
          {reported.completeness.expected > 0 && ` · ${say('reported', { ...reported.completeness })}`}
        </p>
      )}
      {reports && reports.totalCount === 0 && <p className="quiet">{say('nothingDue')}</p>}
      {reports && reports.totalCount > 0 && (
        <div className="scrolling">
          <table>
            <thead>
              <tr>
                <th scope="col">{say('committee')}</th>
                <th scope="col">{say('reportOf', { count: reports.totalCount })}</th>
                <th scope="col" className="number">
                  {say('dueOn')}
                </th>
              </tr>
            </thead>
            <tbody>
              {reports.nodes.map(due => (
                <tr key={`${due.committee.code} ${due.area} ${due.from}`}>
                  <th scope="row">
                    <Go to={{ committee: due.committee.code, open: undefined }} title={due.committee.shortName}>
                      {shortOf(due)}
                    </Go>
                  </th>
                  <td title={due.areaLabel}>
                    {nameOfDays(due, view.language)} {due.areaLabel}
                  </td>
                  <td className={`number status ${due.status}`} title={due.dueOn}>
                    {whenDue(due, view.asOf ?? today(), say)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {reports.totalCount > reports.nodes.length && (
            <p className="quiet">{say('more', { count: reports.totalCount - reports.nodes.length })}</p>
          )}
        </div>
      )}
    </Panel>
  );
}

function whenDue({ dueOn }: Due, now: string, say: Say): string {
  const days = daysBetween(dueOn, now);
  return days > 0 ? say('overdueDays', { days }) : say('dueInDays', { days: -days });
}
