import { choice, choices, date, reference, text } from '../../../infra/records/field.ts';
import { defineKind } from '../../../infra/records/kind.ts';
import { reviewStage } from '../proposal/proposal.vocabulary.ts';

export const reviewOutcome = choices('ReviewOutcome', 'What a stage of the review recommends.', {
  CONTINUE: '继续审查',
  FILE: '建议立案',
  NOT_FILE: '建议不予立案',
  MERGE: '建议并案',
  TRANSFER: '建议转办',
  RETURN: '建议撤回修改',
});

export const review = defineKind({
  name: 'review',
  prefix: 'rvw',
  subgraph: 'proposals',
  label: '提案审查',
  description: 'One stage of the three-stage review (三级审查) of a proposal: who reviewed it, when, and the opinion.',
  fields: {
    proposal: reference('proposal', '提案', 'The proposal.', '2022-0001', { required: true, inverse: 'reviews' }),
    stage: choice(reviewStage, '审查环节', 'Stage; each once, in their order.', '会中初审', { required: true }),
    reviewer: text('审查机构', 'Who reviewed it, by office, no name.', '提案审查组', { required: true, max: 100 }),
    reviewedOn: date('审查日期', 'Day of this stage.', '2022-01-15', { required: true }),
    outcome: choice(reviewOutcome, '审查建议', 'What it recommends; the decision is an action of its own.', '建议立案', { required: true }),
    opinion: text('审查意见', 'Opinion.', '选题准确，建议具体', { max: 2000 }),
  },
  naturalKey: ['proposal', 'stage'],
});
