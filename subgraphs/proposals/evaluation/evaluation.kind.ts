import { choice, choices, date, decimal, reference, text } from '../../../infra/records/field.ts';
import { defineKind } from '../../../infra/records/kind.ts';

/** Those that must take part for the third coverage (the first three), and others that may. */
export const raterGroup = choices('RaterGroup', 'Who evaluates the handling of a proposal (民主评议).', {
  PROPOSERS: '提案者',
  COMMITTEE: '政协组织',
  INSPECTORS: '党政督查部门',
  PUBLIC: '群众代表',
  OTHER: '其他',
});

export const evaluationFields = {
  raterGroup: choice(raterGroup, '评议方', 'Group to which the rater belongs.', '提案者', { required: true }),
  rater: text('评议人', 'Opaque key or office of the rater, no name.', 'P7K2M9QX', { required: true, max: 60 }),
  score: decimal('得分', 'Score, 0 to 100.', '92', { required: true, min: 0, max: 100 }),
  comment: text('评议意见', 'In words.', '', { max: 2000 }),
};

export const evaluation = defineKind({
  name: 'evaluation',
  prefix: 'evl',
  subgraph: 'proposals',
  label: '民主评议',
  description: 'Score that one rater gives one unit for handling one proposal (民主评议).',
  fields: {
    proposal: reference('proposal', '提案', 'The proposal.', '2022-0001', { required: true, inverse: 'evaluations' }),
    assignment: reference('assignment', '交办', 'The assignment: its unit is evaluated.', '省农业农村厅', {
      required: true,
      inverse: 'evaluations',
    }),
    ...evaluationFields,
    evaluatedOn: date('评议日期', 'Day.', '2022-11-20', { required: true }),
  },
  naturalKey: ['assignment', 'raterGroup', 'rater'],
});
