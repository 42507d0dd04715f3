import { choicesOf, dimension } from '@tongxin/infra/kernel/dimension.ts';
import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';
import { place } from './place.kind.ts';

export const placeMeasures = defineMeasures({
  PLACES: {
    label: ['登记地点', 'Places registered'],
    definition: ['期末登记在册的村、社区和其他地点。', 'Villages, communities and other places in the registers at the end of the period.'],
    unit: '个',
    decimals: 0,
    kind: 'STOCK',
    basis: 'RECORDS',
    version: 1,
    dimensions: { level: dimension(['地点级别', 'Kind of place'], choicesOf(place, 'level')) },
  },
});
