import type { Work } from '@tongxin/infra/kernel/action.ts';
import { defineAction } from '@tongxin/infra/kernel/action.ts';
import { dayOf } from '@tongxin/infra/kernel/day-of.ts';
import { date, person, reference } from '@tongxin/infra/kernel/field.ts';
import { give, itself, unitField } from '../assignment/assignment.actions.ts';
import { type Assignment, handlersOf, isOpen, openAssignment } from '../assignment/open-assignment.ts';
import { gradeFields } from '../fields/reply.fields.ts';
import type { Proposal } from '../proposal/acting.ts';
import { isProposer } from '../proposal/acting.ts';
import { attested, heardFrom } from '../proposal/attested.ts';
import { proposal } from '../proposal/proposal.kind.ts';
import { satisfaction, satisfactionFields } from '../satisfaction/satisfaction.kind.ts';
import { reply } from './reply.kind.ts';

export const replyToProposal = defineAction({
  name: 'replyToProposal',
  on: proposal,
  description: [
    '承办单位答复交办的提案。各承办单位全部答复后，提案即为已答复。',
    'A unit replies to what was assigned to it (答复). Once all its units have replied, the proposal is replied to.',
  ],
  input: {
    unit: unitField,
    repliedOn: date(['答复日期', 'Replied on'], ['日期；不填即为今天。', 'Day; today unless told.'], { example: '2022-06-01' }),
    ...gradeFields,
  },
  also: itself,
  who: ['承办单位（限本单位承办的提案）', 'a unit for itself'],
  gives: proposal,
  outputs: { reply: reference('reply', ['答复', 'Reply'], ['所作的答复。', 'The reply.']) },
  async run(work, record, { unit, repliedOn, ...input }) {
    const current = await openAssignment(work, record, unit);
    const day = dayOf(work, 'repliedOn', repliedOn);
    const given = work.create(reply, { ...input, assignment: current.id, repliedOn: day });
    return { record, reply: given };
  },
});

export const rateReply = defineAction({
  name: 'rateReply',
  on: proposal,
  description: [
    '提案者评价对承办单位最近一次答复的满意度，对办理工作和办理结果分别评价。任何一项不满意的，由该单位重新办理；此前的记录保留。',
    "A proposer says how satisfied they are with a unit's last reply (满意度): with the handling and with the result. Dissatisfied with either, the unit handles the proposal again; what was before stays.",
  ],
  input: {
    unit: reference(
      'unit',
      ['承办单位', 'Handling unit'],
      [
        '答复受到评价的单位；只有一个单位已答复的，可以不填。',
        'The unit whose reply is rated; where only one has replied, it need not be named.',
      ],
      { example: '市水利局' },
    ),
    ratedBy: person(
      ['评价人统一码', 'Person key of rating proposer'],
      ['提案者的人员统一码；委员本人评价的可以不填。', 'Opaque key of the proposer; a member who rates need not give it.'],
      { example: 'P7K2M9QX' },
    ),
    ratedOn: date(['评价日期', 'Rated on'], ['日期；不填即为今天。', 'Day; today unless told.'], { example: '2022-06-10' }),
    attestation: heardFrom,
    ...satisfactionFields,
  },
  also: { MEMBER: (actor, record, { ratedBy }) => isProposer(actor, record) && (!ratedBy || ratedBy === actor.subject) },
  who: ['该提案的提案者之一', 'one of its proposers'],
  outputs: { satisfaction: reference('satisfaction', ['满意度评价', 'Satisfaction rating'], ['所作的评价。', 'The rating.']) },
  async run(work, record, { unit, ratedBy, ratedOn, attestation, ...input }) {
    const answered = await lastReplied(work, record, unit);
    const [given] = await work.find(reply, 'assignment', answered.id);
    const day = dayOf(work, 'ratedOn', ratedOn);
    const by = rater(work, record, ratedBy);
    const rated = work.create(satisfaction, {
      ...input,
      attestation: attested(work, attestation),
      reply: given?.id ?? '',
      ratedOn: day,
      ratedBy: by,
    });
    const { unit: handler, role, part } = answered;
    if ([input.handling, input.result].includes('DISSATISFIED'))
      await again(work, record, { unit: handler, role: role ?? undefined, part }, day);
    return { record, satisfaction: rated };
  },
});

function rater(work: Work, record: Proposal, named: string | null | undefined): string {
  const proposers = [...record.proposers, ...record.mergedProposers].map(({ personKey }) => personKey).filter(Boolean);
  // Where there is one proposer, it is they who rate.
  const key = named ?? (work.actor.role === 'MEMBER' ? work.actor.subject : proposers.length === 1 ? proposers[0] : null);
  if (key) return key;
  return work.refuse(
    'ratedBy',
    'NOT_A_PROPOSER',
    '请写明评价的提案者；集体提案写联系人的统一码。',
    'Name the proposer who rates by key; for a collective proposal its contact person.',
  );
}

/** The last assignment of the unit, which it has replied to. */
async function lastReplied(work: Work, record: Proposal, unit: string | null | undefined): Promise<Assignment> {
  const { all, lines } = await handlersOf(work, record, unit);
  const replied = all.filter(each => each.repliedOn);
  const handlers = [...new Set(replied.map(each => lines.present(each.unit)))];
  const asked = unit ?? (handlers.length === 1 ? handlers[0] : null);
  const last = replied.filter(each => lines.same(each.unit, asked)).at(-1);
  const units = handlers.map(lines.name);
  if (last) return last;
  return work.refuse(
    'unit',
    'NOT_REPLIED',
    units.length > 0 ? `请写明评价哪个单位的答复：${units.join('、')}。` : '还没有承办单位答复。',
    units.length > 0 ? `Name the unit whose reply is rated: ${units.join(', ')}.` : 'No unit has replied yet.',
  );
}

/** To be handled again by the same unit, or who took over from it, unless it is handling it again already because of another proposer. */
async function again(work: Work, record: Proposal, given: Parameters<typeof give>[2], day: string): Promise<void> {
  const { all, lines } = await handlersOf(work, record, given.unit);
  const handling = all.some(each => lines.same(each.unit, given.unit) && isOpen(each));
  if (!handling) await give(work, record, { ...given, unit: lines.present(given.unit) }, day);
}
