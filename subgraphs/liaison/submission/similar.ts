/** Pairs of neighbouring characters: Chinese needs no words for two texts to be told alike. Everything but letters and digits is left out. */
function bigrams(text: string): Map<string, number> {
  const characters = [
    ...text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  ];
  const pairs = new Map<string, number>();
  for (let index = 0; index + 1 < characters.length; index++) {
    const pair = `${characters[index]}${characters[index + 1]}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** How alike two texts are, from 0 to 1: twice the pairs that they share ÷ all their pairs (Dice). */
export function similarity(one: string, other: string): number {
  const [a, b] = [bigrams(one), bigrams(other)];
  const size = (pairs: Map<string, number>) => [...pairs.values()].reduce((sum, count) => sum + count, 0);
  const all = size(a) + size(b);
  if (all === 0) return 0;
  let shared = 0;
  for (const [pair, count] of a) shared += Math.min(count, b.get(pair) ?? 0);
  return (2 * shared) / all;
}
