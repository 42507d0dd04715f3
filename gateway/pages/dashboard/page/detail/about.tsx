import { type ReactNode, useState } from 'react';
import { Go } from '../common/address.tsx';
import type { Asked, Question } from '../common/ask.ts';
import type { Measure } from '../common/figure.ts';
import { Difference, Plain } from '../common/numeral.tsx';
import { Panel } from '../common/panel.tsx';
import { type Behind, type BehindAnswer, type Compared, daysLabel, knownLabel } from './behind.ts';
import { fileOf, type Subject, sameNumber } from './subject.ts';
import { useSay, type Word } from './words.ts';

const MOST_LACKING = 12;

/** What the number means, what it is made of, and how far it can be relied on. */
export function AboutPanel({ subject, question, asked }: { subject: Subject; question: Question; asked: Asked<BehindAnswer> }) {
  const say = useSay();
  const figure = asked.data?.committee?.figure;
  return (
    <Panel
      name="behind-about"
      title={say('about')}
      loading={asked.loading}
      faults={asked.faults}
      again={asked.again}
      question={question}
      rows={fileOf(subject)}
    >
      {figure && <About figure={figure} subject={subject} />}
    </Panel>
  );
}

function About({ figure, subject: { open, view } }: { figure: Behind; subject: Subject }) {
  const say = useSay();
  const { measure } = figure;
  return (
    <dl className="about">
      <Item word="definition">
        {measure.definition} <span className="quiet">（{say('version', { version: measure.version })}）</span>
        {measure.earlierVersions.length > 0 && <EarlierVersions of={measure} />}
      </Item>
      <Item word="kindOfMeasure">{say(measure.kind)}</Item>
      <Item word="unit">{measure.unitLabel}</Item>
      <MadeOf figure={figure} subject={open} />
      <Item word="days">{daysLabel(figure.period, say)}</Item>
      <Item word="asOf">{knownLabel(figure, view, say)}</Item>
      <Item word="lastYear">
        <Earlier of={figure.againstLastYear} measure={measure} />
      </Item>
      {figure.againstLastPeriod?.figure.period.from !== figure.againstLastYear?.figure.period.from && (
        <Item word="lastPeriod">
          <Earlier of={figure.againstLastPeriod} measure={measure} />
        </Item>
      )}
      <Reported figure={figure} />
      {figure.breaks.length > 0 && (
        <Item word="breaks">
          <ul>{figure.breaks.map(({ card }) => card && <li key={card.title}>{`${card.day} ${card.title}`}</li>)}</ul>
        </Item>
      )}
    </dl>
  );
}

/** How it was counted before; written out when it is opened. */
function EarlierVersions({ of: { earlierVersions } }: { of: Behind['measure'] }) {
  const say = useSay();
  const [isOpen, open] = useState(false);
  return (
    <details onToggle={event => open(event.currentTarget.open)}>
      <summary>{say('earlierVersions')}</summary>
      <ul>
        {isOpen &&
          earlierVersions.map(({ version, definition, until }) => (
            <li key={version}>
              {definition} <span className="quiet">{`（${say('version', { version })}，${say('until', { release: until })}）`}</span>
            </li>
          ))}
      </ul>
    </details>
  );
}

const Item = ({ word, children }: { word: Word; children: ReactNode }) => (
  <>
    <dt>{useSay()(word)}</dt>
    <dd>{children}</dd>
  </>
);

function Earlier({ of, measure }: { of: Compared; measure: Measure }) {
  const say = useSay();
  if (!of) return <>{say('noPeriodBefore')}</>;
  return (
    <>
      <Plain figure={of.figure} unit={measure.unitLabel} /> <Difference of={of} measure={measure} />{' '}
      <span className="quiet">（{daysLabel(of.figure.period, say)}）</span>
    </>
  );
}

/** Of a ratio what is divided by what; of a count of different persons what it counts. */
function MadeOf({ figure, subject }: { figure: Behind; subject: Subject['open'] }) {
  const say = useSay();
  const { numerator, denominator, subjectsOf, unitLabel } = figure.measure;
  if (subjectsOf)
    return (
      <Item word="formula">
        {say('eachOnceOf')} <Go to={{ open: { ...sameNumber(subject), measure: subjectsOf.code, tab: 'about' } }}>{subjectsOf.label}</Go>
      </Item>
    );
  if (!numerator || !denominator) return null;
  const part = (measure: Measure, value: number | null) => (
    <span className="part">
      <Go to={{ open: { ...sameNumber(subject), measure: measure.code, tab: 'about' } }}>{measure.label}</Go>{' '}
      <Plain figure={{ ...figure, denominator: null, value, shown: value?.toFixed(measure.decimals) ?? null }} unit={measure.unitLabel} />
    </span>
  );
  return (
    <Item word="formula">
      {part(numerator, figure.numerator)} ÷ {part(denominator, figure.denominator)}
      {unitLabel === '%' && ' × 100%'}
    </Item>
  );
}

/** Why there is no number, or not the whole of it. */
function whyOf({ status, value, denominator }: Pick<Behind, 'status' | 'value' | 'denominator'>): Word | undefined {
  if (status === 'PARTIAL') return 'partialWhy';
  if (status === 'SUPPRESSED') return 'suppressed';
  if (value !== null) return undefined;
  return denominator === 0 ? 'nothingToDivideBy' : 'missing';
}

/** How much may be said of it: who has reported, who has not, and how fresh the facts are. */
function Reported({ figure: { completeness, status, ...figure } }: { figure: Behind }) {
  const say = useSay();
  const why = whyOf({ ...figure, status });
  const stale = (completeness?.owners ?? []).filter(({ state }) => state !== 'CURRENT');
  return (
    <>
      <Item word="status">
        <span className={`status ${status}`}>{say(status)}</span>
        {why && ` · ${say(why)}`}
        {!!completeness?.expected && ` · ${say('reported', { expected: completeness.expected, closed: completeness.closed })}`}
        {!!completeness?.lateCount && ` · ${say('late', { count: completeness.lateCount })}`}
      </Item>
      {!!completeness?.lackingCount && (
        <Item word="lacking">
          <ul className="lacking">
            {completeness.lacking.slice(0, MOST_LACKING).map(({ committee, from, until, dueOn, status: of }) => (
              <li key={`${committee.code} ${from} ${until}`} className={of}>
                {say('lackingOf', { committee: committee.shortName, from: from ?? '', until: until ?? '', dueOn })} <span>{say(of)}</span>
              </li>
            ))}
          </ul>
          {completeness.lackingCount > MOST_LACKING && say('lackingMore', { count: completeness.lackingCount })}
        </Item>
      )}
      {stale.length > 0 && (
        <Item word="asOf">
          {stale.map(({ cell, state, freshAt }) => (
            <p key={cell?.code}>
              {say(state === 'LOST' ? 'feedLost' : 'feedLate', { cell: cell?.shortName ?? '', day: freshAt?.slice(0, 10) ?? '' })}
            </p>
          ))}
        </Item>
      )}
    </>
  );
}
