import type { Action } from '../infra/records/action.ts';
import { pollActions } from '../subgraphs/consultations/poll/poll.actions.ts';
import { promiseActions } from '../subgraphs/consultations/promise/promise.actions.ts';
import { topicActions } from '../subgraphs/consultations/topic/topic.actions.ts';
import { platformCodeActions } from '../subgraphs/liaison/platform/platform-code.actions.ts';
import { socialOpinionActions } from '../subgraphs/liaison/social-opinion/social-opinion.actions.ts';
import { submissionActions } from '../subgraphs/liaison/submission/submission.actions.ts';
import { assessMember } from '../subgraphs/members/assessment/assessment.actions.ts';
import { endSeat } from '../subgraphs/members/member/member.actions.ts';
import { recognitionActions } from '../subgraphs/members/person/recognition.actions.ts';
import { termActions } from '../subgraphs/members/term/term.actions.ts';
import { proposalActions } from '../subgraphs/proposals/proposal/proposal.actions.ts';

/** Every action: what is done to records besides creating, changing and withdrawing them. A new one: its feature folder and a line here. */
export const actions: Action[] = [
  pollActions, //
  promiseActions,
  topicActions,
  assessMember,
  endSeat,
  ...recognitionActions,
  termActions,
  submissionActions,
  platformCodeActions,
  socialOpinionActions,
  proposalActions,
].flat();
