import { choicesOf, dimension } from '@tongxin/infra/kernel/dimension.ts';
import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';
import { specialCommittee } from '@tongxin/vocabulary/dimensions.ts';
import { instruction } from './instruction.kind.ts';

export const instructionMeasures = defineMeasures({
  INSTRUCTIONS: {
    label: ['领导批示', "Leaders' instructions"],
    definition: [
      '期内领导作出的批示；一份报告可有多次批示。',
      'Instructions that leaders gave in the period; one report can have several.',
    ],
    unit: '次',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 1,
    dimensions: {
      level: dimension(['领导级别', 'Level of the leader'], choicesOf(instruction, 'level')),
      special_committee: specialCommittee,
    },
  },
});
