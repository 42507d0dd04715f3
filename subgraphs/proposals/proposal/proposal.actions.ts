import { fileProposal, rejectProposal, reviewProposal } from '../review/review.actions.ts';
import { mergeProposal, unmergeProposal } from './merge.actions.ts';
import { receiveProposal, retractProposal, submitProposal } from './submit.actions.ts';
import { transferProposal } from './transfer.actions.ts';

/** What is done to a proposal, in the order of its way; proposal.workflow.ts says when. */
export const proposalActions = [
  submitProposal,
  receiveProposal,
  reviewProposal,
  fileProposal,
  rejectProposal,
  retractProposal,
  mergeProposal,
  unmergeProposal,
  transferProposal,
];
