import type { GraphQLFormattedError } from 'graphql';
import type { Representation } from './entity-split.ts';

type Tree = Record<string, unknown>;

/** What the root fetches of each client request returned: the objects that the gateway then completes with entities. */
const roots = new WeakMap<object, Tree[]>();

/** Remembers the result of a root fetch for as long as the client's request lives. */
export function rememberRoot(clientRequest: object, data: Tree): void {
  const known = roots.get(clientRequest);
  if (known) known.push(data);
  else roots.set(clientRequest, [data]);
}

/**
 * Gives each `_entities` error the index under which the gateway finds the client's path.
 *
 * The gateway takes the index for a count of the objects at `path`, but sends representations only of those that have
 * the type and the keys the fetch needs: in a list of several types every error after a skipped object would be reported
 * one place too early (executeQueryPlan.js, makeLazyErrorPathGenerator). So we count the skipped ones in.
 */
export function countSkippedObjects(
  errors: readonly GraphQLFormattedError[],
  representations: readonly Representation[],
  clientRequest: object,
  path: readonly (string | number)[],
): readonly GraphQLFormattedError[] {
  const objects = (roots.get(clientRequest) ?? []).flatMap(root => objectsAt(root, path, 0));
  if (objects.length <= representations.length) return errors;
  const indexes = align(representations, objects);
  if (!indexes) return errors;
  return errors.map(error => {
    const [field, position, ...rest] = error.path ?? [];
    const index = typeof position === 'number' ? indexes[position] : undefined;
    return field === undefined || index === undefined ? error : { ...error, path: [field, index, ...rest] };
  });
}

/** The objects at a path of the gateway, in which `@` stands for each element of a list; nulls are left out. */
function objectsAt(value: unknown, path: readonly (string | number)[], depth: number): Tree[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) {
    const next = path[depth] === '@' ? depth + 1 : depth;
    return value.flatMap(element => objectsAt(element, path, next));
  }
  const step = path[depth];
  if (step === undefined) return [value as Tree];
  return objectsAt((value as Tree)[step], path, depth + 1);
}

/** For each representation the index of its object: representations are objects with some left out, in the same order. */
function align(representations: readonly Representation[], objects: readonly Tree[]): number[] | undefined {
  const indexes: number[] = [];
  objects.forEach((object, index) => {
    const wanted = representations[indexes.length];
    if (wanted && isOf(object, wanted)) indexes.push(index);
  });
  return indexes.length === representations.length ? indexes : undefined;
}

function isOf(object: Tree, representation: Representation): boolean {
  const key = representation.id === undefined ? 'code' : 'id';
  return representation[key] !== undefined && object[key] === representation[key];
}
