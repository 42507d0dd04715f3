import { choice, choices, date, reference, text } from '@tongxin/infra/kernel/field.ts';
import { reviewStage } from './proposal.vocabulary.ts';

export const reviewOutcome = choices('ReviewOutcome', ['审查环节提出的建议。', 'What a stage of the review recommends.'], {
  CONTINUE: ['继续审查', 'Continue the review'],
  FILE: ['建议立案', 'File'],
  NOT_FILE: ['建议不予立案', 'Do not file'],
  MERGE: ['建议并案', 'Merge'],
  TRANSFER: ['建议转办', 'Transfer'],
  RETURN: ['建议撤回修改', 'Return for revision'],
});

export const reviewFields = {
  proposal: reference('proposal', ['提案', 'Proposal'], ['对应的提案。', 'The proposal.'], {
    example: '2022-0001',
    required: true,
    inverse: 'reviews',
    aliveOn: 'reviewedOn',
    onEnd: 'CARRY',
  }),
  stage: choice(reviewStage, ['审查环节', 'Review stage'], ['审查环节；每个环节一次，依次进行。', 'Stage; each once, in their order.'], {
    example: '会中初审',
    required: true,
  }),
  reviewer: text(['审查机构', 'Reviewing body'], ['由谁审查，只写机构或职务，不写姓名。', 'Who reviewed it, by office, no name.'], {
    example: '提案审查组',
    required: true,
    max: 100,
  }),
  reviewedOn: date(['审查日期', 'Reviewed on'], ['本环节的审查日期。', 'Day of this stage.'], { example: '2022-01-15', required: true }),
  outcome: choice(
    reviewOutcome,
    ['审查建议', 'Recommendation'],
    ['审查提出的建议；是否采用另行决定。', 'What it recommends; the decision is an action of its own.'],
    { example: '建议立案', required: true },
  ),
  opinion: text(['审查意见', 'Review opinion'], ['审查的意见。', 'Opinion.'], { example: '选题准确，建议具体', max: 2000 }),
};
