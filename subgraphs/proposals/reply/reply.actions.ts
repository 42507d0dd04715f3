import { defineAction } from '../../../infra/records/action.ts';
import { dayOf } from '../../../infra/records/day-of.ts';
import type { RecordRow } from '../../../infra/records/entity.ts';
import { date, reference, text } from '../../../infra/records/field.ts';
import type { Work } from '../../../infra/records/work.ts';
import { give, itself, unitField } from '../assignment/assignment.actions.ts';
import { assignment } from '../assignment/assignment.kind.ts';
import { assignmentsOf, isOpen, openAssignment, settle } from '../assignment/settle.ts';
import { isProposer } from '../proposal/acting.ts';
import { proposal } from '../proposal/proposal.kind.ts';
import { satisfaction, satisfactionFields } from '../satisfaction/satisfaction.kind.ts';
import { gradeFields, reply } from './reply.kind.ts';

export const replyToProposal = defineAction({
  name: 'replyToProposal',
  on: proposal,
  description: 'A unit replies to what was assigned to it (答复). Once all its units have replied, the proposal is replied to.',
  input: { unit: unitField, repliedOn: date('答复日期', 'Day; today unless told.', '2022-06-01'), ...gradeFields },
  also: itself,
  who: 'a unit for itself',
  gives: proposal,
  outputs: { reply: reference('reply', '答复', 'The reply.', '') },
  async run(work, record, { unit, repliedOn, ...input }) {
    const current = await openAssignment(work, record, unit);
    const day = dayOf(work, 'repliedOn', repliedOn);
    await work.change(assignment, current, { repliedOn: day });
    const { id, round } = current;
    const given = await work.create(reply, { ...input, proposal: record.id, assignment: id, unit: current.unit, round, repliedOn: day });
    return { record: await settle(work, record), reply: given };
  },
});

export const rateReply = defineAction({
  name: 'rateReply',
  on: proposal,
  description:
    "A proposer says how satisfied they are with a unit's last reply (满意度): with the handling and with the result. Dissatisfied with either, the unit handles the proposal again; what was before stays.",
  input: {
    unit: text('承办单位', 'The unit whose reply is rated; where only one has replied, it need not be named.', '市水利局', { max: 100 }),
    ratedBy: text('评价人统一码', 'Opaque key of the proposer; a member who rates need not give it.', 'P7K2M9QX', { max: 40 }),
    ratedOn: date('评价日期', 'Day; today unless told.', '2022-06-10'),
    ...satisfactionFields,
  },
  also: { MEMBER: (actor, record, { ratedBy }) => isProposer(actor, record) && (!ratedBy || ratedBy === actor.subject) },
  who: 'one of its proposers',
  outputs: { satisfaction: reference('satisfaction', '满意度评价', 'The rating.', '') },
  async run(work, record, { unit, ratedBy, ratedOn, ...input }) {
    const answered = await lastReplied(work, record, unit);
    const [given] = await work.find(reply, 'assignment', answered.id);
    const day = dayOf(work, 'ratedOn', ratedOn);
    if (day < answered.repliedOn)
      work.refuse('ratedOn', 'OUT_OF_ORDER', '评价日期早于答复日期。', 'It cannot be rated before it was given.');
    const rated = await work.create(satisfaction, {
      ...{ ...input, proposal: record.id, reply: given!.id, ratedOn: day },
      ratedBy: rater(work, record, ratedBy),
    });
    const { unit: name, role, part } = answered;
    if ([input.handling, input.result].includes('DISSATISFIED')) await again(work, record, { unit: name, role, part }, day);
    return { record: await settle(work, record), satisfaction: rated };
  },
});

function rater(work: Work, record: RecordRow, named: string | null | undefined): string {
  const proposers = [...record.proposers, ...record.mergedProposers].map(({ personKey }) => personKey).filter(Boolean);
  const key = named ?? (work.actor.role === 'MEMBER' ? work.actor.subject : proposers[0]);
  if (key && (proposers.length === 0 || proposers.includes(key))) return key;
  return work.refuse(
    'ratedBy',
    'NOT_A_PROPOSER',
    '请写明评价的提案者；集体提案写联系人的统一码。',
    'Name the proposer who rates by key; for a collective proposal its contact person.',
  );
}

/** The last assignment of the unit, which it has replied to. */
async function lastReplied(work: Work, record: RecordRow, unit: string | null | undefined): Promise<RecordRow> {
  const replied = (await assignmentsOf(work, record)).filter(each => each.repliedOn);
  const units = [...new Set(replied.map(each => each.unit as string))];
  const name = unit ?? (units.length === 1 ? units[0] : null);
  const last = replied.filter(each => each.unit === name).at(-1);
  if (last) return last;
  return work.refuse(
    'unit',
    'NOT_REPLIED',
    units.length > 0 ? `请写明评价哪个单位的答复：${units.join('、')}。` : '还没有承办单位答复。',
    units.length > 0 ? `Name the unit whose reply is rated: ${units.join(', ')}.` : 'No unit has replied yet.',
  );
}

/** To be handled again by the same unit, unless it is handling it again already because of another proposer. */
async function again(work: Work, record: RecordRow, given: Parameters<typeof give>[2], day: string): Promise<void> {
  const handling = (await assignmentsOf(work, record)).some(each => each.unit === given.unit && isOpen(each));
  if (!handling) await give(work, record, given, day);
}
