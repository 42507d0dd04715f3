import { choicesOf, dimension } from '@tongxin/infra/kernel/dimension.ts';
import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';
import { specialCommittee } from '@tongxin/vocabulary/dimensions.ts';
import { survey } from './survey.kind.ts';

export const surveyMeasures = defineMeasures({
  SURVEYS: {
    label: ['调研视察', 'Surveys and inspections'],
    definition: [
      '期内开始的调研、视察；几个政协联合开展并注明为同一活动的，对其共同的上级只计一次，日期和分类以牵头一方的记录为准。',
      'Surveys and inspections begun in the period. One that several committees held together, and say so, counts once for those above them, on the day and under the headings of the record that led.',
    ],
    unit: '次',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 2,
    earlier: [
      {
        version: 1,
        until: '0.6.0',
        definition: [
          '期内开始的调研、视察；几个政协联合开展并注明为同一活动的，对其共同的上级只计一次。',
          'Surveys and inspections begun in the period. One that several committees held together, and say so, counts once for those above them.',
        ],
      },
    ],
    joint: true,
    dimensions: {
      kind: dimension(['调研视察类型', 'Survey or inspection'], choicesOf(survey, 'kind')),
      special_committee: specialCommittee,
    },
  },
});
