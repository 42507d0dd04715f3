/**
 * For what is there unless the program itself is wrong: its absence ends the work in a sentence that names it. What may be missing in
 * earnest is handled where it is met, not here.
 */
export function must<T>(value: T | null | undefined, what: string): T {
  if (value === undefined || value === null) throw new Error(`There is no ${what}.`);
  return value;
}

/** The value under a key that is known to be in the map. */
export function known<K, V>(map: ReadonlyMap<K, V | undefined>, key: K, what: string): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`There is no ${what} ${String(key)}.`);
  return value;
}

/** The item in a place that the list has; negative places count from its end. */
export function itemAt<T>(items: readonly (T | undefined)[], place: number): T {
  const item = items[place < 0 ? items.length + place : place];
  if (item === undefined) throw new Error(`There is no item ${place} in a list of ${items.length}.`);
  return item;
}
