import { defineSubgraph } from '@tongxin/infra/kernel/subgraph.ts';
import { proposalActions } from './actions.ts';
import { assignment } from './assignment/assignment.kind.ts';
import { assignmentMeasures } from './assignment/assignment.measures.ts';
import { evaluation } from './evaluation/evaluation.kind.ts';
import { evaluationMeasures } from './evaluation/evaluation.measures.ts';
import { letter } from './letter/letter.kind.ts';
import { letterMeasures } from './letter/letter.measures.ts';
import { proposal } from './proposal/proposal.kind.ts';
import { proposalMeasures } from './proposal/proposal.measures.ts';
import { publicationResolvers } from './publication/publication.resolvers.ts';
import { reply } from './reply/reply.kind.ts';
import { replyMeasures } from './reply/reply.measures.ts';
import { replyResolvers } from './reply/reply.resolvers.ts';
import { review } from './review/review.kind.ts';
import { satisfaction } from './satisfaction/satisfaction.kind.ts';
import { satisfactionMeasures } from './satisfaction/satisfaction.measures.ts';
import { supervision } from './supervision/supervision.kind.ts';
import { supervisionMeasures } from './supervision/supervision.measures.ts';

/** Proposals, from submission to evaluation. A new kind, action, file of measures or of resolvers: an import and a line here. */
export const proposals = defineSubgraph({
  name: 'proposals',
  folder: new URL('./', import.meta.url),
  kinds: [proposal, review, letter, assignment, reply, satisfaction, supervision, evaluation],
  actions: [proposalActions].flat(),
  measures: [
    ...proposalMeasures,
    ...assignmentMeasures,
    ...replyMeasures,
    ...satisfactionMeasures,
    ...supervisionMeasures,
    ...evaluationMeasures,
    ...letterMeasures,
  ],
  resolvers: [replyResolvers, publicationResolvers],
});
