import { choice, choices, date, decimal, reference, text } from '@tongxin/infra/kernel/field.ts';

/** Those that must take part for the third coverage (the first three), and others that may. */
export const raterGroup = choices(
  'RaterGroup',
  ['评议提案办理情况的各方，用于民主评议。', 'Who evaluates the handling of a proposal (民主评议).'],
  {
    PROPOSERS: ['提案者', 'Proposers'],
    COMMITTEE: ['政协组织', 'Consultative committee'],
    INSPECTORS: ['党政督查部门', 'Party and government inspectors'],
    PUBLIC: ['群众代表', 'Representatives of the public'],
    OTHER: ['其他', 'Other'],
  },
);

export const scoreFields = {
  raterGroup: choice(raterGroup, ['评议方', 'Rater group'], ['评议人所属的评议方。', 'Group to which the rater belongs.'], {
    example: '提案者',
    required: true,
  }),
  rater: text(['评议人', 'Rater'], ['评议人的统一码或职务、机构，不写姓名。', 'Opaque key or office of the rater, no name.'], {
    example: 'P7K2M9QX',
    required: true,
    max: 60,
    guarded: 'COMMITTEE',
  }),
  score: decimal(['得分', 'Score'], ['得分，0 至 100 分。', 'Score, 0 to 100.'], { example: '92', required: true, min: 0, max: 100 }),
  comment: text(['评议意见', 'Evaluation comment'], ['文字意见。', 'In words.'], { max: 2000 }),
};

export const evaluationFields = {
  proposal: reference('proposal', ['提案', 'Proposal'], ['对应的提案。', 'The proposal.'], {
    example: '2022-0001',
    required: true,
    derived: true,
    inverse: 'evaluations',
    onEnd: 'CARRY',
  }),
  assignment: reference(
    'assignment',
    ['交办', 'Assignment'],
    ['所评议的交办，评议对象为其承办单位。', 'The assignment: its unit is evaluated.'],
    { example: '省农业农村厅', required: true, inverse: 'evaluations', aliveOn: 'evaluatedOn', onEnd: 'CARRY' },
  ),
  unit: reference('unit', ['承办单位', 'Handling unit'], ['所评议的单位。', 'The unit that is evaluated.'], {
    example: '省农业农村厅',
    required: true,
    derived: true,
    onEnd: 'REFUSE',
  }),
  ...scoreFields,
  evaluatedOn: date(['评议日期', 'Evaluated on'], ['评价的日期。', 'Day.'], { example: '2022-11-20', required: true }),
};
