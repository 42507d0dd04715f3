import { itemAt } from '@tongxin/infra/must.ts';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { CellResponse } from '../cells/cell.ts';
import type { Representation } from '../plan/representations.ts';

/** The cell to ask for a representation, and the committee that owns it. Throws a client error when there is none. */
export type Route = (representation: Representation) => { cell: string; owner: string };

/** What one cell is asked for, with the places of it in the whole. */
export interface Share {
  cell: string;
  owners: Set<string>;
  representations: Representation[];
  places: number[];
}

export interface Split {
  shares: Share[];
  /** Representations that no cell can be asked for, at their places. */
  errors: GraphQLFormattedError[];
  length: number;
}

/** Divides representations among the cells of their owners. */
export function splitByOwner(representations: readonly Representation[], route: Route): Split {
  const shares = new Map<string, Share>();
  const errors: GraphQLFormattedError[] = [];
  representations.forEach((representation, place) => {
    try {
      const { cell, owner } = route(representation);
      let share = shares.get(cell);
      if (!share) {
        share = { cell, owners: new Set(), representations: [], places: [] };
        shares.set(cell, share);
      }
      share.owners.add(owner);
      share.representations.push(representation);
      share.places.push(place);
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      errors.push({ message: error.message, path: ['_entities', place], extensions: error.extensions });
    }
  });
  return { shares: [...shares.values()], errors, length: representations.length };
}

/** The error at every place of a share: what remains of it when its cell does not answer. */
export const failShare = (share: Share, { message, extensions }: GraphQLError): CellResponse => ({
  errors: share.representations.map((_, index) => ({ message, path: ['_entities', index], extensions })),
});

/** The answers of the shares (`answers[i]` of `split.shares[i]`) as one answer, in the order of the representations. */
export function mergeShares(split: Split, answers: readonly CellResponse[]): CellResponse {
  // Undefined: nothing was said of it. Null is an answer.
  const entities = new Array<unknown>(split.length).fill(undefined);
  const errors = [...split.errors];
  split.shares.forEach(({ places }, shareIndex) => {
    const answer = itemAt(answers, shareIndex);
    const received = answer.data?._entities;
    if (Array.isArray(received))
      places.forEach((place, index) => {
        entities[place] = received[index];
      });
    for (const error of answer.errors ?? []) errors.push(placed(error, places));
  });
  return errors.length > 0 ? { data: { _entities: entities }, errors } : { data: { _entities: entities } };
}

function placed(error: GraphQLFormattedError, places: readonly number[]): GraphQLFormattedError {
  const [field, index, ...rest] = error.path ?? [];
  const place = typeof index === 'number' ? places[index] : undefined;
  if (field !== undefined && place !== undefined) return { ...error, path: [field, place, ...rest] };
  const { path, ...whole } = error;
  return whole;
}
