import { choicesOf, dimension } from '@tongxin/infra/kernel/dimension.ts';
import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';
import { returnVisit } from './return-visit.kind.ts';

export const returnVisitMeasures = defineMeasures({
  RETURN_VISITS: {
    label: ['回访', 'Return visits'],
    definition: ['期内就问题对有关群众开展的回访。', 'Return visits made in the period to those whom problems concerned.'],
    unit: '次',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 1,
    dimensions: { satisfaction: dimension(['满意度', 'Satisfaction'], choicesOf(returnVisit, 'satisfaction')) },
  },
  RETURN_VISITS_SATISFIED: {
    label: ['满意回访', 'Satisfied return visits'],
    definition: [
      '期内回访中群众表示满意或基本满意的。',
      'Return visits of the period on which people were satisfied or basically satisfied.',
    ],
    unit: '次',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 1,
    dimensions: {},
  },
  RETURN_VISIT_SATISFACTION: {
    label: ['回访满意率', 'Satisfied share of return visits'],
    definition: [
      '期内群众满意或基本满意的回访 ÷ 全部回访。',
      'Return visits on which people were satisfied or basically satisfied ÷ return visits, both in the period.',
    ],
    unit: '%',
    decimals: 2,
    kind: 'RATIO',
    numerator: 'RETURN_VISITS_SATISFIED',
    denominator: 'RETURN_VISITS',
    scale: 100,
    basis: 'SHARE',
    version: 1,
    dimensions: {},
  },
});
