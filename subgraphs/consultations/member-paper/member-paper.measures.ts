import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';
import { form } from '../dimensions.ts';

export const memberPaperMeasures = defineMeasures({
  MEMBER_PAPERS: {
    label: ['委员书面意见', 'Papers of members'],
    definition: ['期内委员向协商活动提交的书面意见。', 'Papers that members submitted to consultations in the period.'],
    unit: '篇',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 1,
    dimensions: { form },
  },
});
