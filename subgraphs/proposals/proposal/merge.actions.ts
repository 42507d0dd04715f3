import { defineAction } from '../../../infra/records/action.ts';
import { dayOf } from '../../../infra/records/day-of.ts';
import type { RecordRow } from '../../../infra/records/entity.ts';
import { date, reference } from '../../../infra/records/field.ts';
import type { Work } from '../../../infra/records/work.ts';

import { proposal } from './proposal.kind.ts';
import { proposalWorkflow } from './proposal.workflow.ts';

/** A lead proposal can take others in until its handling is concluded. */
const LEADS = ['SUBMITTED', 'UNDER_REVIEW', 'FILED', 'ASSIGNED', 'REPLIED', 'HANDLING_AGAIN'];

export const mergeProposal = defineAction({
  name: 'mergeProposal',
  on: proposal,
  description:
    'Merges a proposal into a lead proposal (并案). Its proposers keep the credit and are credited with the lead too; unmergeProposal undoes it.',
  input: {
    into: reference('proposal', '并入提案', 'The lead proposal.', '', { required: true }),
    mergedOn: date('并案日期', 'Day; today unless told.', '2022-02-15'),
  },
  outputs: { lead: reference('proposal', '并入提案', 'The lead proposal as it is now.', '') },
  async run(work, record, { into, mergedOn }) {
    await checkMerge(work, record, into);
    const merged = await work.change(proposal, record, { mergedInto: into, mergedOn: dayOf(work, 'mergedOn', mergedOn) });
    return { record: merged, lead: await credit(work, into) };
  },
});

export const unmergeProposal = defineAction({
  name: 'unmergeProposal',
  on: proposal,
  description: 'Undoes a merge: the proposal stands again where it stood before, and the lead is as if it had never been merged.',
  input: {},
  outputs: { lead: reference('proposal', '原并入提案', 'The lead proposal as it is now.', '') },
  async run(work, record) {
    const lead = record.mergedInto;
    const parted = await work.change(proposal, record, { mergedInto: null, mergedOn: null });
    return { record: parted, lead: await credit(work, lead) };
  },
});

async function checkMerge(work: Work, record: RecordRow, into: string): Promise<void> {
  if (into === record.id) work.refuse('into', 'SAME_RECORD', '提案不能并入自身。', 'A proposal cannot be merged into itself.');
  const [mine] = await work.find(proposal, 'mergedInto', record.id);
  if (mine)
    work.refuse(
      'id',
      'IS_LEAD',
      `已有提案（${mine.number}）并入这件提案；请先拆分，再把它们并入新的主案。`,
      `${mine.number} was merged into this one. Unmerge it first, then merge both into the new lead.`,
    );
  const lead = await work.lock(proposal, into);
  const state = proposalWorkflow.stateOf(lead);
  if (LEADS.includes(state)) return;
  work.refuse(
    'into',
    'NOT_A_LEAD',
    `主案现在是“${proposalWorkflow.states.values[state]}”，不能并入。请选择尚未办结的提案。`,
    `The lead proposal is ${state}. Choose one whose handling is not concluded.`,
  );
}

/** Gathers on the lead the proposers of all that is merged into it, each once, none of its own. */
async function credit(work: Work, id: string): Promise<RecordRow> {
  const lead = await work.lock(proposal, id);
  const key = (each: object) =>
    JSON.stringify(
      Object.entries(each)
        .filter(([, value]) => value)
        .sort(),
    );
  const own = new Set(lead.proposers.map(key));
  const joined = (await work.find(proposal, 'mergedInto', id)).flatMap(({ proposers }) => proposers as object[]);
  const mergedProposers = [...new Map(joined.map(each => [key(each), each])).values()].filter(each => !own.has(key(each)));
  return work.change(proposal, lead, { mergedProposers });
}
