import { choicesOf, dimension } from '@tongxin/infra/kernel/dimension.ts';
import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';
import { studySession } from './study-session.kind.ts';

export const studySessionMeasures = defineMeasures({
  STUDY_SESSIONS: {
    label: ['学习', 'Study sessions'],
    definition: [
      '期内举行的学习；几个政协联合开展并注明为同一活动的，对其共同的上级只计一次，日期和分类以牵头一方的记录为准。',
      'Study sessions held in the period. One that several committees held together, and say so, counts once for those above them, on the day and under the headings of the record that led.',
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
          '期内举行的学习；几个政协联合开展并注明为同一活动的，对其共同的上级只计一次。',
          'Study sessions held in the period. One that several committees held together, and say so, counts once for those above them.',
        ],
      },
    ],
    joint: true,
    dimensions: { body: dimension(['学习主体', 'Body that studied'], choicesOf(studySession, 'body')) },
  },
});
