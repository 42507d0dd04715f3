import { type ReactNode, useMemo } from 'react';
import { Go, go } from '../common/address.tsx';
import { type Question, useAnswer } from '../common/ask.ts';
import { Chart } from '../common/charts.tsx';
import { type Figure, grouped, shownOf } from '../common/figure.ts';
import { Panel } from '../common/panel.tsx';
import type { Basis } from './basis.ts';
import type { Behind } from './behind.ts';
import { type Page, useList } from './pages.ts';
import { CONTRIBUTIONS, type Contribution, RecordList } from './records.tsx';
import { type Subject, sameNumber } from './subject.ts';
import { waterfall, waterfallOption } from './waterfall.ts';
import { useSay, type Word } from './words.ts';

const QUERY = (fields: string, more = '') =>
  `query Why($measure: MeasureCode!, $filter: [DimensionFilter!], $first: FigureBasis!, $second: FigureBasis!${more}) {
  explain(measure: $measure, filter: $filter, first: $first, second: $second) {
    ${fields}
  }
}`;
const NAMED = '\nfragment Named on Committee { id code name shortName level }';
const GROUPS = QUERY(`change
    first { id value shown status reason }
    second { id value shown status reason }
    groups { reason amount count }`);
const RECORDS = QUERY(`groups { reason records(first: 20, after: $after) { ${CONTRIBUTIONS} } }`, ', $after: String') + NAMED;

interface Explained {
  explain: {
    change: number | null;
    first: Figure;
    second: Figure;
    groups: { reason: string; amount: number; count: number }[];
  } | null;
}
type ExplainedRecords = { explain: { groups: { reason: string; records: Page<Contribution> | null }[] } | null };

interface DifferingProps {
  subject: Subject;
  figure: Behind;
  first: Basis;
  second: Basis;
  filter: readonly { name: string; values: readonly string[] }[];
  names: readonly [first: string, second: string];
  tools: ReactNode;
  /** What stands before the first of both that no record explains. */
  gap?: { name: string; amount: number; from: string } | undefined;
  children?: ReactNode;
}

/** Two numbers and the records between them, as a waterfall; each of its bars opens its records. */
export function Differing({ subject, figure, first, second, filter, names, tools, gap, children }: DifferingProps) {
  const say = useSay();
  const { open, view } = subject;
  const question: Question = { query: GROUPS, variables: { measure: open.measure, filter, first, second } };
  const asked = useAnswer<Explained>(question, view.language);
  const explained = asked.data?.explain;
  const steps = useMemo(() => {
    if (!explained || explained.first.value === null || explained.change === null) return [];
    const begin = gap
      ? { name: gap.from, amount: explained.first.value - gap.amount }
      : { name: short(names[0]), amount: explained.first.value };
    const changes = explained.groups.map(({ reason, amount }) => ({ name: say(reason as Word), amount }));
    return waterfall(begin, [...(gap ? [{ name: gap.name, amount: gap.amount }] : []), ...changes], short(names[1]));
  }, [explained, gap, names[0], names[1], say]);
  const option = useMemo(() => waterfallOption(steps, matchMedia('(max-width: 640px)').matches), [steps]);
  const toReason = (reason: string) => ({
    ...sameNumber(open),
    tab: 'why' as const,
    ...(open.against && { against: open.against }),
    reason,
  });
  const pick = (name: string) => {
    const group = explained?.groups.find(({ reason }) => say(reason as Word) === name);
    if (group) go({ open: toReason(group.reason) });
  };
  const title = say('waterfall', { first: gap?.from ?? names[0], second: names[1] });
  const personal = asked.faults.some(({ code }) => code === 'FORBIDDEN');
  const unknown = explained && [explained.first, explained.second].find(({ value }) => value === null);
  return (
    <>
      <Panel
        name="behind-why"
        title={say('why')}
        loading={asked.loading}
        faults={personal ? [] : asked.faults}
        again={asked.again}
        question={question}
        sheet={{
          columns: [say('reasonOf'), say('amount'), say('count')],
          rows: steps.map(({ name, amount, whole }, at) => [
            name,
            amount,
            whole ? null : (explained?.groups[at - 1 - (gap ? 1 : 0)]?.count ?? null),
          ]),
        }}
        tools={tools}
      >
        {children}
        {personal && <p className="not-told">{say('personalWhy')}</p>}
        {unknown && <p className="not-told">{say(unknown.status === 'SUPPRESSED' ? 'suppressedWhy' : 'missingWhy')}</p>}
        {steps.length > 0 && (
          <p className="from-to">
            {names[0]} <b>{explained && shownOf(explained.first, say).text}</b> → {names[1]}{' '}
            <b>{explained && shownOf(explained.second, say).text}</b>
            {` ${figure.measure.unitLabel}`}
            {explained?.change ? say('differenceIs', { change: signed(explained.change) }) : say('same')}
          </p>
        )}
        {steps.length > 2 && explained && (
          <div className="beside-chart">
            <Chart option={option} label={title} onPick={pick} />
            <table>
              <thead>
                <tr>
                  <th scope="col">{say('reasonOf')}</th>
                  <th scope="col" className="number">
                    {say('amount')}
                  </th>
                  <th scope="col" className="number">
                    {say('count')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {gap && (
                  <tr>
                    <th scope="row">{gap.name}</th>
                    <td className="number">{signed(gap.amount)}</td>
                    <td />
                  </tr>
                )}
                {explained.groups.map(({ reason, amount, count }) => (
                  <tr key={reason} aria-current={reason === open.reason || undefined}>
                    <th scope="row">
                      <Go to={{ open: toReason(reason) }}>{say(reason as Word)}</Go>
                    </th>
                    <td className="number">{signed(amount)}</td>
                    <td className="number">{grouped(String(count))}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Panel>
      {open.reason && explained?.groups.some(({ reason }) => reason === open.reason) && (
        <ReasonRecords question={question} reason={open.reason} subject={subject} unit={figure.measure.unitLabel} />
      )}
    </>
  );
}

/** Under a bar: of a name with one day in it that day. */
const short = (name: string): string => {
  const days = name.match(/\d{4}-\d{2}-\d{2}/g) ?? [];
  return days.length === 1 ? (days[0] ?? name) : name;
};

const signed = (amount: number) => `${amount > 0 ? '+' : ''}${grouped(String(amount))}`;

/** The records that count differently for one reason. */
function ReasonRecords({
  question,
  reason,
  subject: { open, view },
  unit,
}: {
  question: Question;
  reason: string;
  subject: Subject;
  unit: string;
}) {
  const say = useSay();
  const asked: Question = { query: RECORDS, variables: { ...question.variables, after: null } };
  const list = useList<ExplainedRecords, Contribution>(
    asked,
    view.language,
    data => data.explain?.groups.find(group => group.reason === reason)?.records,
  );
  return (
    <RecordList
      name="behind-reason"
      title={say('recordsOf', { reason: say(reason as Word) })}
      list={list}
      question={asked}
      open={open}
      unit={unit}
    />
  );
}
