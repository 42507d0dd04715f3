import { often, type Statement } from '@tongxin/infra/kernel/queryable.ts';
import { belowKnown, countedOtherwise, reachKnown } from '@tongxin/infra/reference/known.ts';
import { BY_NOW, BY_THEN, knownTerritory, type Territory } from './counted.ts';
import type { SumRequest } from './sum-request.ts';

// What is asked as known at an instant counts by the territory that was known then (docs/decisions/0034-vintages.md).

/** The same question by the territory of now, and by what was known then, which is its last parameter. */
export interface Text {
  byNow: string;
  byThen: string;
}

export const inBoth = (text: (territory: Territory) => string, parameters: number): Text => ({
  byNow: text(BY_NOW),
  byThen: knownTerritory(`$${parameters + 1}`) + text(BY_THEN),
});

/** Of whom, and until which day, facts are asked for. */
type Asked = Pick<SumRequest, 'asOf' | 'scope' | 'reach' | 'under' | 'until' | 'tree'>;

/** Whether other facts counted for it, as the territory was known then. */
export const isOtherwise = ({ asOf, scope, reach, under = null, until, tree = null }: Asked): boolean =>
  countedOtherwise({ asOf, scope, reach, under, last: until === null || (tree !== null && tree > until) ? tree : until });

/** Those of one instant whose territory was known otherwise stand by themselves. */
export const epochOf = (asked: Asked): string => (isOtherwise(asked) ? String(asked.asOf) : '');

/** A statement that reads all these at once: where the territory of some was known otherwise, it is told that of all. */
export function asKnown({ byNow, byThen }: Text, asked: readonly Asked[], values: unknown[]): Statement {
  if (!asked.some(isOtherwise)) return often(byNow, values);
  const once = <T extends object>(all: readonly T[]): T[] => [...new Map(all.map(each => [JSON.stringify(each), each])).values()];
  const scopes = once(asked.map(({ asOf, scope, reach }) => ({ asOf, scope, reach })));
  const reach = scopes.flatMap(({ asOf, ...place }) => reachKnown(asOf, place.scope, place.reach).map(span => ({ ...place, ...span })));
  const below = once(asked.flatMap(({ asOf, scope: code, under: parent }) => (parent ? [{ asOf, code, parent }] : [])));
  const parent = below.flatMap(({ asOf, ...pair }) => belowKnown(asOf, pair.code, pair.parent).map(span => ({ ...pair, ...span })));
  return often(byThen, [...values, JSON.stringify({ reach, parent })]);
}
