import { Go } from './address.tsx';
import { type Comparison, changeOf, type Figure, type Measure, shownOf } from './figure.ts';
import { useSay } from './speech.tsx';
import type { Days } from './state.ts';

interface NumeralProps {
  /** Null or undefined: the field went wrong. */
  figure: Figure | null | undefined;
  measure: string;
  committee: string;
  unit?: string | undefined;
  /** Which days it is of, where they are not those of the page. */
  days?: Days;
}

/** Any figure as a number that opens: whole, partial, missing and suppressed each look like what they are. */
export function Numeral({ figure, measure, committee, unit, days }: NumeralProps) {
  const say = useSay();
  if (!figure) return <span className="numeral failed">{say('failed')}</span>;
  const { text, look, mark, why } = shownOf(figure, say);
  return (
    <Go to={{ open: { measure, committee, tab: 'about', ...(days && { days }) } }} className={`numeral ${look}`} title={why}>
      <span className="digits">{text}</span>
      {unit && figure.value !== null && <span className="unit">{unit}</span>}
      {mark && <span className="mark">{mark}</span>}
      {why && <span className="unseen">{why}</span>}
    </Go>
  );
}

/** The change against an earlier figure. Up is not good, nor down bad: the arrow says which, no colour judges. */
export function Difference({ of, measure }: { of: Comparison | null | undefined; measure: Measure }) {
  const say = useSay();
  const change = of && changeOf(of, measure);
  if (!change)
    return (
      <span className="difference none" title={of?.reason ?? undefined}>
        {say('noComparison')}
      </span>
    );
  const arrow = change.startsWith('+') ? '▲' : change.startsWith('-') ? '▼' : '■';
  return (
    <span className="difference">
      <span aria-hidden="true">{arrow}</span> {change}
    </span>
  );
}
