import { choicesOf, dimension, openDimension } from '@tongxin/infra/kernel/dimension.ts';
import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';
import { outcome } from './outcome.kind.ts';

const outcomeClass = dimension(['成效类别', 'Class of outcome'], choicesOf(outcome, 'class'));

export const outcomeMeasures = defineMeasures({
  OUTCOMES: {
    label: ['成效指标', 'Outcomes'],
    definition: ['期内统计的、反映工作成效的指标。', 'Numbers that show what came of records, measured in the period.'],
    unit: '项',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 1,
    dimensions: { class: outcomeClass },
  },
  OUTCOME_NUMBER: {
    label: ['成效数值', 'Numbers of outcomes'],
    definition: ['期内统计的各项成效的数值，单位各异。', 'The number of each outcome measured in the period, each in a unit of its own.'],
    unit: '各异',
    decimals: 2,
    kind: 'EACH',
    basis: 'NUMBERS',
    version: 1,
    dimensions: {
      class: outcomeClass,
      unit: openDimension(['计量单位', 'Unit'], ['该数值的计量单位，以填写为准', 'Unit of the number, as it was written']),
    },
  },
});
