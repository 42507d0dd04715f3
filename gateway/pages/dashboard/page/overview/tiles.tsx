import { Go } from '../common/address.tsx';
import { grouped, type Measure } from '../common/figure.ts';
import { Numeral } from '../common/numeral.tsx';
import { useSay } from '../common/speech.tsx';
import { type Class, type Look, lookOf } from './classes.ts';
import { shadeOf } from './drawing.tsx';
import { type Part, shortOf } from './parts.ts';

const styleOf = (look: Look, count: number) =>
  'at' in look ? `shade-${shadeOf(look.at, count)}${look.kind === 'partial' ? ' striped' : ''}` : look.kind;

interface TilesProps {
  parts: readonly Part[];
  classes: readonly Class[];
  measure: Measure;
}

/** A tile for each committee, coloured as the map: where there is no outline, and for whoever goes by the keyboard. */
export function Tiles({ parts, classes, measure }: TilesProps) {
  return (
    <ul className="tiles">
      {parts.map(part => (
        <li key={part.committee.code} className={styleOf(lookOf(part, classes), classes.length)}>
          <Go to={{ committee: part.committee.code, open: undefined }}>{shortOf(part)}</Go>
          <Numeral figure={part} measure={measure.code} committee={part.committee.code} />
        </li>
      ))}
    </ul>
  );
}

/** Which colour says which numbers; of what is not a number, only where there is such. */
export function Legend({ parts, classes, measure }: TilesProps) {
  const say = useSay();
  const number = (value: number) => grouped(value.toFixed(measure.decimals));
  const kinds = new Set(parts.map(part => lookOf(part, classes).kind));
  return (
    <ul className="legend" aria-label={say('legend', { unit: measure.unitLabel })}>
      {classes.map(({ least, most }, at) => (
        <li key={least}>
          <span className={`swatch ${styleOf({ kind: 'class', at }, classes.length)}`} />
          {least === most ? number(least) : `${number(least)}–${number(most)}`}
        </li>
      ))}
      {kinds.has('partial') && (
        <li>
          <span className="swatch shade-2 striped" />
          {say('partial')}
        </li>
      )}
      {kinds.has('missing') && (
        <li>
          <span className="swatch missing" />— {say('missing')}
        </li>
      )}
      {kinds.has('suppressed') && (
        <li>
          <span className="swatch suppressed" />＊ {say('SUPPRESSED')}
        </li>
      )}
    </ul>
  );
}
