import type { Actor } from './actor.ts';

/** One of the capacities in which somebody may act: as the staff of a committee, as one of its members, for one of its handling units. */
export type Capacity = Pick<Actor, 'role' | 'committee' | 'subject' | 'duties'> & {
  /** How a request names it: `x-tongxin-acting-as: staff@421300`. */
  actAs: string;
};

/** Who asks, as they are told themselves. It is for the front door where they signed in, and goes to no other cell. */
export interface Viewer {
  /** Id of the account, or of the key. */
  id: string;
  /** As the account says. */
  name: string | null;
  capacities: readonly Capacity[];
}
