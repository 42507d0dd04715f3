import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';
import { industryChain, memberLevel, placeLevel, sector } from '@tongxin/vocabulary/dimensions.ts';

export const postingMeasures = defineMeasures({
  MEMBERS_POSTED: {
    label: ['下沉委员', 'Members posted'],
    definition: [
      '期末下沉到地点或平台的各级委员；一人只计一次。',
      'Members of any level posted to a place or platform at the end of the period; each person once.',
    ],
    unit: '人',
    decimals: 0,
    kind: 'DISTINCT_STOCK',
    basis: 'PERSONS',
    version: 1,
    dimensions: { level: memberLevel, place_level: placeLevel, sector, industry_chain: industryChain },
  },
  PLACES_SERVED: {
    label: ['下沉服务点', 'Places served'],
    definition: [
      '期末至少有一名委员下沉的地点；行政区划和名称相同的为同一地点。',
      'Places to which at least one member is posted at the end of the period; a place is one by its division and name.',
    ],
    unit: '个',
    decimals: 0,
    kind: 'DISTINCT_STOCK',
    basis: 'PLACES',
    version: 1,
    dimensions: { place_level: placeLevel },
  },
});
