import { useEffect, useMemo, useRef, useState } from 'react';
import { Go, go } from '../common/address.tsx';
import { faultsAt, questionOf, useAnswer } from '../common/ask.ts';
import { Chart } from '../common/charts.tsx';
import { type Figure, shownOf } from '../common/figure.ts';
import { Plain } from '../common/numeral.tsx';
import { Panel } from '../common/panel.tsx';
import type { Behind } from './behind.ts';
import { addDays, daysBetween, daysOfKnowledge, today } from './knowledge.ts';
import { askedOf, type Subject, THIS } from './subject.ts';
import { useSay } from './words.ts';

type Told = Figure & { asOf: string | null };
type KnownAnswer = { committee: Record<string, Told | null> | null };

const stepAt = (day: string, figure: Told | null) => ({ day: figure?.asOf?.slice(0, 10) ?? day, figure });

const aliasOf = (day: string) => `on_${day.replaceAll('-', '_')}`;
const AS_OF = 'asOf: $asOf';

/** The number through the time of knowledge: a slider sets as of which day the whole page is. */
export function KnownPanel({ subject, figure }: { subject: Subject; figure: Behind }) {
  const say = useSay();
  const { view } = subject;
  const end = today();
  const from = figure.period.from ?? `${view.year}-01-01`;
  const days = useMemo(() => daysOfKnowledge(from, figure.period.until ?? end, end), [from, figure.period.until, end]);
  const fields = days.map(day => `${aliasOf(day)}: figure(${THIS.replace(AS_OF, `asOf: "${day}"`)}) { ...Shown asOf }`).join('\n');
  const question = days.length > 0 ? questionOf('Known', fields, askedOf(subject)) : undefined;
  const asked = useAnswer<KnownAnswer>(question, view.language);
  const steps = useMemo(
    // Who is told of days that are over is told of yesterday when asking for today.
    () => days.map(day => stepAt(day, asked.data?.committee?.[aliasOf(day)] ?? null)),
    [days, asked.data],
  );
  const last = steps.at(-1)?.day ?? end;
  const chosen = view.asOf ?? last;
  const option = useMemo(() => stepsOption(steps, { chosen, figure, names: [say('step'), say('chosen')] }), [steps, chosen, figure, say]);
  return (
    <Panel
      name="behind-known"
      title={say('known')}
      loading={asked.loading && question !== undefined}
      faults={faultsAt(asked.faults, ...days.map(aliasOf))}
      again={asked.again}
      question={question}
      sheet={{
        columns: [say('chooseDay'), `${figure.measure.label}（${figure.measure.unitLabel}）`, say('status')],
        rows: steps.map(({ day, figure: then }) => [day, then?.value ?? null, then ? (shownOf(then, say).why ?? say(then.status)) : '']),
      }}
    >
      <p className="quiet">{say('knownIntro')}</p>
      <DaySlider from={from} last={last} chosen={chosen} isNow={view.asOf === undefined} />
      <div className="beside-chart">
        <Chart option={option} label={say('pair', { of: figure.measure.label, what: say('known') })} />
        <div className="scrolling">
          <table>
            <thead>
              <tr>
                <th scope="col">{say('chooseDay')}</th>
                <th scope="col" className="number">
                  {figure.measure.unitLabel}
                </th>
              </tr>
            </thead>
            <tbody>
              {steps.map(({ day, figure: then }) => (
                <tr key={day} aria-current={day === chosen ? 'date' : undefined}>
                  <th scope="row">
                    <Go to={{ asOf: day === last ? undefined : day }}>{day}</Go>
                  </th>
                  <td className="number">{then && <Plain figure={then} />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </Panel>
  );
}

interface Drawn {
  chosen: string;
  figure: Behind;
  names: readonly [step: string, chosen: string];
}

/** As a step: a number stands until something else is known. What is not known or not told leaves a gap. */
const stepsOption = (steps: readonly { day: string; figure: Figure | null }[], { chosen, figure, names }: Drawn) => ({
  aria: { enabled: false },
  grid: { left: 4, right: 24, top: 40, bottom: 4, containLabel: true },
  legend: { top: 0, right: 8 },
  xAxis: { type: 'time', axisLabel: { formatter: '{yyyy}-{MM}', hideOverlap: true } },
  yAxis: { type: 'value', name: figure.measure.unitLabel, nameTextStyle: { align: 'left' } },
  series: [
    {
      type: 'line',
      name: names[0],
      step: 'end',
      symbol: 'circle',
      symbolSize: 5,
      color: '#17588a',
      data: steps.map(({ day, figure: then }) => [day, then?.value ?? null]),
    },
    { type: 'line', name: names[1], symbol: 'diamond', symbolSize: 14, color: '#b25f00', data: [[chosen, figure.value]] },
  ],
});

interface SliderProps {
  from: string;
  last: string;
  chosen: string;
  isNow: boolean;
}

/** Moves the page through time: when it is let go, and with each step of the keyboard. The last place is now. */
function DaySlider({ from, last, chosen, isNow }: SliderProps) {
  const say = useSay();
  const slider = useRef<HTMLInputElement>(null);
  const most = Math.max(0, daysBetween(from, last));
  const [at, move] = useState(daysBetween(from, chosen));
  useEffect(() => move(daysBetween(from, chosen)), [from, chosen]);
  useEffect(() => {
    const input = slider.current;
    // React's change is what the browser calls input: it comes while the pointer still moves.
    const letGo = () => {
      const day = addDays(from, Number(input?.value));
      go({ asOf: day >= last ? undefined : day }, { replace: true });
    };
    input?.addEventListener('change', letGo);
    return () => input?.removeEventListener('change', letGo);
  }, [from, last]);
  const day = addDays(from, at);
  return (
    <div className="through-time">
      <input
        ref={slider}
        type="range"
        min={0}
        max={most}
        value={Math.min(at, most)}
        aria-label={say('chooseDay')}
        aria-valuetext={day >= last ? say('now') : day}
        onChange={event => move(Number(event.target.value))}
      />
      <input
        type="date"
        aria-label={say('chooseDay')}
        min={from}
        max={last}
        value={day}
        onChange={event => event.target.value >= from && event.target.value <= last && go({ asOf: event.target.value }, { replace: true })}
      />
      {!isNow && <Go to={{ asOf: undefined }}>{say('now')}</Go>}
    </div>
  );
}
