/** Of each peer; one that asks more often within a statement's life is in disorder. */
const MOST = 500_000;

/** What has been said once, for at least so long: it says of each whether it is new. `now` is in milliseconds. */
export function onceWithin(ms: number, most = MOST): (said: string, now: number) => 'NEW' | 'AGAIN' | 'TOO_MANY' {
  // Two generations: what is in neither is new, and the older one goes as a whole.
  let [young, old] = [new Set<string>(), new Set<string>()];
  let begun = Number.NEGATIVE_INFINITY;
  return (said, now) => {
    if (now - begun >= ms) {
      [old, young] = [young, new Set()];
      begun = now;
    }
    if (young.has(said) || old.has(said)) return 'AGAIN';
    if (young.size >= most) return 'TOO_MANY';
    young.add(said);
    return 'NEW';
  };
}
