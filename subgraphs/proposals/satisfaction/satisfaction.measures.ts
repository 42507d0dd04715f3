import { dimension } from '@tongxin/infra/kernel/dimension.ts';
import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';
import { attested, unit } from '../dimensions.ts';
import { satisfactionLevel } from './satisfaction.kind.ts';

export const satisfactionMeasures = defineMeasures({
  REPLIES_RATED: {
    label: ['评价答复', 'Replies rated'],
    definition: ['期内提案者对答复作出的满意度评价。', 'Ratings of replies by proposers in the period.'],
    unit: '件次',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 1,
    dimensions: {
      unit,
      handling: dimension(['对办理工作', 'With the handling'], satisfactionLevel),
      result: dimension(['对办理结果', 'With the result'], satisfactionLevel),
      attestation: attested,
    },
  },
  HANDLING_SATISFIED: {
    label: ['对办理工作满意', 'Satisfied with the handling'],
    definition: [
      '期内对办理工作满意或基本满意的评价。',
      'Ratings in the period that are satisfied or basically satisfied with the handling.',
    ],
    unit: '件次',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 1,
    dimensions: { unit, attestation: attested },
  },
  REPLY_HANDLING_SATISFACTION: {
    label: ['办理工作满意率', 'Satisfaction with handling'],
    definition: [
      '期内对办理工作满意或基本满意的评价 ÷ 全部评价。',
      'Ratings satisfied or basically satisfied with the handling ÷ ratings, both in the period.',
    ],
    unit: '%',
    decimals: 2,
    kind: 'RATIO',
    numerator: 'HANDLING_SATISFIED',
    denominator: 'REPLIES_RATED',
    scale: 100,
    basis: 'SHARE',
    version: 1,
    dimensions: { unit, attestation: attested },
  },
  RESULT_SATISFIED: {
    label: ['对办理结果满意', 'Satisfied with the result'],
    definition: [
      '期内对办理结果满意或基本满意的评价。',
      'Ratings in the period that are satisfied or basically satisfied with the result.',
    ],
    unit: '件次',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 1,
    dimensions: { unit, attestation: attested },
  },
  REPLY_RESULT_SATISFACTION: {
    label: ['办理结果满意率', 'Satisfaction with results'],
    definition: [
      '期内对办理结果满意或基本满意的评价 ÷ 全部评价。',
      'Ratings satisfied or basically satisfied with the result ÷ ratings, both in the period.',
    ],
    unit: '%',
    decimals: 2,
    kind: 'RATIO',
    numerator: 'RESULT_SATISFIED',
    denominator: 'REPLIES_RATED',
    scale: 100,
    basis: 'SHARE',
    version: 1,
    dimensions: { unit, attestation: attested },
  },
});
