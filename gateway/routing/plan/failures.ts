import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { Paths } from './paths.ts';
import type { Path } from './tree.ts';

/** More errors than that are counted, not told. */
export const MOST_TOLD = 1_000;

/** So many of one remote cell are told: what goes wrong with others keeps its room. */
const MOST_OF_ONE = 500;

/** The first of very many errors in the form in which they leave a cell, and one that says how many more there are (`more`), to be added up. */
export function firstOf(errors: readonly GraphQLError[], format: (error: GraphQLError) => GraphQLFormattedError): GraphQLFormattedError[] {
  const first = errors.slice(0, MOST_TOLD).map(format);
  const more = errors.length - first.length;
  return more > 0 ? [...first, { message: untold(more), extensions: { code: TOO_MANY, more } }] : first;
}

const TOO_MANY = 'QUERY_TOO_EXPENSIVE';
const untold = (more: number, of = ''): string => `There are ${more} more errors${of}. Ask for less at a time to see them.`;

/** The errors of a request, at the client's paths; a value that is missing where one is told is told no second time. */
export class Failures {
  readonly errors: GraphQLError[] = [];
  #paths: Paths | undefined;

  #untold = 0;
  readonly #ofCells = new Map<string, { told: number; untold: number }>();

  add({ message, path, extensions }: GraphQLFormattedError, originalError?: unknown): void {
    const more = Number.isSafeInteger(extensions?.more) ? Number(extensions?.more) : 0;
    const isFull = more > 0 || this.errors.length === MOST_TOLD;
    const of = typeof extensions?.cell === 'string' ? this.#ofCell(extensions.cell) : undefined;
    if (of && (isFull || of.told === MOST_OF_ONE)) {
      of.untold += more || 1;
      if (path) this.excuse(path);
      return;
    }
    if (isFull) {
      this.#untold += more || 1;
      return;
    }
    if (of) of.told++;
    this.errors.push(
      new GraphQLError(message, { path, extensions, originalError: originalError instanceof Error ? originalError : undefined }),
    );
    this.#paths?.add(path);
  }

  /** What is missing at a path is known to be: there is nothing to tell. */
  excuse(path: Path): void {
    this.#paths ??= this.#told();
    this.#paths.add(path);
  }

  /** Whether an error at this path, above it or below it has been told. */
  covers(path: Path): boolean {
    // Of the many that are not told it is not known where they were.
    if (this.#untold > 0) return true;
    if (this.errors.length === 0 && !this.#paths) return false;
    this.#paths ??= this.#told();
    return this.#paths.touch(path);
  }

  /** What is told in the end. */
  told(): readonly GraphQLError[] {
    const more = [...this.#ofCells]
      .filter(([, { untold: count }]) => count > 0)
      .map(([cell, { untold: count }]) => tooMany(untold(count, ` of the service of committee ${cell}`), { cell }));
    if (this.#untold > 0) more.push(tooMany(untold(this.#untold)));
    return more.length > 0 ? [...this.errors, ...more] : this.errors;
  }

  #ofCell(cell: string): { told: number; untold: number } {
    let of = this.#ofCells.get(cell);
    if (!of) {
      of = { told: 0, untold: 0 };
      this.#ofCells.set(cell, of);
    }
    return of;
  }

  #told(): Paths {
    const paths = new Paths();
    for (const { path } of this.errors) paths.add(path);
    return paths;
  }
}

const tooMany = (message: string, more: object = {}): GraphQLError =>
  new GraphQLError(message, { extensions: { code: TOO_MANY, ...more } });
