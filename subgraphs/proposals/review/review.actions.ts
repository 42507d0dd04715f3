import { defineAction } from '@tongxin/infra/kernel/action.ts';
import { dayOf } from '@tongxin/infra/kernel/day-of.ts';
import { choice, codesOf, date, text } from '@tongxin/infra/kernel/field.ts';
import { reviewStage } from '../fields/proposal.vocabulary.ts';
import { reviewOutcome } from '../fields/review.fields.ts';
import { NOTE, REASON } from '../proposal/acting.ts';
import { proposal } from '../proposal/proposal.kind.ts';
import { review } from './review.kind.ts';

const STAGES = codesOf(reviewStage);
const decidedOn = date(['审查日期', 'Reviewed on'], ['作出决定的日期；不填即为今天。', 'Day of the decision; today unless told.'], {
  example: '2022-02-20',
});

export const reviewProposal = defineAction({
  name: 'reviewProposal',
  on: proposal,
  description: [
    '登记三级审查的一个环节：每个环节一次，依次进行。审查提出的建议，另行办理决定。',
    'Records one stage of the three-stage review (三级审查): each once, in their order. What it recommends is decided by an action of its own.',
  ],
  input: {
    stage: choice(reviewStage, ['审查环节', 'Review stage'], ['审查的环节。', 'Stage.'], { example: '会中初审', required: true }),
    reviewer: text(['审查机构', 'Reviewing body'], ['由谁审查，只写机构或职务，不写姓名。', 'Who reviewed it, by office, no name.'], {
      example: '提案审查组',
      required: true,
      max: 100,
    }),
    reviewedOn: date(['审查日期', 'Reviewed on'], ['本环节的审查日期；不填即为今天。', 'Day of this stage; today unless told.'], {
      example: '2022-01-15',
    }),
    outcome: choice(reviewOutcome, ['审查建议', 'Recommendation'], ['审查提出的建议。', 'What it recommends.'], {
      example: '建议立案',
      required: true,
    }),
    opinion: text(['审查意见', 'Review opinion'], ['审查的意见。', 'Opinion.'], { example: '选题准确，建议具体', ...NOTE }),
  },
  run(work, record, { reviewedOn, ...input }) {
    const day = dayOf(work, 'reviewedOn', reviewedOn);
    if (record.reviewStage && STAGES.indexOf(input.stage) <= STAGES.indexOf(record.reviewStage))
      work.refuse(
        'stage',
        'STAGE_PASSED',
        `这件提案已经过“${reviewStage.values[record.reviewStage][0]}”，请选择后面的环节；登记有误的，请更正原来的审查记录。`,
        `It has been through ${record.reviewStage} already. Choose a later stage; if that was recorded wrongly, correct the review.`,
      );
    work.create(review, { ...input, proposal: record.id, reviewedOn: day });
    return { record };
  },
});

export const fileProposal = defineAction({
  name: 'fileProposal',
  on: proposal,
  description: ['对经过审查的提案予以立案。', 'Files a reviewed proposal (立案).'],
  input: { decidedOn },
  run: (work, record, input) => ({
    record: work.change(proposal, record, { filing: 'FILED', decidedOn: dayOf(work, 'decidedOn', input.decidedOn) }),
  }),
});

export const rejectProposal = defineAction({
  name: 'rejectProposal',
  on: proposal,
  description: [
    '对经过审查的提案不予立案，并写明原因。此后可以转办。',
    'Does not file a reviewed proposal (不予立案), saying why. It can be transferred then.',
  ],
  input: {
    decidedOn,
    reason: text(['不予立案原因', 'Reason for not filing'], ['不予立案的原因。', 'Why it is not filed.'], {
      example: '内容不属于提案范围',
      ...REASON,
    }),
  },
  run: (work, record, { decidedOn, reason }) => ({
    record: work.change(proposal, record, {
      filing: 'NOT_FILED',
      decidedOn: dayOf(work, 'decidedOn', decidedOn),
      notFiledReason: reason,
    }),
  }),
});
