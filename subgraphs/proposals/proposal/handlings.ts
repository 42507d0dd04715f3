import type { Row } from '@tongxin/infra/kernel/field.ts';
import type { assignmentFields } from '../fields/assignment.fields.ts';
import type { proposalFields } from '../fields/proposal.fields.ts';

type Assignment = Row<typeof assignmentFields>;
export type Handling = Row<typeof proposalFields>['handlings'][number];

/**
 * The units that have handled a proposal, each once: from its first reply on, whatever its round, for a unit that declined and was given
 * the proposal again handles it no less. Whoever evaluated it in any round has evaluated it. The views of measures read what follows here.
 */
export function handlingsOf(assignments: readonly Assignment[]): Handling[] {
  const ofUnits = Map.groupBy(assignments, ({ unit }) => unit);
  return [...ofUnits.values()].flatMap(mine => {
    const [first] = mine
      .flatMap(({ unit, round, repliedOn }) => (repliedOn ? [{ unit, round, repliedOn }] : []))
      .sort((one, other) => (one.repliedOn === other.repliedOn ? one.round - other.round : one.repliedOn < other.repliedOn ? -1 : 1));
    return first ? [{ ...first, evaluatedBy: [...new Set(mine.flatMap(({ evaluatedBy }) => evaluatedBy))].sort() }] : [];
  });
}
