import { choicesOf, dimension } from '../../../infra/records/dimension.ts';
import { defineMeasures } from '../../../infra/records/measure.ts';
import { studySession } from './study-session.kind.ts';

export const studySessionMeasures = defineMeasures({
  STUDY_SESSIONS: {
    label: ['学习', 'Study sessions'],
    definition: ['期内举行的学习。', 'Study sessions held in the period.'],
    unit: '次',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 1,
    dimensions: { body: dimension(['学习主体', 'Body that studied'], choicesOf(studySession, 'body')) },
  },
});
