/** What a text is about it says at its beginning; so many characters of it are compared, however long it is. */
export const COMPARED = 500;

/** What comparing one submission with all that are near counts for in the budget of a request. */
export const COST_OF_COMPARING = 200;

/** How often each pair of neighbouring characters is in a text, and how many pairs there are. */
export interface Pairs {
  readonly counts: ReadonlyMap<string, number>;
  readonly all: number;
}

/** Pairs of neighbouring characters: Chinese needs no words for two texts to be told alike. Everything but letters and digits is left out. */
export function pairsOf(text: string): Pairs {
  const characters = [
    ...text
      .slice(0, COMPARED)
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  ];
  const counts = new Map<string, number>();
  for (let index = 0; index + 1 < characters.length; index++) {
    const pair = `${characters[index]}${characters[index + 1]}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, all: Math.max(characters.length - 1, 0) };
}

/** How alike two texts are, from 0 to 1: twice the pairs that they share ÷ all their pairs (Dice). */
export function similarity(one: Pairs, other: Pairs): number {
  const all = one.all + other.all;
  if (all === 0) return 0;
  const [few, many] = one.counts.size < other.counts.size ? [one.counts, other.counts] : [other.counts, one.counts];
  let shared = 0;
  for (const [pair, count] of few) shared += Math.min(count, many.get(pair) ?? 0);
  return (2 * shared) / all;
}

/** The pairs of each text, made once. */
export function knownPairs(): (text: string) => Pairs {
  const known = new Map<string, Pairs>();
  return text => {
    const pairs = known.get(text) ?? pairsOf(text);
    known.set(text, pairs);
    return pairs;
  };
}
