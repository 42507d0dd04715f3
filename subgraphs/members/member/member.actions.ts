import { defineAction } from '@tongxin/infra/kernel/action.ts';
import { dayOf } from '@tongxin/infra/kernel/day-of.ts';
import { required, todayUnlessTold } from '@tongxin/infra/kernel/field.ts';
import { member } from './member.kind.ts';

const { leftOn, endedBy, endDecision } = member.fields;

export const endSeat = defineAction({
  name: 'endSeat',
  description: [
    '结束委员席位：辞去、撤销、转任或去世，写明日期；除去世外须写明决定。换届时席位由“换届”一并结束。误办的，更正该席位：清空离任日期、离任原因和离任决定。',
    'Ends a seat: resigned (辞去), revoked (撤销), transferred (转任) or by death (去世), on a day and, but for death, by a decision. With the term seats end by beginTerm. Done by mistake, correct the seat: empty leftOn, endedBy and endDecision.',
  ],
  on: member,
  input: {
    cause: {
      ...required(endedBy),
      description: ['席位怎样结束：辞去、撤销、转任或去世。', 'How the seat ends: resigned, revoked, transferred, or by death.'],
    },
    leftOn: todayUnlessTold(leftOn),
    decision: endDecision,
  },
  run(work, record, { cause, leftOn: day, decision }) {
    if (record.leftOn)
      work.refuse(
        'id',
        'ALREADY_ENDED',
        `该席位已于 ${record.leftOn} 结束；登记有误的，请更正。`,
        `This seat ended on ${record.leftOn}. Where that is wrong, correct it.`,
      );
    if (cause === 'ELECTION_OF_TERM')
      work.refuse(
        'cause',
        'BY_ACTION',
        '换届请用“换届”（beginTerm），席位随之一并结束。',
        'With the term seats end by beginTerm, all at once.',
      );
    if (cause !== 'DIED' && !decision)
      work.refuse('decision', 'REQUIRED', '请写明决定的文件或会议。', 'Say by which document or meeting it was decided.');
    return {
      record: work.change(member, record, { leftOn: dayOf(work, 'leftOn', day), endedBy: cause, endDecision: decision ?? null }),
    };
  },
});
