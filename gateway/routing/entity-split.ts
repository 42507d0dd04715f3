import { itemAt } from '@tongxin/infra/must.ts';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { CellResponse } from './cell.ts';

export type Representation = Record<string, unknown>;

/** The cell to ask for a representation, and the committee that owns it. Throws a client error when there is none. */
export type Route = (representation: Representation) => { cell: string; owner: string };

/** What one cell is asked for: each representation once, with every position at which it was wanted. */
export interface Share {
  cell: string;
  owners: Set<string>;
  representations: Representation[];
  positions: number[][];
}

export interface Split {
  shares: Share[];
  /** Representations that no cell can be asked for, at their positions. */
  errors: GraphQLFormattedError[];
  length: number;
}

/** Divides representations among the cells of their owners, asking each cell for each of them once. */
export function splitByOwner(representations: readonly Representation[], route: Route): Split {
  const shares = new Map<string, Share>();
  const errors: GraphQLFormattedError[] = [];
  const known = new Map<string, number[] | GraphQLError>();
  representations.forEach((representation, position) => {
    const key = keyOf(representation);
    const before = known.get(key);
    if (before instanceof GraphQLError) errors.push(atPosition(before, position));
    else if (before) before.push(position);
    else {
      const placed = place(shares, representation, route, position);
      known.set(key, placed);
      if (placed instanceof GraphQLError) errors.push(atPosition(placed, position));
    }
  });
  return { shares: [...shares.values()], errors, length: representations.length };
}

// Most representations are a type and one key: theirs is cheap to make, and never looks like JSON.
function keyOf(representation: Representation): string {
  const { __typename, id, code } = representation;
  if (Object.keys(representation).length === 2) {
    if (typeof id === 'string') return `${__typename} ${id}`;
    if (typeof code === 'string') return `${__typename}#${code}`;
  }
  return JSON.stringify(representation);
}

function place(shares: Map<string, Share>, representation: Representation, route: Route, position: number): number[] | GraphQLError {
  try {
    const { cell, owner } = route(representation);
    let share = shares.get(cell);
    if (!share) {
      share = { cell, owners: new Set(), representations: [], positions: [] };
      shares.set(cell, share);
    }
    const positions = [position];
    share.owners.add(owner);
    share.representations.push(representation);
    share.positions.push(positions);
    return positions;
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

const atPosition = ({ message, extensions }: GraphQLError, position: number): GraphQLFormattedError => ({
  message,
  path: ['_entities', position],
  extensions,
});

/** The error at every position of a share: what remains of it when its cell does not answer. */
export const failShare = (share: Share, error: GraphQLError): CellResponse => ({
  errors: share.representations.map((_, index) => ({ message: error.message, path: ['_entities', index], extensions: error.extensions })),
});

/**
 * The answers of the shares (`answers[i]` of `split.shares[i]`) as one answer, in the order of the representations.
 * Positions of one representation share the same object: the gateway merges later results into both of them, and those
 * are the same too, since they come from the same fetch for the same representation.
 */
export function mergeShares(split: Split, answers: readonly CellResponse[]): CellResponse {
  const entities = new Array<unknown>(split.length).fill(null);
  const errors = [...split.errors];
  split.shares.forEach((share, shareIndex) => {
    const answer = itemAt(answers, shareIndex);
    const received = answer.data?._entities;
    if (Array.isArray(received)) {
      share.positions.forEach((positions, index) => {
        for (const position of positions) entities[position] = received[index] ?? null;
      });
    }
    for (const error of answer.errors ?? []) errors.push(...placeError(error, share));
  });
  return errors.length > 0 ? { data: { _entities: entities }, errors } : { data: { _entities: entities } };
}

function placeError(error: GraphQLFormattedError, share: Share): GraphQLFormattedError[] {
  const [, index, ...rest] = error.path ?? [];
  const positions = typeof index === 'number' ? share.positions[index] : undefined;
  if (positions) return positions.map(position => ({ ...error, path: ['_entities', position, ...rest] }));
  // About the whole call: no path, since `_entities` means nothing to a client.
  const { path, ...whole } = error;
  return [whole];
}
