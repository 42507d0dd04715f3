import { choicesOf, dimension } from '@tongxin/infra/kernel/dimension.ts';
import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';
import { specialCommittee } from '@tongxin/vocabulary/dimensions.ts';
import { visit } from './visit.kind.ts';

const by = dimension(['走访人', 'Who visits'], choicesOf(visit, 'by'));

export const visitMeasures = defineMeasures({
  VISITS: {
    label: ['走访', 'Visits'],
    definition: ['期内开展的走访。', 'Visits made in the period.'],
    unit: '次',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 1,
    dimensions: { by, special_committee: specialCommittee },
  },
  HOUSEHOLDS_VISITED: {
    label: ['走访户数', 'Households visited'],
    definition: ['期内各次走访的户数之和。', 'Households visited, summed over the visits of the period.'],
    unit: '户',
    decimals: 0,
    kind: 'FLOW',
    basis: 'HOUSEHOLDS',
    version: 1,
    dimensions: { by },
  },
});
