/** What the fetches of a request brought, merged: objects by internal names. */
export type Tree = Record<string, unknown>;

/** A place in a tree: names, and `@` for each element of a list. */
export type Place = readonly string[];

/** Whether an object of one type satisfies a type condition. */
export type IsOf = (typename: string, condition: string) => boolean;

export const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects at a place, in the order of the answer. */
export function objectsAt(value: unknown, place: Place, depth = 0, found: Tree[] = []): Tree[] {
  if (value === null || value === undefined) return found;
  if (Array.isArray(value)) {
    const next = place[depth] === '@' ? depth + 1 : depth;
    for (const element of value) objectsAt(element, place, next, found);
  } else if (depth === place.length) {
    if (typeof value === 'object') found.push(value as Tree);
  } else if (typeof value === 'object') objectsAt((value as Tree)[place[depth] as string], place, depth + 1, found);
  return found;
}

export type Path = readonly (string | number)[];

/** Where each object at a place stands: an object may stand at several paths. */
export function pathsAt(root: unknown, place: Place): Map<Tree, Path[]> {
  const found = new Map<Tree, Path[]>();
  const walk = (value: unknown, depth: number, path: (string | number)[]) => {
    if (value === null || value === undefined) return;
    if (Array.isArray(value)) {
      const next = place[depth] === '@' ? depth + 1 : depth;
      for (const [index, element] of value.entries()) walk(element, next, [...path, index]);
    } else if (depth === place.length) {
      const paths = found.get(value as Tree);
      if (paths) paths.push(path);
      else found.set(value as Tree, [path]);
    } else if (typeof value === 'object') {
      const name = place[depth] as string;
      walk((value as Tree)[name], depth + 1, [...path, name]);
    }
  };
  walk(root, 0, []);
  return found;
}

/**
 * Adds what one fetch brought to what is known of an object. Nothing known is lost to a null of another fetch, nor is a type to one that says less: who
 * knows records only by their interface says that they are of it.
 */
export function mergeInto(target: Tree, source: Tree, isOf: IsOf): void {
  for (const name of Object.keys(source)) {
    // No field has this internal name; assigned, it would be what the object inherits from.
    if (name === '__proto__') continue;
    const value = source[name];
    const known = target[name];
    if (known === undefined || known === null) {
      if (value !== undefined) target[name] = value;
    } else if (value === null || value === undefined || known === value) {
      // nothing new
    } else if (Array.isArray(known) && Array.isArray(value)) mergeLists(known, value, isOf);
    else if (isTree(known) && isTree(value)) mergeInto(known, value, isOf);
    else if (name !== '__typename' || !isOf(String(known), String(value))) target[name] = value;
  }
}

function mergeLists(target: unknown[], source: readonly unknown[], isOf: IsOf): void {
  source.forEach((value, index) => {
    const known = target[index];
    if (Array.isArray(known) && Array.isArray(value)) mergeLists(known, value, isOf);
    else if (isTree(known) && isTree(value)) mergeInto(known, value, isOf);
    else if (known === undefined || known === null) target[index] = value;
  });
}
