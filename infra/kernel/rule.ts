import type { Fault } from './row.ts';
import { type Language, say } from './words.ts';

/** A rule of a kind: whether it is broken, and then the field, code and words. */
export type Rule = readonly [broken: boolean, field: string, code: string, zh: string, en: string];

/** The first rule that is broken. */
export function firstBroken(rules: readonly Rule[], language: Language): Fault | null {
  const found = rules.find(([broken]) => broken);
  if (!found) return null;
  const [, field, code, zh, en] = found;
  return { field, code, message: say(language, zh, en) };
}
