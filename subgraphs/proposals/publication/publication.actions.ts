import { defineAction, type Work } from '@tongxin/infra/kernel/action.ts';
import { grounds, publishNames, refuseUnpublished, takeBack } from '@tongxin/infra/store/publish-names.ts';
import { type Proposal, proposersOf } from '../proposal/acting.ts';
import { proposal } from '../proposal/proposal.kind.ts';

export const publishProposers = defineAction({
  name: 'publishProposers',
  on: proposal,
  description: [
    '公开提案者的姓名：提案须可公开（openToPublic），姓名取自本政协的人员登记，登记的姓名更正后随之更正。由负责发布的工作人员办理，写明依据。',
    'Publishes the names of the proposers, merged ones too: the proposal must be openToPublic. The names are those of the own register, and corrected with it. Done by the staff who publish, saying by which right.',
  ],
  duty: 'PUBLISHER',
  input: { reason: grounds },
  async run(work, record) {
    if (!record.openToPublic)
      work.refuse(
        'id',
        'NOT_OPEN',
        '该提案未标明可公开，提案者姓名也不公开。',
        'The proposal is not open to the public, nor are its proposers.',
      );
    return said(work, record, await publishNames(work, [{ record, shown: new Map(proposersOf(record).map(key => [key, {}])) }]));
  },
});

export const retractProposers = defineAction({
  name: 'retractProposers',
  on: proposal,
  description: ['撤回已公开的提案者姓名，写明依据。', 'Takes back the names of the proposers, saying by which right.'],
  duty: 'PUBLISHER',
  input: { reason: grounds },
  async run(work, record) {
    if (!record.proposersPublishedOn) refuseUnpublished(work);
    await takeBack(work, [record]);
    return said(work, record, null);
  },
});

function said(work: Work, record: Proposal, day: string | null): { record: Proposal } {
  record.proposersPublishedOn = day;
  work.hand.touch(record);
  return { record };
}
