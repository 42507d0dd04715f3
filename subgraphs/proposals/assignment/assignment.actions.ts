import type { Work } from '@tongxin/infra/kernel/action.ts';
import { defineAction } from '@tongxin/infra/kernel/action.ts';
import type { Actor } from '@tongxin/infra/kernel/actor.ts';
import { isOf } from '@tongxin/infra/kernel/actor.ts';
import { dayOf } from '@tongxin/infra/kernel/day-of.ts';
import { choice, date, type Given, items, reference, required, text } from '@tongxin/infra/kernel/field.ts';
import { linesOf } from '@tongxin/infra/kernel/lines.ts';
import { assignmentRole } from '../fields/assignment.fields.ts';
import { MONTHS_TO_REPLY, monthsLater } from '../fields/deadline.ts';
import type { Proposal } from '../proposal/acting.ts';
import { REASON } from '../proposal/acting.ts';
import { proposal } from '../proposal/proposal.kind.ts';
import { assignment } from './assignment.kind.ts';
import { type Assignment, handlersOf, openAssignment } from './open-assignment.ts';

export const unitField = reference(
  'unit',
  ['承办单位', 'Handling unit'],
  ['承办单位；单位自行办理的，或只有一个承办单位的，可以不填。', 'The unit; a unit that acts itself, or the only one, need not be named.'],
  { example: '市水利局' },
);
const assignedOn = date(
  ['交办日期', 'Assigned on'],
  ['交办的日期；不填即为今天。答复期限为此后三个月。', 'Day of assignment; today unless told. The reply is due three months later.'],
  { example: '2022-03-10' },
);
export const outputs = {
  assignment: reference('assignment', ['交办', 'Assignment'], ['该交办现在的情况。', 'The assignment as it is now.']),
};

/** A handling unit acts for itself alone, on what this committee assigned to it, or to those from which it took over. */
export const itself = {
  UNIT: ({ committee, units }: Actor, record: Proposal, { unit }: { unit?: string | null }) =>
    isOf({ committee }, record.committee) &&
    units !== undefined &&
    record.units.some(each => units.has(each)) &&
    (!unit || units.has(unit)),
};

const assignedUnit = {
  unit: required(unitField),
  role: choice(assignmentRole, ['办理方式', 'Handling role'], ['以何种方式承办提案。', 'As what it handles the proposal.'], {
    example: '主办',
    required: true,
  }),
  part: text(['分办内容', 'Part assigned'], ['分办的填写，说明本单位承办哪一部分。', 'For 分办: which part is its own.'], { max: 500 }),
};

/** To whom it is given, and as what; the role is not known of all that an earlier register told. */
type Share = Omit<Given<typeof assignedUnit>, 'role'> & { role?: Assignment['role'] };

export const assignProposal = defineAction({
  name: 'assignProposal',
  on: proposal,
  description: [
    '交办已立案的提案：交一个单位单办，或交几个单位各办一部分（分办），或由一个单位主办、其他单位会办。各单位应在三个月内答复。',
    'Assigns a filed proposal (交办): to one unit (单办), to several each with its own part (分办), or to one lead unit and joint ones (主办/会办). Each is to reply within three months.',
  ],
  input: {
    units: items({
      type: 'AssignedUnit',
      parts: assignedUnit,
      label: ['承办单位', 'Handling unit'],
      description: ['承办的各单位。', 'The units.'],
      example: '市水利局/主办/',
      required: true,
    }),
    assignedOn,
  },
  async run(work, record, { units, assignedOn }) {
    await checkUnits(work, units);
    const day = dayOf(work, 'assignedOn', assignedOn);
    for (const each of units) await give(work, record, each, day);
    return { record };
  },
});

async function checkUnits(work: Work, units: Share[]): Promise<void> {
  const count = (role: string) => units.filter(each => each.role === role).length;
  const shape = { all: units.length, single: count('SINGLE'), part: count('PART'), lead: count('LEAD'), joint: count('JOINT') };
  const fits =
    (shape.single === 1 && shape.all === 1) ||
    (shape.part >= 2 && shape.all === shape.part) ||
    (shape.lead === 1 && shape.joint >= 1 && shape.all === shape.lead + shape.joint);
  if (!fits)
    work.refuse(
      'units',
      'ROLES_DO_NOT_FIT',
      '单办只有一个单位；分办至少两个单位；主办只有一个，另有至少一个会办单位。三种方式不能混用。',
      'Either one SINGLE unit; or at least two PART units; or one LEAD and at least one JOINT unit.',
    );
  const lines = await linesOf(
    work,
    units.map(({ unit }) => unit),
  );
  if (new Set(units.map(({ unit }) => lines.present(unit))).size !== units.length)
    work.refuse('units', 'SAME_TWICE', '同一承办单位写了两次。', 'The same unit is named twice.');
  if (units.some(({ role, part }) => role === 'PART' && !part))
    work.refuse('units', 'PART_REQUIRED', '分办请写明每个单位各办哪一部分。', 'Say for each PART unit which part is its own.');
}

