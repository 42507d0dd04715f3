import { choicesOf, dimension } from '../../../infra/records/dimension.ts';
import { defineMeasures } from '../../../infra/records/measure.ts';
import { lecture } from './lecture.kind.ts';

export const lectureMeasures = defineMeasures({
  LECTURES: {
    label: ['宣讲', 'Lectures'],
    definition: ['期内开展的宣讲。', 'Lectures given in the period.'],
    unit: '场次',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 1,
    dimensions: { kind: dimension(['宣讲类型', 'Kind of lecture'], choicesOf(lecture, 'kind')) },
  },
});
