import type { Work } from '@tongxin/infra/kernel/action.ts';
import type { RowOf } from '@tongxin/infra/kernel/kind.ts';
import { type Lines, linesOf } from '@tongxin/infra/kernel/lines.ts';
import type { Proposal } from '../proposal/acting.ts';
import { assignment } from './assignment.kind.ts';

export type Assignment = RowOf<typeof assignment>;

/** The assignments of a proposal, oldest first, kept from changing. */
export const assignmentsOf = (work: Work, record: Proposal): Promise<Assignment[]> => work.find(assignment, 'proposal', record.id);

/** The same, with the lines of their units and of those that are named besides. */
export async function handlersOf(
  work: Work,
  record: Proposal,
  ...named: (string | null | undefined)[]
): Promise<{ all: Assignment[]; lines: Lines }> {
  const all = await assignmentsOf(work, record);
  return { all, lines: await linesOf(work, [...all.map(({ unit }) => unit), ...named]) };
}

/** One that waits for its unit's reply, or, declined, for another unit. */
export const isOpen = ({ repliedOn, replacedBy }: Assignment): boolean => !repliedOn && !replacedBy;

/** The unit's assignment that waits for its reply. A handling unit need not name itself, nor anybody where there is only one. */
export async function openAssignment(work: Work, record: Proposal, named: string | null | undefined): Promise<Assignment> {
  const { all, lines } = await handlersOf(work, record, named);
  const { role, units: own } = work.actor;
  const open = all.filter(each => isOpen(each) && !each.declinedOn);
  const unit = named ?? (role === 'UNIT' ? open.find(each => own?.has(each.unit))?.unit : open.length === 1 ? open[0]?.unit : null);
  const found = open.find(each => lines.same(each.unit, unit));
  if (found) return found;
  const units = open.map(each => lines.name(each.unit));
  const asked = named ? lines.name(named) : role === 'UNIT' ? work.actor.subject : null;
  return work.refuse(
    'unit',
    'NOT_HANDLING',
    `${asked ? `“${asked}”现在没有待办的交办。` : '请写明承办单位。'}${units.length > 0 ? `正在办理的有：${units.join('、')}。` : ''}`,
    `${asked ? `${asked} has nothing to handle here now.` : 'Name the unit.'} Handling: ${units.join(', ') || 'none'}.`,
  );
}
