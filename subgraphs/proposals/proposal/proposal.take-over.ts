import { date, type Given, references } from '@tongxin/infra/kernel/field.ts';
import { takeOver } from '@tongxin/infra/kernel/take-over.ts';
import { MONTHS_TO_REPLY, monthsLater } from '../fields/deadline.ts';
import { proposalFields } from '../fields/proposal.fields.ts';

const told = {
  units: references('unit', ['承办单位', 'Handling units'], ['已交办的承办单位。', 'Units to which it was assigned.'], {
    example: '省农业农村厅',
  }),
  assignedOn: date(['交办日期', 'Assigned on'], ['交办的日期。', 'Day of assignment.'], { example: '2022-03-10' }),
  repliedOn: date(
    ['答复日期', 'Replied on'],
    ['答复的日期；有几个承办单位的，为最后一个答复的日期。', 'Day of the reply; with several units, of the last one.'],
    { example: '2022-06-01' },
  ),
};

/**
 * A ledger of proposals has one line for each, with its units and days. What it tells of the handling is taken over as what it stands
 * for: an assignment to each unit, and its reply. Units without a day of assignment are only noted.
 */
export const proposalTakeOver = takeOver(proposalFields, told, ({ id, adoption }, { units, assignedOn, repliedOn }) => {
  const named = units ?? [];
  if (new Set(named).size !== named.length)
    return { fault: ['units', 'SAME_TWICE', '同一承办单位写了两次。', 'The same unit is named twice.'] };
  if (named.length === 0 && (assignedOn || repliedOn))
    return { fault: ['units', 'REQUIRED', '已交办、答复的提案请写明承办单位。', 'Say to which units it was assigned.'] };
  if (!assignedOn && repliedOn) return { fault: ['assignedOn', 'REQUIRED', '已答复的提案请写明交办日期。', 'Say when it was assigned.'] };
  if (!assignedOn) return { noted: { units: named }, parts: [] };
  return { noted: {}, parts: named.flatMap(unit => handled({ proposal: id, unit, assignedOn }, repliedOn, adoption)) };
});

type Adoption = Given<typeof proposalFields>['adoption'];

interface Assigned {
  proposal: string;
  unit: string;
  assignedOn: string;
}

function handled(assignment: Assigned, repliedOn: string | null | undefined, adoption: Adoption) {
  const dueOn = monthsLater(assignment.assignedOn, MONTHS_TO_REPLY);
  const assigned = { kind: 'assignment', row: { ...assignment, round: 1, dueOn } };
  if (!repliedOn) return [assigned];
  const replied = { kind: 'reply', row: { repliedOn, adoption: adoption ?? null }, of: { assignment: assigned } };
  return [assigned, replied];
}
