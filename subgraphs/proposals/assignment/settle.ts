import type { RecordRow } from '../../../infra/records/entity.ts';
import type { Work } from '../../../infra/records/work.ts';
import { proposal } from '../proposal/proposal.kind.ts';
import { assignment } from './assignment.kind.ts';

/** The assignments of a proposal, oldest first, kept from changing. */
export const assignmentsOf = (work: Work, record: RecordRow): Promise<RecordRow[]> => work.find(assignment, 'proposal', record.id);

/** One that waits for its unit's reply, or, declined, for another unit. */
export const isOpen = ({ repliedOn, replacedBy }: RecordRow): boolean => !repliedOn && !replacedBy;

/** The unit's assignment that waits for its reply. A handling unit need not name itself, nor anybody where there is only one. */
export async function openAssignment(work: Work, record: RecordRow, named: string | null | undefined): Promise<RecordRow> {
  const open = (await assignmentsOf(work, record)).filter(each => isOpen(each) && !each.declinedOn);
  const unit = named ?? (work.actor.role === 'UNIT' ? work.actor.subject : open.length === 1 ? open[0]!.unit : null);
  const found = open.find(each => each.unit === unit);
  if (found) return found;
  const units = open.map(each => each.unit);
  return work.refuse(
    'unit',
    'NOT_HANDLING',
    `${unit ? `“${unit}”现在没有待办的交办。` : '请写明承办单位。'}${units.length > 0 ? `正在办理的有：${units.join('、')}。` : ''}`,
    `${unit ? `${unit} has nothing to handle here now.` : 'Name the unit.'} Handling: ${units.join(', ') || 'none'}.`,
  );
}

/**
 * Brings the proposal up to date with its assignments: its units; replied to once none is open, on the day of the last reply; handled
 * again from the day on which one was opened after that; due when the first open one is.
 */
export async function settle(work: Work, record: RecordRow): Promise<RecordRow> {
  const all = await assignmentsOf(work, record);
  const standing = all.filter(each => !each.declinedOn);
  const open = all.filter(isOpen);
  const lastReply = standing
    .map(({ repliedOn }) => repliedOn as string | null)
    .filter(day => day !== null)
    .sort()
    .at(-1);
  const again = open.map(({ assignedOn }) => assignedOn as string).sort()[0];
  const due = open.filter(each => !each.declinedOn).map(({ extendedTo, dueOn }) => (extendedTo ?? dueOn) as string);
  return work.change(proposal, record, {
    dueOn: due.sort()[0] ?? null,
    units: [...new Set(standing.map(({ unit }) => unit))],
    repliedOn: record.repliedOn ?? (open.length === 0 ? lastReply : null),
    reopenedOn: record.repliedOn && open.length > 0 ? (record.reopenedOn ?? again) : null,
  });
}