/** Gives a proposal to a unit: a record of its own for each time. */
export async function give(work: Work, record: Proposal, { unit, role, part }: Share, day: string): Promise<Assignment> {
  const { all, lines } = await handlersOf(work, record, unit);
  const before = all.filter(each => lines.same(each.unit, unit));
  const round = Math.max(0, ...before.map(each => each.round)) + 1;
  const dueOn = monthsLater(day, MONTHS_TO_REPLY);
  return work.create(assignment, { proposal: record.id, unit, role, part, round, assignedOn: day, dueOn });
}

export const declineAssignment = defineAction({
  name: 'declineAssignment',
  on: proposal,
  description: [
    '承办单位对交办的提案申退，并写明原因。本委员会用 replaceAssignment 改交其他单位。',
    'A unit declines what was assigned to it (申退), with a reason. The committee gives it to another one by replaceAssignment.',
  ],
  input: {
    unit: unitField,
    declinedOn: date(['申退日期', 'Declined on'], ['日期；不填即为今天。', 'Day; today unless told.'], { example: '2022-03-15' }),
    reason: text(['申退原因', 'Reason for declining'], ['写明原因。', 'Why.'], { example: '不属于本单位职责', ...REASON }),
  },
  also: itself,
  who: ['承办单位（限本单位承办的提案）', 'a unit for itself'],
  outputs,
  async run(work, record, { unit, declinedOn, reason }) {
    const current = await openAssignment(work, record, unit);
    work.change(assignment, current, { declinedOn: dayOf(work, 'declinedOn', declinedOn), declineReason: reason });
    return { record, assignment: current };
  },
});

export const replaceAssignment = defineAction({
  name: 'replaceAssignment',
  on: proposal,
  description: [
    '将一个单位申退的提案改交另一单位，办理方式不变，三个月期限重新起算，即改办。',
    'Gives to another unit what one declined (改办), in the same role; its three months begin anew.',
  ],
  input: {
    unit: reference('unit', ['申退单位', 'Declining unit'], ['申退的单位。', 'The unit that declined.'], {
      example: '市水利局',
      required: true,
    }),
    by: reference('unit', ['改办单位', 'Replacement unit'], ['接替承办的单位。', 'The unit in its place.'], {
      example: '市住建局',
      required: true,
    }),
    assignedOn,
  },
  outputs,
  async run(work, record, { unit, by, assignedOn }) {
    const { all, lines } = await handlersOf(work, record, unit, by);
    const declined = all.find(each => lines.same(each.unit, unit) && each.declinedOn && !each.replacedBy);
    if (!declined)
      return work.refuse(
        'unit',
        'NOT_DECLINED',
        `“${lines.name(unit)}”没有待改办的申退。`,
        `${lines.name(unit)} has declined nothing that waits for another unit.`,
      );
    if (lines.same(by, unit) || all.some(each => lines.same(each.unit, by) && !each.declinedOn))
      work.refuse('by', 'HANDLES_ALREADY', `请改交尚未承办这件提案的单位。`, 'Choose a unit that does not handle this proposal already.');
    const day = dayOf(work, 'assignedOn', assignedOn);
    if (day < (declined.declinedOn ?? day))
      work.refuse('assignedOn', 'OUT_OF_ORDER', '改办日期早于申退日期。', 'It cannot be given to another unit before it was declined.');
    const given = await give(work, record, { unit: by, role: declined.role, part: declined.part }, day);
    work.change(assignment, declined, { replacedBy: given.id });
    return { record, assignment: given };
  },
});

export const extendAssignment = defineAction({
  name: 'extendAssignment',
  on: proposal,
  description: [
    '延长答复期限，并写明原因，最迟延至交办后六个月。',
    'Extends the time for a reply (延期), with a reason: to six months after assignment at the latest.',
  ],
  input: {
    unit: unitField,
    until: date(['延期至', 'Extended to'], ['延期后的答复期限。', 'The day by which it is due then.'], {
      example: '2022-08-31',
      required: true,
    }),
    reason: text(['延期原因', 'Reason for extension'], ['写明原因。', 'Why.'], { example: '需与省级部门会商', ...REASON }),
  },
  outputs,
  async run(work, record, { unit, until, reason }) {
    const current = await openAssignment(work, record, unit);
    work.change(assignment, current, { extendedTo: until, extensionReason: reason });
    return { record, assignment: current };
  },
});
