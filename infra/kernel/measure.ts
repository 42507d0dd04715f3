import type { Dimension } from './dimension.ts';
import type { Unit } from './units.ts';
import type { Words } from './words.ts';

/**
 * FLOW: happened in the period; adds up. STOCK: exists at the end of the period. DISTINCT_STOCK: different subjects (persons,
 * places) at the end of the period, never added across committees. DISTINCT_FLOW: different subjects of what happened in the period, never
 * added across committees or periods; it has no facts of its own, but counts those of another measure. RATIO: numerator ÷ denominator × scale, never averaged. EACH: a
 * number of each record, never summed.
 */
export type MeasureKind = 'FLOW' | 'STOCK' | 'DISTINCT_STOCK' | 'DISTINCT_FLOW' | 'RATIO' | 'EACH';

/** What is counted. */
export type Basis =
  | 'RECORDS'
  | 'PERSONS'
  | 'SEATS'
  | 'ATTENDANCES'
  | 'PLACES'
  | 'SECTORS'
  | 'HOUSEHOLDS'
  | 'TEXTS'
  | 'SHARE'
  | 'YUAN'
  | 'NUMBERS'
  | 'DAYS';

export interface EarlierVersion {
  readonly version: number;
  readonly definition: Words;
  /** The release with which it ended. */
  readonly until: string;
}

interface Common<Code extends string> {
  readonly label: Words;
  /** What counts, in a sentence. */
  readonly definition: Words;
  readonly unit: Unit;
  /** How many decimal places people are shown. */
  readonly decimals: number;
  readonly basis: Basis;
  /** Rises when the same records would count differently. */
  readonly version: number;
  /** What it was defined as before, the oldest first. */
  readonly earlier?: readonly EarlierVersion[];
  readonly dimensions: Readonly<Record<string, Dimension>>;
  /** Among what its facts can be shared out: what their subject names → the measure that counts those. */
  readonly per?: Readonly<Record<string, Code>>;
  /** Its facts reach into days to come: what is due then is known now. A figure of it ends with the day of asOf, whatever its period. */
  readonly ahead?: true;
}

interface Counted<Code extends string> extends Common<Code> {
  readonly kind: Exclude<MeasureKind, 'RATIO' | 'DISTINCT_FLOW'>;
  /** It counts what is due, so days to come count as well. Of every other measure only what has happened by the day of asOf does. */
  readonly due?: true;
  /**
   * Of events that several committees may record each: a record that joined names the one that led, in `same_event` among the dimensions of its
   * facts. With all below a committee they count once.
   */
  readonly joint?: true;
  readonly numerator?: undefined;
  readonly denominator?: undefined;
  readonly scale?: undefined;
  readonly subjectsOf?: undefined;
}

interface Distinct<Code extends string> extends Common<Code> {
  readonly kind: 'DISTINCT_FLOW';
  /** The subjects of whose facts are counted. */
  readonly subjectsOf: Code;
  /** Only of those with one of these values of each of these dimensions. */
  readonly only?: Readonly<Record<string, readonly string[]>>;
  readonly due?: undefined;
  readonly joint?: undefined;
  readonly numerator?: undefined;
  readonly denominator?: undefined;
  readonly scale?: undefined;
}

interface Ratio<Code extends string> extends Common<Code> {
  readonly kind: 'RATIO';
  readonly numerator: Code;
  readonly denominator: Code;
  /** By what it is multiplied: 100 for percent, 1 for an average. */
  readonly scale: 1 | 100;
  readonly due?: undefined;
  readonly joint?: undefined;
  readonly subjectsOf?: undefined;
}

/** A measure without its code; `Code` are the codes of the measures that it refers to. */
export type Declaration<Code extends string = string> = Counted<Code> | Distinct<Code> | Ratio<Code>;

export type Measure<Code extends string = string, Other extends string = string> = Declaration<Other> & { readonly code: Code };

/**
 * Declares measures beside the views that define them: code → what people need to read its figures. That the codes it refers to
 * exist is checked where all measures come together, in gateway/model.ts.
 */
export const defineMeasures = <const Code extends string, const Other extends string = never>(
  declared: Readonly<Record<Code, Declaration<Other>>>,
): readonly Measure<Code, Other>[] =>
  Object.entries<Declaration<Other>>(declared).map(([code, declaration]) => ({ ...declaration, code: code as Code }));
