import { defineAction } from '../../../infra/records/action.ts';
import { dayOf } from '../../../infra/records/day-of.ts';
import { choice, date, text } from '../../../infra/records/field.ts';
import { NOTE, REASON } from '../proposal/acting.ts';
import { proposal } from '../proposal/proposal.kind.ts';
import { reviewStage } from '../proposal/proposal.vocabulary.ts';
import { review, reviewOutcome } from './review.kind.ts';

const STAGES = Object.keys(reviewStage.values);
const decidedOn = date('审查日期', 'Day of the decision; today unless told.', '2022-02-20');

export const reviewProposal = defineAction({
  name: 'reviewProposal',
  on: proposal,
  description:
    'Records one stage of the three-stage review (三级审查): each once, in their order. What it recommends is decided by an action of its own.',
  input: {
    stage: choice(reviewStage, '审查环节', 'Stage.', '会中初审', { required: true }),
    reviewer: text('审查机构', 'Who reviewed it, by office, no name.', '提案审查组', { required: true, max: 100 }),
    reviewedOn: date('审查日期', 'Day of this stage; today unless told.', '2022-01-15'),
    outcome: choice(reviewOutcome, '审查建议', 'What it recommends.', '建议立案', { required: true }),
    opinion: text('审查意见', 'Opinion.', '选题准确，建议具体', NOTE),
  },
  async run(work, record, { reviewedOn, ...input }) {
    const day = dayOf(work, 'reviewedOn', reviewedOn);
    if (record.reviewStage && STAGES.indexOf(input.stage) <= STAGES.indexOf(record.reviewStage))
      work.refuse(
        'stage',
        'STAGE_PASSED',
        `这件提案已经过“${reviewStage.values[record.reviewStage]}”，请选择后面的环节；登记有误的，请更正原来的审查记录。`,
        `It has been through ${record.reviewStage} already. Choose a later stage; if that was recorded wrongly, correct the review.`,
      );
    if (day < record.submittedOn)
      work.refuse('reviewedOn', 'OUT_OF_ORDER', '审查日期早于提交日期。', 'It cannot be reviewed before it was submitted.');
    await work.create(review, { ...input, proposal: record.id, reviewedOn: day });
    return { record: await work.change(proposal, record, { reviewStage: input.stage }) };
  },
});

export const fileProposal = defineAction({
  name: 'fileProposal',
  on: proposal,
  description: 'Files a reviewed proposal (立案).',
  input: { decidedOn },
  run: async (work, record, input) => ({
    record: await work.change(proposal, record, { filing: 'FILED', decidedOn: dayOf(work, 'decidedOn', input.decidedOn) }),
  }),
});

export const rejectProposal = defineAction({
  name: 'rejectProposal',
  on: proposal,
  description: 'Does not file a reviewed proposal (不予立案), saying why. It can be transferred then.',
  input: { decidedOn, reason: text('不予立案原因', 'Why it is not filed.', '内容不属于提案范围', REASON) },
  run: async (work, record, { decidedOn, reason }) => ({
    record: await work.change(proposal, record, {
      filing: 'NOT_FILED',
      decidedOn: dayOf(work, 'decidedOn', decidedOn),
      notFiledReason: reason,
    }),
  }),
});
