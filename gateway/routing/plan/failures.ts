import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Path } from './tree.ts';

interface Node {
  failed: boolean;
  below: Map<string | number, Node>;
}

/** More errors than that are counted, not told. */
const MOST_TOLD = 1_000;

/** The first of very many errors in the form in which they leave a cell, and one that says how many more there are (`more`), to be added up. */
export function firstOf(errors: readonly GraphQLError[], format: (error: GraphQLError) => GraphQLFormattedError): GraphQLFormattedError[] {
  const first = errors.slice(0, MOST_TOLD).map(format);
  const more = errors.length - first.length;
  return more > 0 ? [...first, { message: untold(more), extensions: { code: TOO_MANY, more } }] : first;
}

const TOO_MANY = 'QUERY_TOO_EXPENSIVE';
const untold = (more: number): string => `There are ${more} more errors. Ask for less at a time to see them.`;

/** The errors of a request, at the client's paths; a value that is missing where one is told is told no second time. */
export class Failures {
  readonly errors: GraphQLError[] = [];
  #paths: Node | undefined;

  #untold = 0;

  add({ message, path, extensions }: GraphQLFormattedError, originalError?: unknown): void {
    const more = Number.isSafeInteger(extensions?.more) ? Number(extensions?.more) : 0;
    if (more > 0 || this.errors.length === MOST_TOLD) {
      this.#untold += more || 1;
      return;
    }
    this.errors.push(
      new GraphQLError(message, { path, extensions, originalError: originalError instanceof Error ? originalError : undefined }),
    );
    if (this.#paths) mark(this.#paths, path);
  }

  /** What is missing at a path is known to be: there is nothing to tell. */
  excuse(path: Path): void {
    this.#paths ??= this.#marked();
    mark(this.#paths, path);
  }

  /** Whether an error at this path, above it or below it has been told. */
  covers(path: Path): boolean {
    // Of the many that are not told it is not known where they were.
    if (this.#untold > 0) return true;
    if (this.errors.length === 0 && !this.#paths) return false;
    this.#paths ??= this.#marked();
    let node: Node | undefined = this.#paths;
    for (const step of path) {
      if (node.failed) return true;
      node = node.below.get(step);
      if (!node) return false;
    }
    return true;
  }

  /** What is told in the end. */
  told(): readonly GraphQLError[] {
    if (this.#untold === 0) return this.errors;
    return [...this.errors, new GraphQLError(untold(this.#untold), { extensions: { code: TOO_MANY } })];
  }

  #marked(): Node {
    const root: Node = { failed: false, below: new Map() };
    for (const { path } of this.errors) mark(root, path);
    return root;
  }
}

function mark(root: Node, path: Path = []): void {
  let node = root;
  for (const step of path) {
    let next = node.below.get(step);
    if (!next) {
      next = { failed: false, below: new Map() };
      node.below.set(step, next);
    }
    node = next;
  }
  node.failed = true;
}
