import { personalDimension } from '@tongxin/infra/kernel/dimension.ts';
import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';
import { grade } from './assessment.kind.ts';

export const assessmentMeasures = defineMeasures({
  ASSESSMENTS: {
    label: ['年度考核', 'Yearly assessments'],
    definition: ['期内评定的委员年度考核。', 'Yearly assessments of members decided in the period.'],
    unit: '份',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 1,
    dimensions: { grade: personalDimension(['等次', 'Grade'], grade) },
  },
});
