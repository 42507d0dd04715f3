import { dimension } from '@tongxin/infra/kernel/dimension.ts';
import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';
import { unit } from '../dimensions.ts';
import { raterGroup } from '../fields/evaluation.fields.ts';

const byRater = { unit, rater_group: dimension(['评议方', 'Group of the rater'], raterGroup) };

export const evaluationMeasures = defineMeasures({
  EVALUATIONS: {
    label: ['民主评议', 'Evaluations'],
    definition: [
      '期内民主评议的评分，每件提案、每个单位、每名评议人各计一次。',
      'Scores given in the period: one for each proposal, unit and rater.',
    ],
    unit: '件次',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 1,
    dimensions: byRater,
  },
  EVALUATION_SCORES: {
    label: ['民主评议得分合计', 'Scores given'],
    definition: [
      '期内民主评议得分之和；除以 EVALUATIONS 即为平均分。',
      'Scores given in the period, added up; divided by EVALUATIONS they give an average.',
    ],
    unit: '分',
    decimals: 2,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 1,
    dimensions: byRater,
  },
});
