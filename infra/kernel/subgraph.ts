import type { Action } from './action.ts';
import type { Job } from './job.ts';
import type { Kind } from './kind.ts';
import type { Measure } from './measure.ts';

/** What a domain subgraph is made of: it registers its own kinds, actions, measures and resolvers, and knows of no other subgraph. */
export interface SubgraphDeclaration<Code extends string = string, Other extends string = string> {
  readonly name: string;
  /** Where its feature folders are, with their views and hand-written SDL. */
  readonly folder: URL;
  readonly kinds: readonly Kind[];
  /** What is done to records besides creating, changing and withdrawing them. */
  readonly actions: readonly Action[];
  /** In the order in which the catalogue shows them. */
  readonly measures: readonly Measure<Code, Other>[];
  readonly jobs?: readonly Job[];
  /** Resolvers that features add to those that follow from their declarations, by type and field. */
  readonly resolvers: readonly Readonly<Record<string, object>>[];
}

export const defineSubgraph = <const Code extends string = never, const Other extends string = never>(
  subgraph: SubgraphDeclaration<Code, Other>,
): SubgraphDeclaration<Code, Other> => Object.freeze(subgraph);
