import { type Action, defineAction } from '../../../infra/records/action.ts';
import { dayOf } from '../../../infra/records/day-of.ts';
import type { RecordRow } from '../../../infra/records/entity.ts';
import { choice, date, items, reference, text } from '../../../infra/records/field.ts';
import type { Work } from '../../../infra/records/work.ts';
import { REASON } from '../proposal/acting.ts';
import { proposal } from '../proposal/proposal.kind.ts';
import { assignment, assignmentRole } from './assignment.kind.ts';
import { MONTHS_TO_REPLY, monthsLater } from './deadline.ts';
import { assignmentsOf, openAssignment, settle } from './settle.ts';

export const unitField = text('承办单位', 'The unit; a unit that acts itself, or the only one, need not be named.', '市水利局', {
  max: 100,
});
const assignedOn = date('交办日期', 'Day of assignment; today unless told. The reply is due three months later.', '2022-03-10');
export const outputs = { assignment: reference('assignment', '交办', 'The assignment as it is now.', '') };

/** A handling unit acts for itself alone, on what this committee assigned to it. */
export const itself: Action['also'] = {
  UNIT: (actor, record, { unit }) =>
    actor.committee === record?.committee && record!.units.includes(actor.subject) && (!unit || unit === actor.subject),
};

interface Given {
  unit: string;
  role: string;
  part?: string | null;
}

export const assignProposal = defineAction({
  name: 'assignProposal',
  on: proposal,
  description:
    'Assigns a filed proposal (交办): to one unit (单办), to several each with its own part (分办), or to one lead unit and joint ones (主办/会办). Each is to reply within three months.',
  input: {
    units: items(
      'AssignedUnit',
      {
        unit: text('承办单位', 'The unit.', '市水利局', { required: true, max: 100 }),
        role: choice(assignmentRole, '办理方式', 'As what it handles the proposal.', '主办', { required: true }),
        part: text('分办内容', 'For 分办: which part is its own.', '', { max: 500 }),
      },
      '承办单位',
      'The units.',
      '市水利局/主办/',
    ),
    assignedOn,
  },
  async run(work, record, { units, assignedOn }) {
    checkUnits(work, units ?? []);
    const day = dayOf(work, 'assignedOn', assignedOn);
    for (const each of units as Given[]) await give(work, record, each, day);
    return { record: await settle(work, await work.change(proposal, record, { assignedOn: day })) };
  },
});

function checkUnits(work: Work, units: Given[]): void {
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
  if (new Set(units.map(({ unit }) => unit)).size !== units.length)
    work.refuse('units', 'SAME_TWICE', '同一承办单位写了两次。', 'The same unit is named twice.');
  if (units.some(({ role, part }) => role === 'PART' && !part))
    work.refuse('units', 'PART_REQUIRED', '分办请写明每个单位各办哪一部分。', 'Say for each PART unit which part is its own.');
}

/** Gives a proposal to a unit: a record of its own for each time. */
export async function give(work: Work, record: RecordRow, { unit, role, part }: Given, day: string): Promise<RecordRow> {
  const { rows } = await work.client.query<{ rounds: number }>(
    'SELECT coalesce(max(round), 0)::int AS rounds FROM proposals.assignment WHERE proposal = $1 AND unit = $2',
    [record.id, unit],
  );
  const dueOn = monthsLater(day, MONTHS_TO_REPLY);
  return work.create(assignment, {
    proposal: record.id,
    unit,
    role,
    part: part ?? null,
    round: rows[0]!.rounds + 1,
    assignedOn: day,
    dueOn,
  });
}

export const declineAssignment = defineAction({
  name: 'declineAssignment',
  on: proposal,
  description: 'A unit declines what was assigned to it (申退), with a reason. The committee gives it to another one by replaceAssignment.',
  input: {
    unit: unitField,
    declinedOn: date('申退日期', 'Day; today unless told.', '2022-03-15'),
    reason: text('申退原因', 'Why.', '不属于本单位职责', REASON),
  },
  also: itself,
  who: 'a unit for itself',
  outputs,
  async run(work, record, { unit, declinedOn, reason }) {
    const current = await openAssignment(work, record, unit);
    const declined = await work.change(assignment, current, { declinedOn: dayOf(work, 'declinedOn', declinedOn), declineReason: reason });
    return { record: await settle(work, record), assignment: declined };
  },
});

export const replaceAssignment = defineAction({
  name: 'replaceAssignment',
  on: proposal,
  description: 'Gives to another unit what one declined (改办), in the same role; its three months begin anew.',
  input: {
    unit: text('申退单位', 'The unit that declined.', '市水利局', { required: true, max: 100 }),
    by: text('改办单位', 'The unit in its place.', '市住建局', { required: true, max: 100 }),
    assignedOn,
  },
  outputs,
  async run(work, record, { unit, by, assignedOn }) {
    const all = await assignmentsOf(work, record);
    const declined = all.find(each => each.unit === unit && each.declinedOn && !each.replacedBy);
    if (!declined)
      return work.refuse(
        'unit',
        'NOT_DECLINED',
        `“${unit}”没有待改办的申退。`,
        `${unit} has declined nothing that waits for another unit.`,
      );
    if (by === unit || all.some(each => each.unit === by && !each.declinedOn))
      work.refuse('by', 'HANDLES_ALREADY', `请改交尚未承办这件提案的单位。`, 'Choose a unit that does not handle this proposal already.');
    const day = dayOf(work, 'assignedOn', assignedOn);
    if (day < declined.declinedOn)
      work.refuse('assignedOn', 'OUT_OF_ORDER', '改办日期早于申退日期。', 'It cannot be given to another unit before it was declined.');
    const given = await give(work, record, { unit: by, role: declined.role, part: declined.part }, day);
    await work.change(assignment, declined, { replacedBy: given.id });
    return { record: await settle(work, record), assignment: given };
  },
});

export const extendAssignment = defineAction({
  name: 'extendAssignment',
  on: proposal,
  description: 'Extends the time for a reply (延期), with a reason: to six months after assignment at the latest.',
  input: {
    unit: unitField,
    until: date('延期至', 'The day by which it is due then.', '2022-08-31', { required: true }),
    reason: text('延期原因', 'Why.', '需与省级部门会商', REASON),
  },
  outputs,
  async run(work, record, { unit, until, reason }) {
    const current = await openAssignment(work, record, unit);
    const extended = await work.change(assignment, current, { extendedTo: until, extensionReason: reason });
    return { record: await settle(work, record), assignment: extended };
  },
});
