import { Go } from './address.tsx';
import { type Comparison, changeOf, type Figure, type Measure, shownOf } from './figure.ts';
import { useSay } from './speech.tsx';
import type { Condition, Days, Tab } from './state.ts';

interface NumeralProps {
  /** Null or undefined: the field went wrong. */
  figure: Figure | null | undefined;
  measure: string;
  committee: string;
  /** Of the committee alone; a part that says so itself is. */
  own?: true | undefined;
  unit?: string | undefined;
  /** Which days it is of, where they are not those of the page. */
  days?: Days | undefined;
  /** Of a part by dimensions: of which values. */
  only?: readonly Condition[] | undefined;
  /** What of it opens first. */
  tab?: Tab;
}

/** Any figure as a number that opens: whole, partial, missing and suppressed each look like what they are. */
export function Numeral({ figure, measure, committee, own, unit, days, only, tab = 'about' }: NumeralProps) {
  const say = useSay();
  if (!figure) return <span className="numeral failed">{say('failed')}</span>;
  const { look, why } = shownOf(figure, say);
  const alone = own || figure.reach === 'SELF';
  const open = { measure, committee, tab, ...(alone && { own: alone }), ...(days && { days }), ...(only?.length && { only }) };
  return (
    <Go to={{ open }} className={`numeral ${look}`} title={why}>
      <Digits figure={figure} unit={unit} />
    </Go>
  );
}

/** The same where nothing opens. */
export function Plain({ figure, unit }: Pick<NumeralProps, 'figure' | 'unit'>) {
  const say = useSay();
  if (!figure) return <span className="numeral failed">{say('failed')}</span>;
  const { look, why } = shownOf(figure, say);
  return (
    <span className={`numeral ${look}`} title={why}>
      <Digits figure={figure} unit={unit} />
    </span>
  );
}

function Digits({ figure, unit }: { figure: Figure; unit: string | undefined }) {
  const { text, mark, why } = shownOf(figure, useSay());
  return (
    <>
      <span className="digits">{text}</span>
      {unit && figure.value !== null && <span className="unit">{unit}</span>}
      {mark && <span className="mark">{mark}</span>}
      {why && <span className="unseen">{why}</span>}
    </>
  );
}

/** The change against an earlier figure. Up is not good, nor down bad: the arrow says which, no colour judges. */
export function Difference({ of, measure }: { of: Comparison | null | undefined; measure: Measure }) {
  const say = useSay();
  const change = of && changeOf(of, measure);
  if (!change)
    return (
      <span className="difference none" title={say('noComparisonWhy')}>
        — <span className="unseen">{say('noComparison')}</span>
      </span>
    );
  const arrow = change.startsWith('+') ? '▲' : change.startsWith('-') ? '▼' : '■';
  return (
    <span className="difference">
      <span aria-hidden="true">{arrow}</span> {change}
    </span>
  );
}
