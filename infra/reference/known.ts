import { presentTree, treeKnown } from './territory.ts';
import { BEGINNING, inEdition, type Span, type Tree } from './tree.ts';

/** Whose facts are asked for, and as known when. */
interface Asked {
  asOf: string | null;
  scope: string;
  reach: 'SELF' | 'SUBTREE';
  /** Of a part of a figure, the whole. */
  under?: string | null;
  /** The last day that counts; null: whichever. */
  last: string | null;
}

/** An owner whose facts counted for a scope, as it was known then. */
export interface KnownReach {
  owner: string;
  since: string;
  until: string;
}

/**
 * Whether the facts of other owners or days counted for a scope as it was known then than do by now. An owner of which nothing was known counts as it does
 * now: what is taken over from before must count somewhere.
 */
export function countedOtherwise(asked: Asked): boolean {
  const [then, now] = [treeKnown(asked.asOf), presentTree()];
  if (then === now) return false;
  const key = `${asked.scope} ${asked.reach} ${asked.under ?? ''} ${asked.last ?? ''}`;
  const byThen = told.get(now) ?? new WeakMap<Tree, Map<string, boolean>>();
  const answers = byThen.get(then) ?? new Map<string, boolean>();
  if (answers.size > MOST_TOLD) answers.clear();
  const answer = answers.get(key) ?? countsOtherwise(then, now, asked);
  told.set(now, byThen.set(then, answers.set(key, answer)));
  return answer;
}

/** What was found of two trees, that of now and one of then. */
const told = new WeakMap<Tree, WeakMap<Tree, Map<string, boolean>>>();
const MOST_TOLD = 10_000;

function countsOtherwise(then: Tree, now: Tree, { scope, reach, under, last }: Asked): boolean {
  const differ = (one: Span[], other: Span[]): boolean => written(upTo(one, last)) !== written(upTo(other, last));
  if (under && differ(then.spansBelow(scope, under), now.spansBelow(scope, under))) return true;
  return [...new Set([...then.moved(), ...now.moved()])].some(
    owner => then.knows(owner) && differ(then.spansOf(owner, scope, reach), now.spansOf(owner, scope, reach)),
  );
}

/** Whose facts counted for a scope, and when, as it was known then. */
export function reachKnown(asOf: string | null, scope: string, reach: 'SELF' | 'SUBTREE'): KnownReach[] {
  const [then, now] = [treeKnown(asOf), presentTree()];
  const owners = new Set([...inEdition, ...then.moved(), ...now.moved()]);
  const of = (owner: string): Tree => (then.knows(owner) ? then : now);
  return [...owners].flatMap(owner =>
    of(owner)
      .spansOf(owner, scope, reach)
      .map(span => ({ owner, ...asDates(span) })),
  );
}

/** When a committee was directly below another, as it was known then. */
export const belowKnown = (asOf: string | null, code: string, above: string): { since: string; until: string }[] =>
  treeKnown(asOf).spansBelow(code, above).map(asDates);

/** As PostgreSQL writes days. */
const asDates = ({ since, until }: Span): Span => ({
  since: since === BEGINNING ? '-infinity' : since,
  until: until.startsWith('9999-99') ? 'infinity' : until,
});

/** What of spans lies on or before a day. */
const upTo = (spans: readonly Span[], last: string | null): Span[] =>
  last === null
    ? [...spans]
    : spans.flatMap(span => (span.since > last ? [] : [{ since: span.since, until: span.until > last ? 'later' : span.until }]));

const written = (spans: readonly Span[]): string =>
  spans
    .map(({ since, until }) => `${since} ${until}`)
    .sort()
    .join();
