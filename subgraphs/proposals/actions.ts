import { assignProposal, declineAssignment, extendAssignment, replaceAssignment } from './assignment/assignment.actions.ts';
import {
  archiveProposal,
  concludeProposal,
  designateKeyProposal,
  publishProposal,
  superviseProposal,
} from './conclusion/conclude.actions.ts';
import { evaluateProposal } from './evaluation/evaluation.actions.ts';
import { mergeProposal, unmergeProposal } from './proposal/merge.actions.ts';
import { coSignProposal, receiveProposal, retractProposal, submitProposal } from './proposal/submit.actions.ts';
import { transferProposal } from './proposal/transfer.actions.ts';
import { publishProposers, retractProposers } from './publication/publication.actions.ts';
import { rateReply, replyToProposal } from './reply/reply.actions.ts';
import { fileProposal, rejectProposal, reviewProposal } from './review/review.actions.ts';

/** What is done to a proposal, in the order of its way; proposal.workflow.ts says when. */
export const proposalActions = [
  submitProposal,
  coSignProposal,
  receiveProposal,
  reviewProposal,
  fileProposal,
  rejectProposal,
  retractProposal,
  mergeProposal,
  unmergeProposal,
  transferProposal,
  designateKeyProposal,
  assignProposal,
  declineAssignment,
  replaceAssignment,
  extendAssignment,
  replyToProposal,
  rateReply,
  superviseProposal,
  concludeProposal,
  evaluateProposal,
  publishProposal,
  publishProposers,
  retractProposers,
  archiveProposal,
];
