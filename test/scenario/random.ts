import { itemAt, must } from '@tongxin/infra/must.ts';

// In a test, each look-up of a global costs more than the multiplication.
const { imul } = Math;

/** A source of chance that gives the same for the same seed, on every machine. */
export interface Random {
  /** At least 0, under 1. */
  next(): number;
  /** A whole number, both ends included. */
  between(low: number, high: number): number;
  pick<T>(all: readonly T[]): T;
  /** The index of one of these, by weight. */
  weighted(weights: readonly number[]): number;
}

/** mulberry32 over an FNV-1a hash of the seed: small and well spread; nothing secret depends on it. */
export function randomFrom(seed: string): Random {
  let state = hash(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    pick: all => itemAt(all, between(0, all.length - 1)),
    weighted(weights) {
      let left = next() * weights.reduce((sum, weight) => sum + weight, 0);
      const found = weights.findIndex(weight => {
        left -= weight;
        return left < 0;
      });
      return found >= 0 ? found : weights.length - 1;
    },
  };
}

/** Chance of one of two sides: whatever has more than one value comes out differently on the other. */
export function sided(random: Random, side: 0 | 1): Random {
  const between = (low: number, high: number): number => {
    const middle = Math.floor((low + high - 1) / 2);
    return low === high ? low : side === 0 ? random.between(low, middle) : random.between(middle + 1, high);
  };
  return {
    next: () => (random.next() + 99 * side) / 100,
    between,
    pick: all => itemAt(all, between(0, all.length - 1)),
    weighted: weights => between(0, weights.length - 1),
  };
}

export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const letter of text) value = imul(value ^ must(letter.codePointAt(0), 'letter'), 0x01000193);
  return value >>> 0;
}

/** Parts of which none is above `most`: what is too much goes to those that have room. */
export function atMost(parts: readonly number[], most: number): number[] {
  let excess = parts.reduce((sum, part) => sum + Math.max(0, part - most), 0);
  return parts.map(part => {
    const more = Math.min(excess, Math.max(0, most - part));
    excess -= more;
    return Math.min(part, most) + more;
  });
}

/** A whole total divided into parts: uneven as life is, never negative, and exact in sum. */
export function share(random: Random, total: number, parts: number): number[] {
  const weights = Array.from({ length: parts }, () => 0.5 + random.next());
  const sum = weights.reduce((one, other) => one + other, 0);
  const amounts = weights.map(weight => Math.floor((weight / sum) * total));
  const rest = total - amounts.reduce((one, other) => one + other, 0);
  // What rounding left over is less than one for each part: the first ones take it.
  return amounts.map((amount, index) => (index < rest ? amount + 1 : amount));
}
