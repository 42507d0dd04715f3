import type { Row } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import { leadsNobody } from '@tongxin/infra/kernel/leads.ts';
import type { Case } from '@tongxin/infra/kernel/row.ts';
import { proposalFields } from '../fields/proposal.fields.ts';
import { spokenFor } from './attested.ts';
import { checkProposal } from './proposal.check.ts';
import { proposalDerivation } from './proposal.derived.ts';
import { proposalTakeOver } from './proposal.take-over.ts';
import { proposalWorkflow } from './proposal.workflow.ts';

const alone = leadsNobody({ table: 'proposals.proposal', field: 'mergedInto', shown: 'number', label: '提案' });
type Proposers = Row<typeof proposalFields>['proposers'];

export const proposal = defineKind({
  name: 'proposal',
  prefix: 'prp',
  subgraph: 'proposals',
  duty: 'PROPOSALS',
  label: ['提案', 'Proposal'],
  description: [
    '提案，从提交到归档：提、审、立、交、办、督、评、公开、归档。',
    'A proposal (提案), from submission to the archive: 提 审 立 交 办 督 评 公开 归档.',
  ],
  fields: proposalFields,
  door: 'ACTS',
  naturalKey: ['number'],
  scope: ({ session, submittedOn }) => session ?? submittedOn?.slice(0, 4) ?? '',
  lasts: ['submittedOn'],
  check: checkProposal,
  verify: async (database, entry) =>
    (await alone(database, entry as Case)) ??
    spokenFor(entry, 'proposers', entry.record.proposers, (entry.before?.proposers ?? []) as Proposers),
  workflow: proposalWorkflow,
  derive: proposalDerivation,
  takeOver: proposalTakeOver,
  waits: {
    ...{ SUBMITTED: true, UNDER_REVIEW: true, FILED: true, ASSIGNED: true, REPLIED: true, HANDLING_AGAIN: true },
    TRANSFERRED: { namedBy: ['MADE_FROM'], names: ['TRANSFERRED_TO'], of: 'transfer_committee' },
  },
});
