import { date, reference, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';

export const letter = defineKind({
  name: 'letter',
  prefix: 'ltr',
  subgraph: 'proposals',
  statuses: ['ANSWERED', 'SENT'],
  duty: 'PROPOSALS',
  label: ['委员来信', "Member's letter"],
  description: [
    '转送有关单位参考的委员来信；不予立案的提案可以转为来信。',
    'A letter of a member (委员来信) passed on to an office for its information: what a proposal that is not filed can become.',
  ],
  fields: {
    title: text(['题目', 'Title'], ['来信的题目。', 'Subject.'], { example: '关于完善社区食堂的来信', required: true }),
    addressee: text(['转送单位', 'Addressee'], ['来信转送的单位。', 'Office to which it is passed on.'], {
      example: '市民政局',
      required: true,
      max: 100,
    }),
    sentOn: date(['转送日期', 'Sent on'], ['转送的日期。', 'Day on which it was passed on.'], { example: '2022-03-01', required: true }),
    proposal: reference('proposal', ['提案', 'Proposal'], ['来信所来自的提案。', 'Proposal from which it was made.'], {
      relation: 'MADE_FROM',
      inverse: 'letters',
      onEnd: 'REFUSE',
    }),
    answeredOn: date(
      ['回复日期', 'Answered on'],
      ['收到单位回复的日期；未回复的为空。', 'Day on which the office answered; empty until then.'],
    ),
    answer: text(['回复', 'Answer'], ['回复的内容。', 'What it answered.'], { max: 5000 }),
  },
  naturalKey: ['sentOn', 'title', 'addressee'],
  lasts: ['sentOn', 'answeredOn'],
  waits: { SENT: true },
});
