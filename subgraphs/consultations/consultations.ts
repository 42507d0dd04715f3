import { defineSubgraph } from '@tongxin/infra/kernel/subgraph.ts';
import { attendanceMeasures } from './attendances.measures.ts';
import { brand } from './brand/brand.kind.ts';
import { consultation } from './consultation/consultation.kind.ts';
import { consultationMeasures } from './consultation/consultation.measures.ts';
import { consultationResolvers } from './consultation/consultation.resolvers.ts';
import { escalation } from './escalation/escalation.kind.ts';
import { escalationMeasures } from './escalation/escalation.measures.ts';
import { escalationAnswer } from './escalation-answer/escalation-answer.kind.ts';
import { escalationAnswerMeasures } from './escalation-answer/escalation-answer.measures.ts';
import { initiative } from './initiative/initiative.kind.ts';
import { instruction } from './instruction/instruction.kind.ts';
import { instructionMeasures } from './instruction/instruction.measures.ts';
import { matterMerge } from './matter/matter-merge.kind.ts';
import { matterSplit } from './matter/matter-split.kind.ts';
import { memberPaper } from './member-paper/member-paper.kind.ts';
import { memberPaperMeasures } from './member-paper/member-paper.measures.ts';
import { outcome } from './outcome/outcome.kind.ts';
import { outcomeMeasures } from './outcome/outcome.measures.ts';
import { place } from './place/place.kind.ts';
import { placeMeasures } from './place/place.measures.ts';
import { plan } from './plan/plan.kind.ts';
import { planMeasures } from './plan/plan.measures.ts';
import { pollActions } from './poll/poll.actions.ts';
import { poll } from './poll/poll.kind.ts';
import { pollMeasures } from './poll/poll.measures.ts';
import { pollResolvers } from './poll/poll.resolvers.ts';
import { problem } from './problem/problem.kind.ts';
import { problemMeasures } from './problem/problem.measures.ts';
import { promiseActions } from './promise/promise.actions.ts';
import { promise } from './promise/promise.kind.ts';
import { promiseMeasures } from './promise/promise.measures.ts';
import { report } from './report/report.kind.ts';
import { reportMeasures } from './report/report.measures.ts';
import { returnVisit } from './return-visit/return-visit.kind.ts';
import { returnVisitMeasures } from './return-visit/return-visit.measures.ts';
import { survey } from './survey/survey.kind.ts';
import { surveyMeasures } from './survey/survey.measures.ts';
import { target } from './target/target.kind.ts';
import { targetMeasures } from './target/target.measures.ts';
import { topicActions } from './topic/topic.actions.ts';
import { topic } from './topic/topic.kind.ts';
import { topicMeasures } from './topic/topic.measures.ts';
import { topicLikeness } from './topic-likeness/topic-likeness.kind.ts';

/** Consultations, from initiatives to their results. A new kind, action, file of measures or of resolvers: an import and a line here. */
export const consultations = defineSubgraph({
  name: 'consultations',
  folder: new URL('./', import.meta.url),
  kinds: [
    initiative,
    brand,
    target,
    place,
    topic,
    topicLikeness,
    survey,
    consultation,
    memberPaper,
    plan,
    problem,
    returnVisit,
    promise,
    report,
    instruction,
    poll,
    outcome,
    escalation,
    escalationAnswer,
    matterMerge,
    matterSplit,
  ],
  actions: [pollActions, promiseActions, topicActions].flat(),
  measures: [
    ...attendanceMeasures,
    ...topicMeasures,
    ...surveyMeasures,
    ...consultationMeasures,
    ...placeMeasures,
    ...targetMeasures,
    ...memberPaperMeasures,
    ...problemMeasures,
    ...planMeasures,
    ...returnVisitMeasures,
    ...promiseMeasures,
    ...reportMeasures,
    ...instructionMeasures,
    ...pollMeasures,
    ...outcomeMeasures,
    ...escalationMeasures,
    ...escalationAnswerMeasures,
  ],
  resolvers: [consultationResolvers, pollResolvers],
});
