import type { Work } from '@tongxin/infra/kernel/action.ts';
import { defineAction } from '@tongxin/infra/kernel/action.ts';
import { dayOf } from '@tongxin/infra/kernel/day-of.ts';
import { choice, committee, date, reference, text } from '@tongxin/infra/kernel/field.ts';
import { transferTarget } from '../fields/proposal.vocabulary.ts';
import { letter } from '../letter/letter.kind.ts';
import type { Proposal } from './acting.ts';
import { REASON } from './acting.ts';
import { proposal } from './proposal.kind.ts';

export const transferProposal = defineAction({
  name: 'transferProposal',
  on: proposal,
  description: [
    '将不作为提案办理的转出（转）：转为社情民意信息或委员来信的，随即生成并关联；转其他政协的，由对方用 receiveProposal 接收。',
    'Transfers what is not to be handled as a proposal (转): into a social-opinion report or a letter, which is made and linked; or to another committee, which takes it on by receiveProposal.',
  ],
  input: {
    to: choice(transferTarget, ['转办去向', 'Transferred to'], ['转成什么。', 'Into what.'], { example: '转社情民意信息', required: true }),
    reason: text(['转办原因', 'Reason for transfer'], ['写明原因。', 'Why.'], { example: '属情况反映，不宜作为提案办理', ...REASON }),
    transferredOn: date(['转办日期', 'Transferred on'], ['日期；不填即为今天。', 'Day; today unless told.'], { example: '2022-02-20' }),
    addressee: text(
      ['转送单位', 'Addressee'],
      ['转委员来信的填写，说明转送哪个单位。', 'For a letter: the office to which it is passed on.'],
      { example: '市民政局', max: 100 },
    ),
    toCommittee: committee(['转往政协', 'Receiving committee'], ['转其他政协的填写，说明转往哪个政协。', 'For another committee: which.'], {
      example: '420000',
    }),
  },
  outputs: {
    letter: reference('letter', ['委员来信', "Member's letter"], ['转成的委员来信。', 'The letter that was made.']),
    socialOpinion: reference(
      'socialOpinion',
      ['社情民意信息', 'Social-opinion report'],
      ['转成的社情民意信息。', 'The social-opinion report that was made.'],
    ),
  },
  async run(work, record, { to, reason, transferredOn, addressee, toCommittee }) {
    const day = dayOf(work, 'transferredOn', transferredOn);
    checkCommittee(work, to, toCommittee);
    const opinion = to === 'SOCIAL_OPINION' ? await makeOpinion(work, record, day) : null;
    const made = to === 'LETTER' ? await makeLetter(work, record, day, addressee) : null;
    work.change(proposal, record, {
      transferredTo: to,
      transferredOn: day,
      transferReason: reason,
      transferCommittee: toCommittee ?? null,
      socialOpinion: opinion?.id ?? null,
    });
    return { record, letter: made, socialOpinion: opinion && { __typename: 'SocialOpinion', id: opinion.id } };
  },
});

function checkCommittee(work: Work, to: string, committee: string | null | undefined): void {
  if ((to === 'COMMITTEE') !== !!committee)
    work.refuse(
      'toCommittee',
      'INCOMPLETE',
      '转其他政协的应写明转往哪个政协，其他情形不填。',
      'Name the committee when it goes to another committee, and only then.',
    );
  if (committee === work.committee)
    work.refuse('toCommittee', 'SAME_COMMITTEE', '不能转给本委员会。', 'It cannot be transferred to the committee that has it.');
}

/** The liaison subgraph files it, as part of the same work. */
const makeOpinion = (work: Work, record: Proposal, day: string) =>
  work.act('fileSocialOpinion', {
    title: record.title,
    text: '', // a proposal has none yet that could be taken over
    filedOn: day,
    personKey: record.proposers[0]?.personKey ?? null,
    submission: record.submission,
  });

function makeLetter(work: Work, record: Proposal, day: string, addressee: string | null | undefined) {
  if (!addressee) work.refuse('addressee', 'REQUIRED', '转委员来信请写明转送单位。', 'Say to which office the letter is passed on.');
  return work.create(letter, { title: record.title, sentOn: day, addressee: addressee ?? '', proposal: record.id });
}
