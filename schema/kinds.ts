import type { Kind } from '../infra/records/kind.ts';
import { brand } from '../subgraphs/consultations/brand/brand.kind.ts';
import { consultation } from '../subgraphs/consultations/consultation/consultation.kind.ts';
import { escalation } from '../subgraphs/consultations/escalation/escalation.kind.ts';
import { escalationAnswer } from '../subgraphs/consultations/escalation-answer/escalation-answer.kind.ts';
import { initiative } from '../subgraphs/consultations/initiative/initiative.kind.ts';
import { instruction } from '../subgraphs/consultations/instruction/instruction.kind.ts';
import { matterMerge } from '../subgraphs/consultations/matter/matter-merge.kind.ts';
import { matterSplit } from '../subgraphs/consultations/matter/matter-split.kind.ts';
import { memberPaper } from '../subgraphs/consultations/member-paper/member-paper.kind.ts';
import { outcome } from '../subgraphs/consultations/outcome/outcome.kind.ts';
import { place } from '../subgraphs/consultations/place/place.kind.ts';
import { plan } from '../subgraphs/consultations/plan/plan.kind.ts';
import { poll } from '../subgraphs/consultations/poll/poll.kind.ts';
import { problem } from '../subgraphs/consultations/problem/problem.kind.ts';
import { promise } from '../subgraphs/consultations/promise/promise.kind.ts';
import { report } from '../subgraphs/consultations/report/report.kind.ts';
import { returnVisit } from '../subgraphs/consultations/return-visit/return-visit.kind.ts';
import { survey } from '../subgraphs/consultations/survey/survey.kind.ts';
import { target } from '../subgraphs/consultations/target/target.kind.ts';
import { topic } from '../subgraphs/consultations/topic/topic.kind.ts';
import { topicLikeness } from '../subgraphs/consultations/topic-likeness/topic-likeness.kind.ts';
import { activityGroup } from '../subgraphs/liaison/activity-group/activity-group.kind.ts';
import { activitySummary } from '../subgraphs/liaison/activity-summary/activity-summary.kind.ts';
import { deed } from '../subgraphs/liaison/deed/deed.kind.ts';
import { groupEvaluation } from '../subgraphs/liaison/group-evaluation/group-evaluation.kind.ts';
import { groupMembership } from '../subgraphs/liaison/group-membership/group-membership.kind.ts';
import { jointActivity } from '../subgraphs/liaison/joint-activity/joint-activity.kind.ts';
import { lecture } from '../subgraphs/liaison/lecture/lecture.kind.ts';
import { localVocabulary } from '../subgraphs/liaison/local-vocabulary/local-vocabulary.kind.ts';
import { memberActivity } from '../subgraphs/liaison/member-activity/member-activity.kind.ts';
import { pairing } from '../subgraphs/liaison/pairing/pairing.kind.ts';
import { platform } from '../subgraphs/liaison/platform/platform.kind.ts';
import { posting } from '../subgraphs/liaison/posting/posting.kind.ts';
import { readingSession } from '../subgraphs/liaison/reading-session/reading-session.kind.ts';
import { receptionDay } from '../subgraphs/liaison/reception-day/reception-day.kind.ts';
import { socialOpinion } from '../subgraphs/liaison/social-opinion/social-opinion.kind.ts';
import { studySession } from '../subgraphs/liaison/study-session/study-session.kind.ts';
import { submission } from '../subgraphs/liaison/submission/submission.kind.ts';
import { training } from '../subgraphs/liaison/training/training.kind.ts';
import { visit } from '../subgraphs/liaison/visit/visit.kind.ts';
import { assessment } from '../subgraphs/members/assessment/assessment.kind.ts';
import { corpsMembership } from '../subgraphs/members/corps-membership/corps-membership.kind.ts';
import { dispatch } from '../subgraphs/members/dispatch/dispatch.kind.ts';
import { dutyItem } from '../subgraphs/members/duty-item/duty-item.kind.ts';
import { expert } from '../subgraphs/members/expert/expert.kind.ts';
import { expertBank } from '../subgraphs/members/expert-bank/expert-bank.kind.ts';
import { leader } from '../subgraphs/members/leader/leader.kind.ts';
import { localSector } from '../subgraphs/members/local-sector/local-sector.kind.ts';
import { member } from '../subgraphs/members/member/member.kind.ts';
import { partyBody } from '../subgraphs/members/party-body/party-body.kind.ts';
import { person } from '../subgraphs/members/person/person.kind.ts';
import { pointRule } from '../subgraphs/members/point-rule/point-rule.kind.ts';
import { serviceCorps } from '../subgraphs/members/service-corps/service-corps.kind.ts';
import { session } from '../subgraphs/members/session/session.kind.ts';
import { specialCommittee } from '../subgraphs/members/special-committee/special-committee.kind.ts';
import { term } from '../subgraphs/members/term/term.kind.ts';
import { territoryChange } from '../subgraphs/offices/territory-change/territory-change.kind.ts';
import { unit } from '../subgraphs/offices/unit/unit.kind.ts';
import { assignment } from '../subgraphs/proposals/assignment/assignment.kind.ts';
import { evaluation } from '../subgraphs/proposals/evaluation/evaluation.kind.ts';
import { letter } from '../subgraphs/proposals/letter/letter.kind.ts';
import { proposal } from '../subgraphs/proposals/proposal/proposal.kind.ts';
import { reply } from '../subgraphs/proposals/reply/reply.kind.ts';
import { review } from '../subgraphs/proposals/review/review.kind.ts';
import { satisfaction } from '../subgraphs/proposals/satisfaction/satisfaction.kind.ts';
import { supervision } from '../subgraphs/proposals/supervision/supervision.kind.ts';

/** Every kind of record, those referred to before those that refer. A new kind: its feature folder and a line here. */
export const kinds: Kind[] = [
  territoryChange,
  unit,
  term,
  session,
  specialCommittee,
  person,
  member,
  localSector,
  pointRule,
  partyBody,
  leader,
  dutyItem,
  expertBank,
  expert,
  serviceCorps,
  corpsMembership,
  dispatch,
  assessment,
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
  proposal,
  review,
  letter,
  escalation,
  escalationAnswer,
  assignment,
  reply,
  satisfaction,
  supervision,
  evaluation,
  matterMerge,
  matterSplit,
];

export const kindByName: ReadonlyMap<string, Kind> = new Map(kinds.map(kind => [kind.name, kind]));
export const kindByPrefix: ReadonlyMap<string, Kind> = new Map(kinds.map(kind => [kind.prefix, kind]));
