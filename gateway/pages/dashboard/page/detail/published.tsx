import type { ReactNode } from 'react';
import { Go } from '../common/address.tsx';
import { type Question, useAnswer } from '../common/ask.ts';
import type { Figure } from '../common/figure.ts';
import { Plain } from '../common/numeral.tsx';
import { Panel } from '../common/panel.tsx';
import { basisOf } from './basis.ts';
import { type Behind, conditionLabel, type Days, daysLabel, knownLabel } from './behind.ts';
import { Differing } from './differing.tsx';
import { type Subject, sameNumber } from './subject.ts';
import { useSay, type Word } from './words.ts';

interface Row {
  id: string;
  value: string;
  unit: string;
  wording: string;
  verdict: 'AGREES' | 'DIFFERS' | 'NOT_COMPARABLE';
  difference: number | null;
  asOf: string;
  reach: 'SELF' | 'SUBTREE';
  period: Days;
  filter: { name: string; value: string }[];
  measure: { code: string } | null;
  computed: Figure | null;
}
type PublishedAnswer = { publishedFigures: { nodes: Row[] } | null };

const QUERY = `query Published($code: CommitteeCode!) {
  publishedFigures(committee: $code, first: 100) {
    nodes {
      id value unit wording verdict difference asOf reach
      period { from until }
      filter { name value }
      measure { id code }
      computed { id value shown status reason }
    }
  }
}`;

interface PublishedProps {
  subject: Subject;
  figure: Behind;
  /** Of the one that is compared; whatever else lists them. */
  id: string;
  tools: ReactNode;
}

/** What was published of this measure, and why the number is another one now. */
export function Published({ subject, figure, id, tools }: PublishedProps) {
  const say = useSay();
  const { open, view } = subject;
  const question: Question = { query: QUERY, variables: { code: open.committee } };
  const asked = useAnswer<PublishedAnswer>(question, view.language);
  const rows = (asked.data?.publishedFigures?.nodes ?? []).filter(({ measure }) => measure?.code === open.measure);
  const chosen = rows.find(row => row.id === id);
  const others = rows.filter(row => row !== chosen);
  if (chosen?.computed && chosen.verdict !== 'NOT_COMPARABLE')
    return (
      <Against row={chosen} subject={subject} figure={figure} tools={tools}>
        <Rows rows={[chosen]} chosen={chosen} subject={subject} figure={figure} />
        {others.length > 0 && (
          <details>
            <summary className="quiet">{say('otherPublished', { count: others.length })}</summary>
            <Rows rows={others} chosen={undefined} subject={subject} figure={figure} />
          </details>
        )}
      </Against>
    );
  return (
    <Panel
      name="behind-published"
      title={say('againstPublished')}
      loading={asked.loading}
      faults={asked.faults}
      again={asked.again}
      question={question}
      sheet={{
        columns: [say('day'), say('title'), say('value'), say('unit'), say('status')],
        rows: rows.map(({ asOf, wording, value, unit, verdict }) => [asOf, wording, value, unit, say(verdict)]),
      }}
      tools={tools}
    >
      {!asked.loading && rows.length === 0 && asked.faults.length === 0 && <p className="quiet">{say('noPublished')}</p>}
      {rows.length > 0 && <p className="quiet">{say('choosePublished')}</p>}
      <Rows rows={rows} chosen={undefined} subject={subject} figure={figure} />
    </Panel>
  );
}

function Rows({
  rows,
  chosen,
  subject: { open },
  figure,
}: {
  rows: readonly Row[];
  chosen: Row | undefined;
  subject: Subject;
  figure: Behind;
}) {
  const say = useSay();
  return (
    <ul className="published">
      {rows.map(row => (
        <li key={row.id} aria-current={row === chosen || undefined}>
          <Go to={{ open: { ...sameNumber(open), tab: 'why', against: row.id } }}>
            {say('publishedAs', { value: row.value, unit: row.unit })}
          </Go>{' '}
          <q>{row.wording}</q>{' '}
          <span className="quiet">
            {[
              say('publishedOn', { day: row.asOf }),
              daysLabel(row.period, say),
              ...row.filter.map(({ name, value }) => conditionLabel(figure, name, value, say)),
            ].join(' · ')}
            {' · '}
            {row.computed && <Plain figure={row.computed} />} {say(row.verdict as Word)}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** From what was published, over what the records said that day, to the number as it is now. */
function Against({
  row,
  subject,
  figure,
  tools,
  children,
}: {
  row: Row;
  subject: Subject;
  figure: Behind;
  tools: ReactNode;
  children: ReactNode;
}) {
  const say = useSay();
  const { from, until } = row.period;
  const filter = row.filter.map(({ name, value }) => ({ name, values: [value] }));
  const first = {
    committee: subject.open.committee,
    reach: row.reach,
    period: { ...(from && { from }), ...(until && { until }) },
    asOf: row.asOf,
  };
  return (
    <Differing
      subject={subject}
      figure={figure}
      first={first}
      second={basisOf(subject, figure)}
      filter={filter}
      names={[say('knownThen', { day: row.asOf }), knownLabel(figure, subject.view, say)]}
      tools={tools}
      {...(row.difference && {
        gap: { name: say('publishedGap'), amount: row.difference, from: say('publishedAs', { value: row.value, unit: row.unit }) },
      })}
    >
      {children}
      {row.filter.length > 0 && (
        <p className="quiet">
          {say('sameConditions', { conditions: row.filter.map(({ name, value }) => conditionLabel(figure, name, value, say)).join('；') })}
        </p>
      )}
    </Differing>
  );
}
