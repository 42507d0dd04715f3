import { useMemo } from 'react';
import { Go, go } from '../common/address.tsx';
import { questionOf, useAnswer } from '../common/ask.ts';
import { Chart } from '../common/charts.tsx';
import { shownOf } from '../common/figure.ts';
import { Numeral, Plain } from '../common/numeral.tsx';
import { Panel } from '../common/panel.tsx';
import type { Sheet } from '../common/sheet.ts';
import type { Behind } from './behind.ts';
import { type Part, type PartsAnswer, partsBy, partsOf } from './part.ts';
import { barsAcross, barsUpright } from './part-charts.ts';
import { askedOf, fileOf, type Subject } from './subject.ts';
import { type Say, useSay } from './words.ts';

/** So many bars can be read. */
const MOST_BARS = 30;

/** What the number is made of: by committees below, by months, or by a dimension of the measure. */
export function PartsPanel({ subject, figure }: { subject: Subject; figure: Behind }) {
  const say = useSay();
  const { open, view } = subject;
  const by = byOf(subject, figure);
  const { fields, grain } = partsBy(by, view);
  const question = questionOf('Parts', fields, { ...askedOf(subject), grain, dimension: by });
  const asked = useAnswer<PartsAnswer>(question, view.language);
  const answer = asked.data?.committee?.figure;
  const parts = useMemo(() => partsOf(answer ?? undefined, { open, view, figure, say }), [answer, open, view, figure, say]);
  const first = by === 'month' ? parts : parts.slice(0, MOST_BARS);
  const option = useMemo(() => (by === 'month' ? barsUpright : barsAcross)(first, figure.measure, say), [by, first, figure.measure, say]);
  // Without a number there is no bar to draw.
  const isDrawn = parts.some(({ figure: { value } }) => value !== null);
  const pick = (name: string) => {
    const part = parts.find(each => each.label === name);
    if (part?.open) go({ open: { ...part.open, tab: 'about' } });
  };
  const title = say('pair', { of: say('parts'), what: byLabel(by, figure, view.month !== undefined, say) });
  return (
    <Panel
      name="behind-parts"
      title={title}
      loading={asked.loading}
      faults={asked.faults}
      again={asked.again}
      question={question}
      {...(by === 'committee'
        ? { sheet: sheetOf(parts, figure, say) }
        : { rows: fileOf(subject, grain ? { by: grain } : { dimensions: by }) })}
      tools={<Choices subject={subject} figure={figure} by={by} />}
    >
      {parts.length === 0 && !asked.loading && asked.faults.length === 0 && <p className="quiet">{say('noParts')}</p>}
      {parts.length > 0 && (
        <div className={`beside-chart ${sizeOf(first.length, by)}`}>
          <div>
            {isDrawn && <Chart option={option} label={title} onPick={pick} />}
            {!isDrawn && <p className="not-told">{say('nothingDrawn')}</p>}
            {first.length < parts.length && <p className="quiet">{say('chartFirst', { count: MOST_BARS })}</p>}
          </div>
          <PartsTable parts={parts} figure={figure} shares={by !== 'month'} />
        </div>
      )}
      {!!answer?.countedMoreThanOnce && <p className="quiet">{say('moreThanOnce', { number: answer.countedMoreThanOnce })}</p>}
      {overlapping(parts, figure, by) && <p className="quiet">{say('mayOverlap')}</p>}
    </Panel>
  );
}

/** Bars across need room for each. */
const sizeOf = (bars: number, by: string): string => (by === 'month' ? '' : bars > 12 ? 'tall' : bars < 7 ? 'short' : '');

/** That of the address, where the measure has it; else committees, or months where there are none below. */
function byOf({ open: { by, own } }: Subject, { committee, measure }: Behind): string {
  if (by === 'month' || measure.dimensions.some(({ name }) => name === by)) return by ?? 'month';
  return committee.level === 'COUNTY' || own ? 'month' : 'committee';
}

const byLabel = (by: string, { measure }: Behind, isMonth: boolean, say: Say): string => {
  if (by === 'committee') return say('byCommittee');
  if (by === 'month') return say(isMonth ? 'byDay' : 'byMonth');
  return measure.dimensions.find(({ name }) => name === by)?.label ?? by;
};

function Choices({ subject: { open, view }, figure, by }: { subject: Subject; figure: Behind; by: string }) {
  const say = useSay();
  const hasBelow = figure.committee.level !== 'COUNTY' && !open.own;
  const choices = [...(hasBelow ? ['committee'] : []), 'month', ...figure.measure.dimensions.map(({ name }) => name)];
  return (
    <label className="choice">
      <span className="unseen">{say('byWhat')}</span>
      <select value={by} onChange={event => go({ open: { ...open, by: event.target.value } })}>
        {choices.map(each => (
          <option key={each} value={each}>
            {byLabel(each, figure, view.month !== undefined, say)}
          </option>
        ))}
      </select>
    </label>
  );
}

function PartsTable({ parts, figure, shares }: { parts: readonly Part[]; figure: Behind; shares: boolean }) {
  const say = useSay();
  const { measure } = figure;
  const hasStatus = parts.some(({ status }) => status && status !== 'NOT_EXPECTED');
  const hasShares = shares && (measure.kind === 'FLOW' || measure.kind === 'STOCK') && !!figure.value;
  return (
    <div className="scrolling">
      <table>
        <thead>
          <tr>
            <th scope="col">{say('parts')}</th>
            <th scope="col" className="number">
              {measure.unitLabel}
            </th>
            {hasShares && (
              <th scope="col" className="number">
                {say('share')}
              </th>
            )}
            {hasStatus && <th scope="col">{say('status')}</th>}
          </tr>
        </thead>
        <tbody>
          {parts.map(part => (
            <tr key={part.key}>
              <th scope="row">{part.open ? <Go to={{ open: { ...part.open, tab: 'parts' } }}>{part.label}</Go> : part.label}</th>
              <td className="number">{part.open ? <Numeral figure={part.figure} {...part.open} /> : <Plain figure={part.figure} />}</td>
              {hasShares && <td className="number">{shareOf(part, figure)}</td>}
              {hasStatus && <td>{part.status && say(part.status)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const shareOf = ({ figure: { value } }: Part, { value: whole }: Behind): string =>
  value === null || !whole ? '' : `${((value / whole) * 100).toFixed(1)}%`;

/** Whether parts by a dimension are more than the whole. */
function overlapping(parts: readonly Part[], { value, measure }: Behind, by: string): boolean {
  if (by === 'committee' || by === 'month' || value === null || measure.kind === 'RATIO') return false;
  return parts.reduce((sum, part) => sum + (part.figure.value ?? 0), 0) > value;
}

const sheetOf = (parts: readonly Part[], { measure }: Behind, say: Say): Sheet => ({
  columns: [say('committee'), `${measure.label}（${measure.unitLabel}）`, say('status')],
  rows: parts.map(({ label, figure }) => [
    label,
    figure.value,
    figure.value === null ? (shownOf(figure, say).why ?? '') : say(figure.status),
  ]),
});
