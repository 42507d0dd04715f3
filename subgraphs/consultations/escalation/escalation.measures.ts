import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';
import { escalated } from '../dimensions.ts';

export const escalationMeasures = defineMeasures({
  ESCALATIONS_RAISED: {
    label: ['提交联动事项', 'Escalations raised'],
    definition: [
      '期内提交其他政协的事项，包括上报、交办下级和横向联动。',
      'Records handed to another committee in the period: up, down or sideways.',
    ],
    unit: '件',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 1,
    dimensions: escalated,
  },
});
