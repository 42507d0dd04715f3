import { defineAction, type Work } from '@tongxin/infra/kernel/action.ts';
import type { RowOf } from '@tongxin/infra/kernel/kind.ts';
import { grounds, publishNames, refuseUnpublished, takeBack } from '@tongxin/infra/store/publish-names.ts';
import { member } from '../member/member.kind.ts';
import { term } from '../term/term.kind.ts';

type Seat = RowOf<typeof member>;

const publish = defineAction({
  name: 'publishMembers',
  on: term,
  description: [
    '公布本届委员名单：现任委员的姓名、界别和职务，以公布时的登记为准（姓名更正后随之更正）；增补后再公布一次即可。由负责发布的工作人员办理，写明依据。',
    'Publishes the list of the members of a term: names, sectors and posts of those who hold a seat now, as registered at that moment (a name that is corrected is corrected in it). Done again after somebody was added. By the staff who publish, saying by which right.',
  ],
  duty: 'PUBLISHER',
  input: { reason: grounds },
  async run(work, record) {
    const seats = (await work.find(member, 'term', record.id)).filter(({ leftOn }) => leftOn === null);
    const day = await publishNames(
      work,
      seats.map(seat => ({ record: seat, shown: new Map([[seat.personKey, { sector: seat.sector, post: seat.post }]]) })),
    );
    said(work, seats, day);
    return { record };
  },
});

const retract = defineAction({
  name: 'retractMembers',
  on: term,
  description: ['撤回已公布的本届委员名单，写明依据。', 'Takes back the list of the members of a term, saying by which right.'],
  duty: 'PUBLISHER',
  input: { reason: grounds },
  async run(work, record) {
    const seats = (await work.find(member, 'term', record.id)).filter(({ publishedOn }) => publishedOn !== null);
    await unpublish(work, seats);
    return { record };
  },
});

const retractOne = defineAction({
  name: 'retractMember',
  on: member,
  description: [
    '把一位委员从已公布的名单中撤回，如本人撤回同意的，写明依据。',
    'Takes one member out of the list that was published, such as one who no longer consents, saying by which right.',
  ],
  duty: 'PUBLISHER',
  input: { reason: grounds },
  async run(work, record) {
    await unpublish(work, record.publishedOn ? [record] : []);
    return { record };
  },
});

async function unpublish(work: Work, seats: readonly Seat[]): Promise<void> {
  if (seats.length === 0) refuseUnpublished(work);
  await takeBack(work, seats);
  said(work, seats, null);
}

function said(work: Work, seats: readonly Seat[], day: string | null): void {
  for (const seat of seats) {
    seat.publishedOn = day;
    work.hand.touch(seat);
  }
}

export const publicationActions = [publish, retract, retractOne];
