import type { Tree } from '@tongxin/infra/reference/territory.ts';
import type { Group } from './protect.ts';

/** For whom something is counted: a committee alone, with all below it, or as long as it was below another. */
export interface Place {
  scope: string;
  reach: 'SELF' | 'SUBTREE';
  under: string | null;
}

/** All places below a committee and itself, and which are the parts of which: whatever one adds up of them is in here. */
export interface Places {
  places: readonly Place[];
  groups: readonly Group[];
}

export const placeKey = ({ scope, reach, under }: Place): string => `${scope} ${reach} ${under ?? ''}`;

/** By the tree of a day; null: over all days, each by its own. */
export function placesBelow({ childrenDuring, everHadBelow }: Tree, root: string, day: string | null): Places {
  const places: Place[] = [];
  const groups: Group[] = [];
  const numbers = new Map<string, number>();
  const add = (scope: string, reach: Place['reach'], under: string | null = null): number => {
    const place = { scope, reach, under };
    const known = numbers.get(placeKey(place)) ?? places.push(place) - 1;
    numbers.set(placeKey(place), known);
    return known;
  };
  const below = (scope: string): number => {
    const before = numbers.get(placeKey({ scope, reach: 'SUBTREE', under: null }));
    if (before !== undefined) return before;
    const whole = add(scope, 'SUBTREE');
    if (!everHadBelow(scope)) return whole;
    const parts = childrenDuring(scope, day, day).map(({ code, throughout }) => {
      const child = below(code);
      if (throughout || day) return child;
      const part = add(code, 'SUBTREE', scope);
      const times = groups.find(group => group.whole === child && groupedByTime.has(group));
      if (times) (times.parts as number[]).push(part);
      else {
        const group = { whole: child, parts: [part] };
        groupedByTime.add(group);
        groups.push(group);
      }
      return part;
    });
    groups.push({ whole, parts: [add(scope, 'SELF'), ...parts] });
    return whole;
  };
  const groupedByTime = new Set<Group>();
  below(root);
  return { places, groups };
}
