import type { FetchDataRewrite } from '@apollo/query-planner';
import { type IsOf, isTree, type Tree } from './tree.ts';

export type Rewrite = (value: unknown) => void;

const FRAGMENT = '... on ';

/** What the planner wants changed in representations before a fetch, or in its answer: a name given back, a type set. */
export function compileRewrites(rewrites: readonly FetchDataRewrite[] | undefined, isOf: IsOf): Rewrite | undefined {
  if (!rewrites || rewrites.length === 0) return undefined;
  const all = rewrites.map(rewrite => at(rewrite.path.slice(0, -1), change(rewrite, rewrite.path.at(-1) ?? ''), isOf));
  return value => {
    for (const one of all) one(value);
  };
}

const change = (rewrite: FetchDataRewrite, name: string) => (object: Tree) => {
  if (rewrite.kind === 'ValueSetter') object[name] = rewrite.setValueTo;
  // Whatever its value: `false`, `0`, `""` and null are values too.
  else if (object[name] !== undefined) {
    object[rewrite.renameKeyTo] = object[name];
    delete object[name];
  }
};

function at([step, ...rest]: readonly string[], apply: (object: Tree) => void, isOf: IsOf): Rewrite {
  const inner: (object: Tree) => void = step === undefined ? apply : next(step, at(rest, apply, isOf), isOf);
  const walk: Rewrite = value => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (isTree(value)) inner(value);
  };
  return walk;
}

function next(step: string, further: Rewrite, isOf: IsOf): (object: Tree) => void {
  if (!step.startsWith(FRAGMENT)) return object => further(object[step]);
  const condition = step.slice(FRAGMENT.length);
  return object => {
    const { __typename: typename } = object;
    if (typeof typename !== 'string' || isOf(typename, condition)) further(object);
  };
}

/** The names that an answer has only until it is rewritten, with those that they become: errors are told under these. */
export const renamedBy = (rewrites: readonly FetchDataRewrite[] = []): ReadonlyMap<string, string> =>
  new Map(rewrites.flatMap(rewrite => (rewrite.kind === 'KeyRenamer' ? [[rewrite.path.at(-1) ?? '', rewrite.renameKeyTo]] : [])));
