import type { Say, Word } from './words.ts';

export type Status = 'REPORTED' | 'NONE' | 'OPEN' | 'MISSING' | 'NOT_EXPECTED' | 'FINAL' | 'PROVISIONAL' | 'PARTIAL' | 'SUPPRESSED';

/** What is asked of every figure that is shown. */
export interface Figure {
  value: number | null;
  shown: string | null;
  reason: string | null;
  status: Status;
  /** Of a part: the committee alone, or with all below. */
  reach?: 'SELF' | 'SUBTREE';
  /** Of a ratio: by what. */
  denominator?: number | null;
}

export interface Comparison {
  change: number | null;
  rate: number | null;
  reason: string | null;
}

export interface Measure {
  code: string;
  label: string;
  unitLabel: string;
  decimals: number;
}

/** How a figure is shown: what missing, suppressed and partial look like is decided here alone. */
export interface Shown {
  text: string;
  look: 'whole' | 'provisional' | 'partial' | 'missing' | 'suppressed';
  /** A short mark beside it. */
  mark?: string;
  /** In words: why it is as it is. */
  why?: string;
}

const PARTLY: Partial<Record<Status, [look: Shown['look'], mark: Word, why: Word]>> = {
  PARTIAL: ['partial', 'partial', 'partialWhy'],
  MISSING: ['partial', 'partial', 'partialWhy'],
  PROVISIONAL: ['provisional', 'provisional', 'provisionalWhy'],
  OPEN: ['provisional', 'provisional', 'provisionalWhy'],
};

/** Never a zero that nobody reported: what is not known is "—", what is not told is "＊". */
export function shownOf(figure: Figure, say: Say): Shown {
  if (figure.status === 'SUPPRESSED') return { text: '＊', look: 'suppressed', why: say('suppressed') };
  if (figure.value === null) return { text: '—', look: 'missing', why: say(figure.denominator === 0 ? 'nothingToDivideBy' : 'missing') };
  const text = grouped(figure.shown ?? String(figure.value));
  const partly = PARTLY[figure.status];
  if (!partly) return { text, look: 'whole' };
  const [look, mark, why] = partly;
  return { text, look, mark: say(mark), why: say(why) };
}

/** With a comma at every third digit before the point. */
export const grouped = (number: string): string => number.replace(/^-?\d+/, whole => whole.replace(/\B(?=(\d{3})+$)/g, ','));

/** The change in percent or, of what is a share itself, in its points: "+136.8%". Undefined: nothing to compare with. */
export function changeOf({ change, rate }: Comparison, { unitLabel, decimals }: Measure): string | undefined {
  const signed = (number: number, places: number) => `${number > 0 ? '+' : ''}${grouped(number.toFixed(places))}`;
  if (unitLabel === '%') return change === null ? undefined : `${signed(change, 1)}pp`;
  if (rate !== null) return `${signed(rate, 1)}%`;
  return change === null ? undefined : signed(change, decimals);
}
