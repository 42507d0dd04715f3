import { choicesOf, dimension } from '@tongxin/infra/kernel/dimension.ts';
import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';
import { partyBody } from './party-body.kind.ts';

export const partyBodyMeasures = defineMeasures({
  PARTY_BODIES: {
    label: ['党组织', 'Party bodies'],
    definition: ['期末在委员中设有的党组织。', 'Party bodies among the members at the end of the period.'],
    unit: '个',
    decimals: 0,
    kind: 'STOCK',
    basis: 'RECORDS',
    version: 1,
    dimensions: { type: dimension(['党组织类型', 'Kind of party body'], choicesOf(partyBody, 'bodyType')) },
  },
});
