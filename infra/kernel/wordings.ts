import type { Words } from './words.ts';

/** What was said since an instant in words, or by a number, until a release said otherwise. */
export interface Wording {
  what: string;
  known: string;
  zh: string;
  en: string;
}

let wordings: ReadonlyMap<string, readonly (Wording & { at: number })[]> = new Map();

/** Takes what was ever worded in several ways, each in the order of time. */
export function setWordings(read: readonly Wording[]): void {
  // What was there first was so since the beginning.
  const timed = read.map(each => ({ ...each, at: each.known === '-infinity' ? -Infinity : Date.parse(each.known) }));
  wordings = Map.groupBy(timed, ({ what }) => what);
}

/** As it was worded at an instant (null: now); `present` is how this program words it. */
export function wordsAsOf(what: string, asOf: string | null, present: Words): Words {
  const told = asOf === null ? undefined : wordings.get(what);
  if (!told) return present;
  const instant = Date.parse(asOf as string);
  const then = told.findLast(({ at }) => at <= instant) ?? told[0];
  return then ? [then.zh, then.en] : present;
}
