import { BadInputError } from '../errors.ts';
import { isStorable } from '../kernel/check.ts';

/** Relay pages over lists ordered by a unique key. */
export interface PageArguments {
  first?: number | null;
  after?: string | null;
}

export interface Connection<T> {
  edges: { cursor: string; node: T }[];
  nodes: T[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  totalCount: number | (() => Promise<number>);
}

/** What a resolver of any connection returns. */
export type AnyConnection = Connection<unknown>;

const MOST = 100;

/** How many to read: default 20, at most 100. */
export function pageSize({ first }: PageArguments): number {
  const size = first ?? 20;
  if (size < 0 || size > MOST) throw new BadInputError(`"first" is ${size}. Ask for 0 to ${MOST} at a time and go on with "after".`);
  return size;
}

const foreignCursor = (after: string) =>
  new BadInputError(`"${after}" is no cursor of this list. Take "after" from the pageInfo of the page before.`);

/** The key after which to go on; cursors are opaque to clients. */
export function readCursor(after: string | null | undefined): string[] | null {
  if (!after) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(after, 'base64url').toString());
    if (Array.isArray(key) && key.length > 0 && key.every(part => typeof part === 'string' && isStorable(part))) return key;
  } catch {
    // said below
  }
  throw foreignCursor(after);
}

export const writeCursor = (key: string[]): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/** A page from up to one row more than its size that begin after the cursor: the row too many tells that there is a next page. */
export function connection<T>(
  rows: T[],
  page: PageArguments,
  keyOf: (row: T) => string[],
  totalCount: Connection<T>['totalCount'],
): Connection<T> {
  const size = pageSize(page);
  const edges = rows.slice(0, size).map(node => ({ cursor: writeCursor(keyOf(node)), node }));
  return {
    edges,
    nodes: edges.map(edge => edge.node),
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage: page.after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}

/** A page of a list that is whole in memory. */
export function pageOf<T>(all: T[], page: PageArguments, keyOf: (item: T) => string): Connection<T> {
  const after = readCursor(page.after)?.[0];
  const at = after === undefined ? -1 : all.findIndex(item => keyOf(item) === after);
  if (page.after && at < 0) throw foreignCursor(page.after);
  const start = at + 1;
  const size = pageSize(page);
  return connection(all.slice(start, start + size + 1), { ...page, after: page.after || null }, item => [keyOf(item)], all.length);
}
