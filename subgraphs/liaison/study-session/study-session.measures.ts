import { choicesOf, dimension } from '@tongxin/infra/kernel/dimension.ts';
import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';
import { sameEvent } from '@tongxin/vocabulary/dimensions.ts';
import { studySession } from './study-session.kind.ts';

export const studySessionMeasures = defineMeasures({
  STUDY_SESSIONS: {
    label: ['学习', 'Study sessions'],
    definition: [
      '期内举行的学习；几个政协联合开展并注明为同一活动的，对其共同的上级只计一次。',
      'Study sessions held in the period. One that several committees held together, and say so, counts once for those above them.',
    ],
    unit: '次',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 1,
    dimensions: { body: dimension(['学习主体', 'Body that studied'], choicesOf(studySession, 'body')), same_event: sameEvent },
  },
});
