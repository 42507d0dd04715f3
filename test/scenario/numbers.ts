import { must } from '@tongxin/infra/must.ts';
import type { PublishedRow } from '@tongxin/linkage/figures/published/published.ts';
import type { Random } from './random.ts';

export type Range = [low: number, high: number];
export const NEVER = Number.POSITIVE_INFINITY;

/** The numbers that agree with a published one as it is qualified; `step` is its last decimal. Surpluses stay under 4 %. */
export const QUALIFIERS: Record<string, (low: number, high: number, step: number, random: Random) => { range: Range; preferred?: number }> =
  {
    EXACT: low => ({ range: [low, low] }),
    AT_LEAST: (low, _, __, random) => ({ range: [low, NEVER], preferred: low + Math.floor(random.next() * low * 0.04) }),
    ABOVE: (low, _, step, random) => ({ range: [low + step, NEVER], preferred: low + 1 + Math.floor(random.next() * low * 0.03) }),
    BELOW: (low, _, step, random) => ({ range: [0, low - step], preferred: Math.floor(low * (0.94 + 0.05 * random.next())) }),
    AT_MOST: (low, _, __, random) => ({ range: [0, low], preferred: Math.floor(low * (0.94 + 0.06 * random.next())) }),
    RANGE: (low, high, _, random) => ({ range: [low, high], preferred: random.between(Math.ceil(low), Math.floor(high)) }),
  };

export const decimalsOf = ({ value }: PublishedRow): number => value.split('.')[1]?.length ?? 0;

export function numbersOf(row: PublishedRow, random: Random) {
  const [low, high = low] = row.value.split('-').map(Number) as [number, number?];
  const qualified = must(QUALIFIERS[row.qualifier], `qualifier ${row.qualifier}`);
  return qualified(low, high, 10 ** -decimalsOf(row), random);
}

/** One of the numbers that agree with a published one. */
export function preferredNumber(row: PublishedRow, random: Random): number {
  const { range, preferred } = numbersOf(row, random);
  return preferred ?? range[0];
}
