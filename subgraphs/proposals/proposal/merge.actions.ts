import type { Work } from '@tongxin/infra/kernel/action.ts';
import { defineAction } from '@tongxin/infra/kernel/action.ts';
import { dayOf } from '@tongxin/infra/kernel/day-of.ts';
import { date, reference } from '@tongxin/infra/kernel/field.ts';
import type { Words } from '@tongxin/infra/kernel/words.ts';
import { stateOf } from '@tongxin/infra/kernel/workflow.ts';
import type { Proposal } from './acting.ts';
import { proposal } from './proposal.kind.ts';
import { proposalWorkflow } from './proposal.workflow.ts';

/** A lead proposal can take others in until its handling is concluded. */
const LEADS = ['SUBMITTED', 'UNDER_REVIEW', 'FILED', 'ASSIGNED', 'REPLIED', 'HANDLING_AGAIN'];

export const mergeProposal = defineAction({
  name: 'mergeProposal',
  on: proposal,
  description: [
    '将提案并入主提案，即并案。原提案者的履职成绩保留，同时计入主提案；可用 unmergeProposal 撤销。',
    'Merges a proposal into a lead proposal (并案). Its proposers keep the credit and are credited with the lead too; unmergeProposal undoes it.',
  ],
  input: {
    into: reference('proposal', ['并入提案', 'Lead proposal'], ['并入的主提案。', 'The lead proposal.'], { required: true }),
    mergedOn: date(['并案日期', 'Merged on'], ['日期；不填即为今天。', 'Day; today unless told.'], { example: '2022-02-15' }),
  },
  outputs: { lead: reference('proposal', ['并入提案', 'Lead proposal'], ['主提案现在的情况。', 'The lead proposal as it is now.']) },
  async run(work, record, { into, mergedOn }) {
    await checkMerge(work, record, into);
    work.change(proposal, record, { mergedInto: into, mergedOn: dayOf(work, 'mergedOn', mergedOn) });
    return { record, lead: await work.lock(proposal, into, null, 'into') };
  },
});

export const unmergeProposal = defineAction({
  name: 'unmergeProposal',
  on: proposal,
  description: [
    '撤销并案：该提案恢复到并案前的状态，主提案如同从未并案。',
    'Undoes a merge: the proposal stands again where it stood before, and the lead is as if it had never been merged.',
  ],
  input: {},
  outputs: {
    lead: reference('proposal', ['原并入提案', 'Former lead proposal'], ['主提案现在的情况。', 'The lead proposal as it is now.']),
  },
  async run(work, record) {
    const lead = await work.lock(proposal, record.mergedInto ?? record.id);
    work.change(proposal, record, { mergedInto: null, mergedOn: null });
    return { record, lead };
  },
});

async function checkMerge(work: Work, record: Proposal, into: string): Promise<void> {
  const [mine] = await work.find(proposal, 'mergedInto', record.id);
  if (mine)
    work.refuse(
      'id',
      'IS_LEAD',
      `已有提案（${mine.number}）并入这件提案；请先拆分，再把它们并入新的主案。`,
      `${mine.number} was merged into this one. Unmerge it first, then merge both into the new lead.`,
    );
  const lead = await work.lock(proposal, into, null, 'into');
  const state = stateOf(proposalWorkflow, lead);
  if (LEADS.includes(state)) return;
  const names: Record<string, Words> = proposalWorkflow.states.values;
  work.refuse(
    'into',
    'NOT_A_LEAD',
    `主案现在是“${names[state]?.[0]}”，不能并入。请选择尚未办结的提案。`,
    `The lead proposal is ${state}. Choose one whose handling is not concluded.`,
  );
}
