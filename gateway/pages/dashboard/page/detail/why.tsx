import { Go, go } from '../common/address.tsx';
import { type Basis, basisOf, boundsOf } from './basis.ts';
import { type Behind, daysLabel, knownLabel } from './behind.ts';
import { Differing } from './differing.tsx';
import { addDays, today } from './knowledge.ts';
import { Published } from './published.tsx';
import { conditionsOf, type Subject, sameNumber } from './subject.ts';
import { type Say, useSay, type Word } from './words.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Why the number is not another one: last year's, the one before, what was known earlier, what was published. */
export function WhyPanel({ subject, figure }: { subject: Subject; figure: Behind }) {
  const say = useSay();
  const chosen = againstOf(subject, figure);
  const tools = <Chooser subject={subject} figure={figure} chosen={chosen} />;
  const unexplained = whyNot(figure);
  if (unexplained) return <Unexplained word={unexplained} figure={figure} subject={subject} />;
  if (chosen !== 'YEAR' && chosen !== 'BEFORE' && !DAY.test(chosen))
    return <Published subject={subject} figure={figure} id={chosen} tools={tools} />;
  const second = basisOf(subject, figure);
  const earlier = chosen === 'YEAR' ? figure.againstLastYear : figure.againstLastPeriod;
  const first: Basis = DAY.test(chosen) ? { ...second, asOf: chosen } : { ...second, period: boundsOf(earlier?.figure.period) };
  return (
    <Differing
      subject={subject}
      figure={figure}
      first={first}
      second={second}
      filter={conditionsOf(subject.open)}
      names={namesOf(chosen, subject, figure, say)}
      tools={tools}
    />
  );
}

/** That of the address, or else the first that there is. */
function againstOf({ open: { against } }: Subject, figure: Behind): string {
  if (against === 'BEFORE' && hasBefore(figure)) return against;
  if (against !== undefined && against !== 'YEAR' && against !== 'BEFORE') return against;
  return figure.againstLastYear ? 'YEAR' : 'PUBLISHED';
}

const hasBefore = ({ againstLastPeriod, againstLastYear }: Behind): boolean =>
  !!againstLastPeriod && againstLastPeriod.figure.period.from !== againstLastYear?.figure.period.from;

/** Why nothing can be explained at all. */
function whyNot({ measure, status }: Behind): Word | undefined {
  if (measure.kind === 'RATIO') return 'ratioWhy';
  if (measure.kind === 'DISTINCT_FLOW') return 'distinctWhy';
  if (measure.kind === 'EACH') return 'eachWhy';
  return status === 'SUPPRESSED' ? 'suppressedWhy' : undefined;
}

function namesOf(chosen: string, { view }: Subject, figure: Behind, say: Say): [string, string] {
  const { period, againstLastYear, againstLastPeriod } = figure;
  if (DAY.test(chosen)) return [say('knownThen', { day: chosen }), knownLabel(figure, view, say)];
  const earlier = chosen === 'YEAR' ? againstLastYear : againstLastPeriod;
  return [earlier ? daysLabel(earlier.figure.period, say) : '', daysLabel(period, say)];
}

/** On which day something else was known: the end of the period, or of the month before this one. */
function earlierDay({ view }: Subject, { period }: Behind): string {
  const last = view.asOf ?? today();
  return period.until && period.until < last ? period.until : addDays(`${last.slice(0, 7)}-01`, -1);
}

function Chooser({ subject, figure, chosen }: { subject: Subject; figure: Behind; chosen: string }) {
  const say = useSay();
  const known = DAY.test(chosen) ? chosen : earlierDay(subject, figure);
  const to = (against: string) => go({ open: { ...sameNumber(subject.open), tab: 'why', against } });
  const options: [value: string, label: string][] = [
    ...(figure.againstLastYear ? [['YEAR', say('againstYear')] as [string, string]] : []),
    ...(hasBefore(figure) ? [['BEFORE', say('againstBefore')] as [string, string]] : []),
    [known, say('againstKnown')],
    ['PUBLISHED', say('againstPublished')],
  ];
  return (
    <>
      <label className="choice">
        <span className="unseen">{say('against')}</span>
        <select value={options.some(([value]) => value === chosen) ? chosen : 'PUBLISHED'} onChange={event => to(event.target.value)}>
          {options.map(([value, label]) => (
            <option key={label} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {DAY.test(chosen) && (
        <input
          type="date"
          aria-label={say('chooseDay')}
          value={chosen}
          max={subject.view.asOf ?? today()}
          onChange={event => DAY.test(event.target.value) && to(event.target.value)}
        />
      )}
    </>
  );
}

/** What is made of other numbers leads to these; what is not told says so. */
function Unexplained({ word, figure: { measure }, subject: { open } }: { word: Word; figure: Behind; subject: Subject }) {
  const say = useSay();
  const others = [measure.numerator, measure.denominator, measure.subjectsOf].filter(each => !!each);
  return (
    <section className="panel behind-why" aria-labelledby="title-behind-why">
      <h3 id="title-behind-why">{say('why')}</h3>
      <p className={word === 'suppressedWhy' ? 'not-told' : ''}>{say(word)}</p>
      <ul>
        {others.map(other => (
          <li key={other.code}>
            <Go to={{ open: { ...sameNumber(open), measure: other.code, tab: 'why' } }}>{other.label}</Go>
          </li>
        ))}
      </ul>
      {measure.kind === 'EACH' && <Go to={{ open: { ...sameNumber(open), tab: 'records' } }}>{say('records')}</Go>}
    </section>
  );
}
