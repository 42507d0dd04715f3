import type { Figure } from '../common/figure.ts';

/** A class of a map: the least and the most of the numbers in it. */
export interface Class {
  least: number;
  most: number;
}

export const MOST_CLASSES = 5;

/**
 * Numbers in classes of about as many each (quantiles), so that one that is far larger than all others takes the colour from none of them. Equal numbers are in
 * the same class; of few different numbers each is one.
 */
export function classesOf(numbers: readonly number[]): Class[] {
  const sorted = [...numbers].sort((one, other) => one - other);
  const different = [...new Set(sorted)];
  const count = Math.min(MOST_CLASSES, different.length);
  const starts = Array.from({ length: count }, (_, at) => sorted[Math.floor((at * sorted.length) / count)] as number);
  const least = different.length === count ? different : [...new Set(starts)];
  return least.map((each, at) => ({ least: each, most: sorted.findLast(number => number < (least[at + 1] ?? Infinity)) as number }));
}

/** How a committee is drawn among others. */
export type Look = { kind: 'class' | 'partial'; at: number } | { kind: 'missing' | 'suppressed' };

/** Suppressed and unknown are of no class; what is partial is of one, and drawn otherwise than what is whole. */
export function lookOf({ status, value }: Pick<Figure, 'status' | 'value'>, classes: readonly Class[]): Look {
  if (status === 'SUPPRESSED') return { kind: 'suppressed' };
  if (value === null) return { kind: 'missing' };
  return {
    kind: status === 'PARTIAL' || status === 'MISSING' ? 'partial' : 'class',
    at: classes.findLastIndex(({ least }) => least <= value),
  };
}
