import type { Work } from '@tongxin/infra/kernel/action.ts';
import { defineAction } from '@tongxin/infra/kernel/action.ts';
import { dayOf } from '@tongxin/infra/kernel/day-of.ts';
import { choice, date, reference } from '@tongxin/infra/kernel/field.ts';
import { handlersOf } from '../assignment/open-assignment.ts';
import { adoption, leader } from '../fields/proposal.vocabulary.ts';
import type { Proposal } from '../proposal/acting.ts';
import { proposal } from '../proposal/proposal.kind.ts';
import { reply } from '../reply/reply.kind.ts';
import { supervision, supervisionFields } from '../supervision/supervision.kind.ts';

export const designateKeyProposal = defineAction({
  name: 'designateKeyProposal',
  on: proposal,
  description: [
    '将已立案的提案列为重点提案，并写明领衔办理和领衔督办的领导。',
    'Makes a filed proposal a key proposal (重点提案), with the leader who takes charge of handling and the one who supervises.',
  ],
  input: {
    leaderInCharge: leader(
      ['领衔办理领导', 'Leader in charge of handling'],
      ['领衔办理的领导。', 'Leader who takes charge of handling (领衔办理).'],
    ),
    leaderSupervising: leader(['领衔督办领导', 'Supervising leader'], ['领衔督办的领导。', 'Leader who supervises (领衔督办).']),
  },
  run(work, record, { leaderInCharge, leaderSupervising }) {
    if (!leaderInCharge && !leaderSupervising)
      work.refuse(
        'leaderInCharge',
        'REQUIRED',
        '请写明领衔办理或领衔督办的领导（职务，不写姓名）。',
        'Name by office the leader who takes charge or who supervises.',
      );
    return {
      record: work.change(proposal, record, {
        key: true,
        leaderInCharge: leaderInCharge ?? record.leaderInCharge,
        leaderSupervising: leaderSupervising ?? record.leaderSupervising,
      }),
    };
  },
});

export const superviseProposal = defineAction({
  name: 'superviseProposal',
  on: proposal,
  description: [
    '登记对提案办理的督办：现场、会议或媒体等方式。',
    'Records that the handling of a proposal was supervised (督办): on the spot, at a meeting, by media.',
  ],
  input: {
    supervisedOn: date(['督办日期', 'Supervised on'], ['日期；不填即为今天。', 'Day; today unless told.'], { example: '2022-05-20' }),
    ...supervisionFields,
  },
  outputs: { supervision: reference('supervision', ['督办', 'Supervision'], ['登记的督办。', 'What was recorded.']) },
  run(work, record, { supervisedOn, ...input }) {
    const day = dayOf(work, 'supervisedOn', supervisedOn);
    return { record, supervision: work.create(supervision, { ...input, proposal: record.id, supervisedOn: day }) };
  },
});

export const concludeProposal = defineAction({
  name: 'concludeProposal',
  on: proposal,
  description: [
    '办结提案。采纳情况不填的，按各单位最近一次答复得出：有主办单位的，以主办单位的答复为准；几个单位并列的，全部采纳为 ADOPTED，全部未采纳为 NOT，其余为 PARTLY。',
    "Concludes the handling (办结). What became of it follows from the units' last replies unless told: the lead unit's reply decides; of several equal ones, all adopted is ADOPTED, none is NOT, anything between is PARTLY.",
  ],
  input: {
    concludedOn: date(['办结日期', 'Concluded on'], ['日期；不填即为今天。', 'Day; today unless told.'], { example: '2022-07-01' }),
    adoption: choice(
      adoption,
      ['采纳情况', 'Adoption'],
      ['提案最终的采纳情况，与答复不一致的才填。', 'What became of it, where that differs from the replies.'],
      { example: '采纳' },
    ),
  },
  async run(work, record, input) {
    const found = input.adoption ?? (await adoptionOf(work, record));
    if (!found) work.refuse('adoption', 'REQUIRED', '没有登记答复，请写明采纳情况。', 'No replies are recorded: say what became of it.');
    return { record: work.change(proposal, record, { concludedOn: dayOf(work, 'concludedOn', input.concludedOn), adoption: found }) };
  },
});

/** What the last reply of each unit says, the lead unit's before all. */
async function adoptionOf(work: Work, record: Proposal): Promise<Proposal['adoption']> {
  const { all, lines } = await handlersOf(work, record);
  const replied = all.filter(each => each.repliedOn);
  const lead = replied.filter(each => each.role === 'LEAD');
  const deciding = new Map((lead.length > 0 ? lead : replied).map(each => [lines.present(each.unit), each.id]));
  const given = await work.find(reply, 'proposal', record.id);
  const said = new Set([...deciding.values()].flatMap(id => given.find(each => each.assignment === id)?.adoption ?? []));
  if (said.size === 0) return null;
  const [first] = said;
  return said.size === 1 && first ? first : 'PARTLY';
}

export const publishProposal = defineAction({
  name: 'publishProposal',
  on: proposal,
  description: [
    '公开已办结的提案及其可公开的答复。提案须标明可公开（openToPublic）。',
    'Publishes a concluded proposal with its open replies (公开). It must be marked openToPublic.',
  ],
  input: {
    publishedOn: date(['公开日期', 'Published on'], ['日期；不填即为今天。', 'Day; today unless told.'], { example: '2022-12-01' }),
  },
  run: (work, record, { publishedOn }) => ({
    record: work.change(proposal, record, { publishedOn: dayOf(work, 'publishedOn', publishedOn) }),
  }),
});

export const archiveProposal = defineAction({
  name: 'archiveProposal',
  on: proposal,
  description: [
    '将已办结的提案归档，此后不再办理任何事项。',
    'Puts a concluded proposal into the archive (归档): nothing more is done to it.',
  ],
  input: { archivedOn: date(['归档日期', 'Archived on'], ['日期；不填即为今天。', 'Day; today unless told.'], { example: '2022-12-31' }) },
  run: (work, record, { archivedOn }) => ({
    record: work.change(proposal, record, { archivedOn: dayOf(work, 'archivedOn', archivedOn) }),
  }),
});
