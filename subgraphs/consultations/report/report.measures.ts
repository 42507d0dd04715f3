import { choicesOf, dimension } from '@tongxin/infra/kernel/dimension.ts';
import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';
import { specialCommittee } from '@tongxin/vocabulary/dimensions.ts';
import { form } from '../dimensions.ts';
import { report } from './report.kind.ts';

export const reportMeasures = defineMeasures({
  REPORTS: {
    label: ['报告', 'Reports'],
    definition: ['期内报送的报告。', 'Reports delivered in the period.'],
    unit: '篇',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 1,
    dimensions: {
      origin: dimension(['报告来源', 'Origin of the report'], choicesOf(report, 'origin')),
      form,
      special_committee: specialCommittee,
    },
  },
});
