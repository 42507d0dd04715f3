import { useEffect, useRef } from 'react';
import { Go, go } from '../common/address.tsx';
import { questionOf, useAnswer } from '../common/ask.ts';
import type { Comparison, Figure, Measure } from '../common/figure.ts';
import { Difference, Numeral } from '../common/numeral.tsx';
import { Panel } from '../common/panel.tsx';
import { useSay } from '../common/speech.tsx';
import { type Open, TABS } from '../common/state.ts';
import { given, rowsOf, type View } from '../common/view.ts';

interface Part extends Figure {
  reach: 'SELF' | 'SUBTREE';
  committee: { code: string; shortName: string };
}
interface Behind extends Figure {
  measure: Measure & { definition: string; version: number };
  committee: { shortName: string };
  asOf: string | null;
  period: { from: string | null; until: string | null };
  numerator: number | null;
  denominator: number | null;
  againstLastYear: (Comparison & { figure: Figure }) | null;
  completeness: { expected: number; closed: number } | null;
  countedMoreThanOnce: number | null;
  byChild: Part[];
}
type BehindAnswer = { committee: { figure: Behind | null } | null };

const FIELDS = `
  figure(measure: $measure, period: $period, asOf: $asOf) {
    ...Shown
    asOf
    numerator
    denominator
    countedMoreThanOnce
    period { from until }
    committee { ...Named }
    measure { ...Counted definition version }
    againstLastYear { ...Changed figure { ...Shown } }
    completeness { expected closed }
    byChild { ...Shown reach committee { ...Named } }
  }`;

/** What is behind a number: over the page, closed by Escape, a click beside it, or the browser's back. */
export default function Detail({ view, open }: { view: View; open: Open }) {
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const of: View = { ...view, committee: open.committee, measure: open.measure, ...(open.days && { month: undefined, ...open.days }) };
  const question = questionOf('Behind', FIELDS, given(of));
  const asked = useAnswer<BehindAnswer>(question, view.language);
  const figure = asked.data?.committee?.figure;
  const close = () => go({ open: undefined });
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard closes it by Escape or the button.
    <dialog
      ref={dialog}
      className="behind"
      aria-labelledby="title-detail"
      onClose={close}
      onClick={event => event.target === dialog.current && dialog.current.close()}
    >
      <Panel
        name="detail"
        title={figure ? `${figure.committee.shortName} · ${figure.measure.label}` : say('opening')}
        loading={asked.loading}
        faults={asked.faults}
        again={asked.again}
        question={question}
        rows={rowsOf(of, { measures: open.measure })}
        tools={
          <button type="button" className="close" onClick={() => dialog.current?.close()}>
            {say('close')}
          </button>
        }
      >
        {figure && (
          <>
            <p className="big">
              <Numeral
                figure={figure}
                measure={open.measure}
                committee={open.committee}
                unit={figure.measure.unitLabel}
                {...(open.days && { days: open.days })}
              />
            </p>
            <nav className="tabs" aria-label={figure.measure.label}>
              {TABS.map(tab => (
                <Go key={tab} to={{ open: { ...open, tab } }} aria-current={tab === open.tab ? 'page' : undefined}>
                  {say(tab)}
                </Go>
              ))}
            </nav>
            {open.tab === 'about' && <About figure={figure} />}
            {open.tab === 'parts' && <Parts figure={figure} open={open} />}
          </>
        )}
      </Panel>
    </dialog>
  );
}

function About({ figure }: { figure: Behind }) {
  const say = useSay();
  const { measure, againstLastYear, completeness } = figure;
  return (
    <dl>
      <dt>{say('definition')}</dt>
      <dd>
        {measure.definition} <span className="quiet">（{say('version', { version: measure.version })}）</span>
      </dd>
      {figure.denominator !== null && (
        <>
          <dt>{say('parts')}</dt>
          <dd>
            {figure.numerator} ÷ {figure.denominator}
          </dd>
        </>
      )}
      <dt>{say('days')}</dt>
      <dd>
        {figure.period.from} – {figure.period.until}
      </dd>
      <dt>{say('asOf')}</dt>
      <dd>{figure.asOf ? say('known', { day: figure.asOf.slice(0, 10) }) : say('knownNow')}</dd>
      <dt>{say('lastYear')}</dt>
      <dd>
        {againstLastYear?.figure.shown ?? '—'} <Difference of={againstLastYear} measure={measure} />
      </dd>
      <dt>{say('status')}</dt>
      <dd>
        {say(figure.status)}
        {completeness && ` · ${completeness.expected === 0 ? say('nothingExpected') : say('reported', { ...completeness })}`}
      </dd>
    </dl>
  );
}

function Parts({ figure, open }: { figure: Behind; open: Open }) {
  const say = useSay();
  if (figure.byChild.length === 0) return <p className="quiet">{say('noPart')}</p>;
  return (
    <>
      <table>
        <tbody>
          {figure.byChild.map(part => (
            <tr key={`${part.committee.code} ${part.reach}`}>
              <th scope="row">
                {part.committee.shortName}
                {part.reach === 'SELF' && `（${say('own')}）`}
              </th>
              <td className="number">
                <Numeral figure={part} measure={open.measure} committee={part.committee.code} {...(open.days && { days: open.days })} />
              </td>
              <td>{say(part.status)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!!figure.countedMoreThanOnce && <p className="quiet">{say('moreThanOnce', { number: figure.countedMoreThanOnce })}</p>}
    </>
  );
}
