import { dimension } from '@tongxin/infra/kernel/dimension.ts';
import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';
import { initiative } from '../dimensions.ts';
import { targetMeasure } from './target.kind.ts';

export const targetMeasures = defineMeasures({
  TARGETS_DUE: {
    label: ['应完成指标', 'Targets due'],
    definition: [
      '为本期所在年度设定的指标，期内届满的各季度应完成的数量（沿用以前年度的不在其内）；场次与地点不能相加，请按 measure 维度查询。“每个地点至少一次”的，以百分数计。',
      'What targets set for the year ask for in the quarters that end in the period (those carried over from an earlier year are not among them); give the dimension measure, as sessions and places do not add up. EVERY_PLACE: percent.',
    ],
    unit: '个',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    due: true,
    version: 1,
    dimensions: { measure: dimension(['计算内容', 'What the target counts'], targetMeasure), initiative },
  },
});
