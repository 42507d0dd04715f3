import { itemAt } from './must.ts';
/** The one of `words` nearest to what somebody wrote, if any is near enough to be meant. */
export const nearest = (written: string, words: readonly string[]): string | undefined => nearestOf(written, words)[0];

/** Those of `words` that are near enough to what somebody wrote to be meant, the nearest first. */
export function nearestOf(written: string, words: readonly string[]): string[] {
  const ranked = words
    .map(word => ({
      word,
      distance: distance(written.toLowerCase(), word.toLowerCase()),
      shared: [...word].some(letter => written.includes(letter)),
    }))
    .filter(({ word, distance: steps, shared }) => shared && steps <= Math.max(1, Math.ceil(Math.max(word.length, written.length) / 2)))
    .sort((a, b) => a.distance - b.distance);
  return ranked.map(({ word }) => word);
}

/** Levenshtein distance: insertions, deletions and replacements between two words. */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(itemAt(row, j) + 1, itemAt(next, j - 1) + 1, itemAt(row, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return itemAt(row, b.length);
}
