import { choicesOf, dimension } from '@tongxin/infra/kernel/dimension.ts';
import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';
import { leader } from './leader.kind.ts';

export const leaderMeasures = defineMeasures({
  LEADERS: {
    label: ['领导成员', 'Leaders and officers'],
    definition: [
      '期末担任政协或专门委员会职务的人；一人只计一次。',
      'Persons who hold an office of the committee or of a special committee at the end of the period.',
    ],
    unit: '人',
    decimals: 0,
    kind: 'DISTINCT_STOCK',
    basis: 'PERSONS',
    version: 1,
    dimensions: { office: dimension(['职务', 'Office'], choicesOf(leader, 'office')) },
  },
});
