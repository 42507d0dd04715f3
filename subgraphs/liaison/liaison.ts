import { defineSubgraph } from '@tongxin/infra/kernel/subgraph.ts';
import { activityGroup } from './activity-group/activity-group.kind.ts';
import { activityGroupMeasures } from './activity-group/activity-group.measures.ts';
import { lackingResolvers } from './activity-group/lacking.resolvers.ts';
import { activitySummary } from './activity-summary/activity-summary.kind.ts';
import { activitySummaryMeasures } from './activity-summary/activity-summary.measures.ts';
import { deed } from './deed/deed.kind.ts';
import { deedMeasures } from './deed/deed.measures.ts';
import { groupEvaluation } from './group-evaluation/group-evaluation.kind.ts';
import { groupEvaluationMeasures } from './group-evaluation/group-evaluation.measures.ts';
import { groupMembership } from './group-membership/group-membership.kind.ts';
import { groupMembershipMeasures } from './group-membership/group-membership.measures.ts';
import { jointActivity } from './joint-activity/joint-activity.kind.ts';
import { jointActivityMeasures } from './joint-activity/joint-activity.measures.ts';
import { lecture } from './lecture/lecture.kind.ts';
import { lectureMeasures } from './lecture/lecture.measures.ts';
import { localVocabulary } from './local-vocabulary/local-vocabulary.kind.ts';
import { memberActivity } from './member-activity/member-activity.kind.ts';
import { memberActivityMeasures } from './member-activity/member-activity.measures.ts';
import { pairing } from './pairing/pairing.kind.ts';
import { pairingMeasures } from './pairing/pairing.measures.ts';
import { platform } from './platform/platform.kind.ts';
import { platformMeasures } from './platform/platform.measures.ts';
import { platformMonthsResolvers } from './platform/platform-months.resolvers.ts';
import { platformCodeActions } from './platform-code/platform-code.actions.ts';
import { platformCodeResolvers } from './platform-code/platform-code.resolvers.ts';
import { posting } from './posting/posting.kind.ts';
import { postingMeasures } from './posting/posting.measures.ts';
import { readingSession } from './reading-session/reading-session.kind.ts';
import { readingSessionMeasures } from './reading-session/reading-session.measures.ts';
import { extendMonths } from './reception-day/extend-months.ts';
import { receptionDay } from './reception-day/reception-day.kind.ts';
import { receptionDayMeasures } from './reception-day/reception-day.measures.ts';
import { servingMembersActions } from './serving-members/serving-members.actions.ts';
import { servingMembersResolvers } from './serving-members/serving-members.resolvers.ts';
import { socialOpinionActions } from './social-opinion/social-opinion.actions.ts';
import { socialOpinion } from './social-opinion/social-opinion.kind.ts';
import { socialOpinionMeasures } from './social-opinion/social-opinion.measures.ts';
import { studySession } from './study-session/study-session.kind.ts';
import { studySessionMeasures } from './study-session/study-session.measures.ts';
import { submissionActions } from './submission/submission.actions.ts';
import { submission } from './submission/submission.kind.ts';
import { submissionMeasures } from './submission/submission.measures.ts';
import { submissionResolvers } from './submission/submission.resolvers.ts';
import { training } from './training/training.kind.ts';
import { trainingMeasures } from './training/training.measures.ts';
import { visit } from './visit/visit.kind.ts';
import { visitMeasures } from './visit/visit.measures.ts';

/** Liaison with sectors and citizens. A new kind, action, file of measures or of resolvers: an import and a line here. */
export const liaison = defineSubgraph({
  name: 'liaison',
  folder: new URL('./', import.meta.url),
  kinds: [
    platform,
    posting,
    localVocabulary,
    activityGroup,
    activitySummary,
    groupMembership,
    groupEvaluation,
    receptionDay,
    pairing,
    visit,
    lecture,
    readingSession,
    training,
    studySession,
    jointActivity,
    memberActivity,
    deed,
    submission,
    socialOpinion,
  ],
  actions: [submissionActions, platformCodeActions, servingMembersActions, socialOpinionActions].flat(),
  measures: [
    ...platformMeasures,
    ...postingMeasures,
    ...activityGroupMeasures,
    ...activitySummaryMeasures,
    ...groupMembershipMeasures,
    ...groupEvaluationMeasures,
    ...receptionDayMeasures,
    ...visitMeasures,
    ...pairingMeasures,
    ...lectureMeasures,
    ...readingSessionMeasures,
    ...trainingMeasures,
    ...studySessionMeasures,
    ...jointActivityMeasures,
    ...memberActivityMeasures,
    ...deedMeasures,
    ...submissionMeasures,
    ...socialOpinionMeasures,
  ],
  jobs: [extendMonths],
  resolvers: [platformCodeResolvers, platformMonthsResolvers, servingMembersResolvers, lackingResolvers, submissionResolvers],
});
