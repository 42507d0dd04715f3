import type { RowOf } from '../../../infra/records/kind.ts';
import type { Work } from '../../../infra/records/work.ts';
import type { proposal } from '../proposal/proposal.kind.ts';
import { assignment } from './assignment.kind.ts';
import { sameUnit } from './same-unit.ts';

export type Assignment = RowOf<typeof assignment>;
export type Proposal = RowOf<typeof proposal>;

/** The assignments of a proposal, oldest first, kept from changing. */
export const assignmentsOf = (work: Work, record: Proposal): Promise<Assignment[]> => work.find(assignment, 'proposal', record.id);

/** One that waits for its unit's reply, or, declined, for another unit. */
export const isOpen = ({ repliedOn, replacedBy }: Assignment): boolean => !repliedOn && !replacedBy;

/** The unit's assignment that waits for its reply. A handling unit need not name itself, nor anybody where there is only one. */
export async function openAssignment(work: Work, record: Proposal, named: string | null | undefined): Promise<Assignment> {
  const open = (await assignmentsOf(work, record)).filter(each => isOpen(each) && !each.declinedOn);
  const only = open.length === 1 ? open[0]?.unit : null;
  const unit = named ?? (work.actor.role === 'UNIT' ? work.actor.subject : only);
  const found = open.find(each => sameUnit(each.unit, unit));
  if (found) return found;
  const units = open.map(each => each.unit);
  return work.refuse(
    'unit',
    'NOT_HANDLING',
    `${unit ? `“${unit}”现在没有待办的交办。` : '请写明承办单位。'}${units.length > 0 ? `正在办理的有：${units.join('、')}。` : ''}`,
    `${unit ? `${unit} has nothing to handle here now.` : 'Name the unit.'} Handling: ${units.join(', ') || 'none'}.`,
  );
}
