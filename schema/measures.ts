import type { Measure as AnyMeasure } from '../infra/records/measure.ts';
import { attendanceMeasures } from '../subgraphs/consultations/attendances.measures.ts';
import { consultationMeasures } from '../subgraphs/consultations/consultation/consultation.measures.ts';
import { escalationMeasures } from '../subgraphs/consultations/escalation/escalation.measures.ts';
import { escalationAnswerMeasures } from '../subgraphs/consultations/escalation-answer/escalation-answer.measures.ts';
import { instructionMeasures } from '../subgraphs/consultations/instruction/instruction.measures.ts';
import { memberPaperMeasures } from '../subgraphs/consultations/member-paper/member-paper.measures.ts';
import { outcomeMeasures } from '../subgraphs/consultations/outcome/outcome.measures.ts';
import { placeMeasures } from '../subgraphs/consultations/place/place.measures.ts';
import { planMeasures } from '../subgraphs/consultations/plan/plan.measures.ts';
import { pollMeasures } from '../subgraphs/consultations/poll/poll.measures.ts';
import { problemMeasures } from '../subgraphs/consultations/problem/problem.measures.ts';
import { promiseMeasures } from '../subgraphs/consultations/promise/promise.measures.ts';
import { reportMeasures } from '../subgraphs/consultations/report/report.measures.ts';
import { returnVisitMeasures } from '../subgraphs/consultations/return-visit/return-visit.measures.ts';
import { surveyMeasures } from '../subgraphs/consultations/survey/survey.measures.ts';
import { targetMeasures } from '../subgraphs/consultations/target/target.measures.ts';
import { topicMeasures } from '../subgraphs/consultations/topic/topic.measures.ts';
import { activityGroupMeasures } from '../subgraphs/liaison/activity-group/activity-group.measures.ts';
import { activitySummaryMeasures } from '../subgraphs/liaison/activity-summary/activity-summary.measures.ts';
import { deedMeasures } from '../subgraphs/liaison/deed/deed.measures.ts';
import { groupEvaluationMeasures } from '../subgraphs/liaison/group-evaluation/group-evaluation.measures.ts';
import { groupMembershipMeasures } from '../subgraphs/liaison/group-membership/group-membership.measures.ts';
import { jointActivityMeasures } from '../subgraphs/liaison/joint-activity/joint-activity.measures.ts';
import { lectureMeasures } from '../subgraphs/liaison/lecture/lecture.measures.ts';
import { memberActivityMeasures } from '../subgraphs/liaison/member-activity/member-activity.measures.ts';
import { pairingMeasures } from '../subgraphs/liaison/pairing/pairing.measures.ts';
import { platformMeasures } from '../subgraphs/liaison/platform/platform.measures.ts';
import { postingMeasures } from '../subgraphs/liaison/posting/posting.measures.ts';
import { readingSessionMeasures } from '../subgraphs/liaison/reading-session/reading-session.measures.ts';
import { receptionDayMeasures } from '../subgraphs/liaison/reception-day/reception-day.measures.ts';
import { socialOpinionMeasures } from '../subgraphs/liaison/social-opinion/social-opinion.measures.ts';
import { studySessionMeasures } from '../subgraphs/liaison/study-session/study-session.measures.ts';
import { submissionMeasures } from '../subgraphs/liaison/submission/submission.measures.ts';
import { trainingMeasures } from '../subgraphs/liaison/training/training.measures.ts';
import { visitMeasures } from '../subgraphs/liaison/visit/visit.measures.ts';
import { assessmentMeasures } from '../subgraphs/members/assessment/assessment.measures.ts';
import { corpsMembershipMeasures } from '../subgraphs/members/corps-membership/corps-membership.measures.ts';
import { dispatchMeasures } from '../subgraphs/members/dispatch/dispatch.measures.ts';
import { dutyMeasures } from '../subgraphs/members/duty.measures.ts';
import { dutyItemMeasures } from '../subgraphs/members/duty-item/duty-item.measures.ts';
import { expertMeasures } from '../subgraphs/members/expert/expert.measures.ts';
import { leaderMeasures } from '../subgraphs/members/leader/leader.measures.ts';
import { memberMeasures } from '../subgraphs/members/member/member.measures.ts';
import { partyBodyMeasures } from '../subgraphs/members/party-body/party-body.measures.ts';
import { serviceCorpsMeasures } from '../subgraphs/members/service-corps/service-corps.measures.ts';
import { specialCommitteeMeasures } from '../subgraphs/members/special-committee/special-committee.measures.ts';
import { assignmentMeasures } from '../subgraphs/proposals/assignment/assignment.measures.ts';
import { evaluationMeasures } from '../subgraphs/proposals/evaluation/evaluation.measures.ts';
import { letterMeasures } from '../subgraphs/proposals/letter/letter.measures.ts';
import { proposalMeasures } from '../subgraphs/proposals/proposal/proposal.measures.ts';
import { replyMeasures } from '../subgraphs/proposals/reply/reply.measures.ts';
import { satisfactionMeasures } from '../subgraphs/proposals/satisfaction/satisfaction.measures.ts';
import { supervisionMeasures } from '../subgraphs/proposals/supervision/supervision.measures.ts';

const declared = [
  ...memberMeasures,
  ...specialCommitteeMeasures,
  ...dutyMeasures,
  ...assessmentMeasures,
  ...partyBodyMeasures,
  ...leaderMeasures,
  ...dutyItemMeasures,
  ...expertMeasures,
  ...serviceCorpsMeasures,
  ...corpsMembershipMeasures,
  ...dispatchMeasures,
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
  ...proposalMeasures,
  ...assignmentMeasures,
  ...replyMeasures,
  ...satisfactionMeasures,
  ...supervisionMeasures,
  ...evaluationMeasures,
  ...letterMeasures,
];

export type MeasureCode = (typeof declared)[number]['code'];
export type Measure = AnyMeasure<MeasureCode, MeasureCode>;

/**
 * The measure catalogue, in the order in which it is shown. What each counts is declared beside the view that defines it; a new file of
 * measures: an import and a line here. A numerator, denominator or `per` that is no code of the catalogue is a type error in this line.
 */
export const measures: readonly Measure[] = declared;

export const measureByCode: ReadonlyMap<string, Measure> = new Map(measures.map(measure => [measure.code, measure]));
