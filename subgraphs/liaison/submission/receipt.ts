import { perRequest } from '@tongxin/infra/graphql/per-request.ts';
import type { DomainContext } from '@tongxin/infra/graphql/resolvers.ts';
import type { RowOf } from '@tongxin/infra/kernel/kind.ts';
import { stateOf } from '@tongxin/infra/kernel/workflow.ts';
import { columnsOf, toRecord } from '@tongxin/infra/store/rows.ts';
import DataLoader from 'dataloader';
import { submission } from './submission.kind.ts';
import { submissionWorkflow } from './submission.workflow.ts';

type Submission = RowOf<typeof submission>;

export interface Receipt {
  id: string;
  status: string;
  merged: boolean;
  receivedOn: string;
  answeredOn: string | null;
  reply: string | null;
  steps: { state: string; on: string }[];
}

/** The submission of each receipt, and where it was merged the one into which it was, however far that goes. */
const RECEIPTS = `
  WITH RECURSIVE chain AS (
    SELECT r.id AS receipt, 0 AS depth, s.* FROM liaison.receipt r JOIN liaison.submission s ON s.id = r.submission WHERE r.id = ANY ($1)
    UNION ALL
    SELECT c.receipt, c.depth + 1, s.* FROM chain c JOIN liaison.submission s ON s.id = c.duplicate_of WHERE c.depth < 20
  )
  SELECT receipt, ${columnsOf(submission)} FROM chain ORDER BY receipt, depth`;

export const receipts = perRequest(
  ({ database }: DomainContext) =>
    new DataLoader<string, Receipt | null>(async ids => {
      const { rows } = await database.pool.query(RECEIPTS, [ids]);
      const chains = Map.groupBy(rows, row => row.receipt as string);
      return ids.map(id => {
        const chain = chains.get(id)?.map(({ receipt: _, ...row }) => toRecord(submission, row));
        return chain ? receiptOf(id, chain) : null;
      });
    }),
);

/** What a citizen may know: days and states of the own submission and of the one that leads, and its open reply. */
function receiptOf(id: string, chain: Submission[]): Receipt | null {
  const [own, lead] = [chain[0], chain.at(-1)];
  if (!own || !lead) return null;
  const withdrawn = own.withdrawnAt !== null;
  const steps = [
    { state: 'RECEIVED', on: own.receivedOn },
    ...(own.mergedOn ? [{ state: 'MERGED', on: own.mergedOn }] : []),
    { state: 'MATCHED', on: lead.matchedOn },
    { state: 'ANSWERED', on: lead.answeredOn },
    { state: 'CLOSED', on: lead.closedOn },
  ].flatMap(({ state, on }) => (on ? [{ state, on }] : []));
  return {
    id,
    status: withdrawn ? 'CLOSED' : stateOf(submissionWorkflow, lead),
    merged: own !== lead,
    receivedOn: own.receivedOn,
    answeredOn: lead.answeredOn,
    reply: lead.openReply,
    steps: steps.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0)),
  };
}
