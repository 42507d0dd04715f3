import { choicesOf, dimension } from '@tongxin/infra/kernel/dimension.ts';
import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';
import { memberLevel } from '@tongxin/vocabulary/dimensions.ts';
import { pairing } from './pairing.kind.ts';

const byPartner = { partner: dimension(['结对对象类型', 'Kind of partner'], choicesOf(pairing, 'partnerKind')), level: memberLevel };

export const pairingMeasures = defineMeasures({
  PAIRINGS: {
    label: ['结对', 'Pairings'],
    definition: ['期末存续的结对。', 'Pairings that last at the end of the period.'],
    unit: '对',
    decimals: 0,
    kind: 'STOCK',
    basis: 'RECORDS',
    version: 1,
    dimensions: byPartner,
  },
  MEMBERS_PAIRED: {
    label: ['结对委员', 'Members paired'],
    definition: ['期末至少有一个结对的委员；一人只计一次。', 'Persons in at least one pairing at the end of the period.'],
    unit: '人',
    decimals: 0,
    kind: 'DISTINCT_STOCK',
    basis: 'PERSONS',
    version: 1,
    dimensions: byPartner,
  },
});
