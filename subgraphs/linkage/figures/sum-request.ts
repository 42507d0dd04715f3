/** One number to be summed: what, whose, which days, as known when, with which dimensions. */
export interface SumRequest {
  measure: string;
  scope: string;
  reach: 'SELF' | 'SUBTREE';
  from: string | null;
  until: string | null;
  /** Instant; null: all that is known now. */
  asOf: string | null;
  /** Alternatives, any of which the dimensions must contain; empty: whatever dimensions. */
  dimensions: Record<string, string>[];
  /** The day by whose tree all facts count; left out or null: each by the tree of its own day. */
  tree?: string | null;
  /** Of a part of a figure, the committee of the whole: what happened while it was below that one. */
  under?: string | null;
  /** Whether committees of the scope can have recorded one event each: what is there more than once counts once. */
  shared?: boolean;
  /** Whether different subjects are counted at the end, and not amounts summed. */
  subjects?: boolean;
  /** Whether they are those of what happened in the days, and not those that are there at their end: the code of the measure that counts them. */
  during?: string;
}
