import { choicesOf, dimension, openDimension } from '@tongxin/infra/kernel/dimension.ts';
import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';
import { initiatives, unit } from '../dimensions.ts';
import { moneySource, togetherWay } from './items.ts';
import { problem } from './problem.kind.ts';

const origin = dimension(['问题来源', 'Where it was raised'], choicesOf(problem, 'origin'));
const source = dimension(['资金来源', 'Source of money'], moneySource);
const way = dimension(['共同缔造方式', 'Way of acting together'], togetherWay);

export const problemMeasures = defineMeasures({
  PROBLEMS_RAISED: {
    label: ['提出问题', 'Problems raised'],
    definition: ['期内提出的问题。', 'Problems raised in the period.'],
    unit: '个',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 1,
    dimensions: { origin },
  },
  PROBLEMS_SOLVED: {
    label: ['解决问题', 'Problems solved'],
    definition: ['期内解决的问题，不论何时提出。', 'Problems solved in the period, whenever they were raised.'],
    unit: '个',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 1,
    dimensions: { origin },
  },
  PROBLEM_SOLUTION_RATE: {
    label: ['问题解决率', 'Solved per raised'],
    definition: ['期内解决的问题 ÷ 期内提出的问题。', 'Problems solved ÷ problems raised, both in the period.'],
    unit: '%',
    decimals: 2,
    kind: 'RATIO',
    numerator: 'PROBLEMS_SOLVED',
    denominator: 'PROBLEMS_RAISED',
    scale: 100,
    basis: 'SHARE',
    version: 1,
    dimensions: { origin },
  },
  INITIATIVE_PROBLEMS_SOLVED: {
    label: ['行动解决问题', 'Problems solved under initiatives'],
    definition: [
      '期内解决的、在某一行动或其品牌的协商活动中提出的问题。',
      'Problems solved in the period that were raised at a consultation under an initiative or a brand of one.',
    ],
    unit: '个',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 1,
    dimensions: initiatives,
  },
  PROBLEMS_OPEN: {
    label: ['未解决问题', 'Problems open'],
    definition: ['期末已提出而未解决的问题。', 'Problems raised and not solved at the end of the period.'],
    unit: '个',
    decimals: 0,
    kind: 'STOCK',
    basis: 'RECORDS',
    version: 1,
    dimensions: { origin },
  },
  PROBLEMS_OVERDUE: {
    label: ['逾期未解决问题', 'Problems overdue'],
    definition: ['期末已过解决期限而未解决的问题。', 'Problems not solved at the end of the period although they were due before.'],
    unit: '个',
    decimals: 0,
    kind: 'STOCK',
    basis: 'RECORDS',
    version: 1,
    dimensions: { origin, unit },
  },
  PROJECTS_AT_STAGE: {
    label: ['各阶段项目', 'Projects at a stage'],
    definition: [
      '期末分阶段以项目解决、且处于某一阶段（第一个未完成的阶段）的问题。',
      'Problems that are solved by a project in stages and stand at one of them at the end of the period: the first that is not done.',
    ],
    unit: '个',
    decimals: 0,
    kind: 'STOCK',
    basis: 'RECORDS',
    version: 1,
    dimensions: { stage: openDimension(['阶段', 'Stage'], ['阶段名称，以填写为准', 'Name of the stage, as it was written']), unit },
  },
  FIVE_TOGETHER: {
    label: ['共同缔造（五共）', 'Solved together'],
    definition: [
      '期内群众与各方在解决问题中共谋、共建、共管、共评、共享的次数（五共）。',
      'Times in the period that citizens planned, built, managed, judged or shared the solution of a problem together with others (五共).',
    ],
    unit: '次',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 1,
    dimensions: { way },
  },
  CITIZENS_TOGETHER: {
    label: ['群众参与共同缔造', 'Citizens who took part'],
    definition: [
      '期内各次共同缔造中参与的群众人数之和，按人次计。',
      'Citizens who took part in that, summed over the times of the period (人次).',
    ],
    unit: '人次',
    decimals: 0,
    kind: 'FLOW',
    basis: 'ATTENDANCES',
    version: 1,
    dimensions: { way },
  },
  FUNDS_RAISED: {
    label: ['落实资金', 'Money raised'],
    definition: ['期内为解决问题落实的资金。', 'Money raised in the period for solving problems.'],
    unit: '元',
    decimals: 2,
    kind: 'FLOW',
    basis: 'YUAN',
    version: 1,
    dimensions: { source },
  },
  FUNDS_SPENT: {
    label: ['支出资金', 'Money spent'],
    definition: ['期内为解决问题支出的资金。', 'Money spent in the period on solving problems.'],
    unit: '元',
    decimals: 2,
    kind: 'FLOW',
    basis: 'YUAN',
    version: 1,
    dimensions: { source },
  },
});
