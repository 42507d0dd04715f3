import { defineAction } from '@tongxin/infra/kernel/action.ts';
import { dayOf } from '@tongxin/infra/kernel/day-of.ts';
import { required, todayUnlessTold } from '@tongxin/infra/kernel/field.ts';
import { member } from '../member/member.kind.ts';
import { begin, seat } from './begin.actions.ts';
import { term } from './term.kind.ts';
import { undo } from './undo.actions.ts';

const { joinedOn, beginDecision } = member.fields;

const add = defineAction({
  name: 'addMember',
  description: [
    '增补委员：在一届之内新增一个席位，写明决定和日期。',
    'Gives somebody a seat within a term (增补), with the decision and the day.',
  ],
  on: term,
  input: { ...seat, joinedOn: todayUnlessTold(joinedOn), decision: required(beginDecision) },
  gives: member,
  run: (work, record, { joinedOn: day, decision, ...told }) => ({
    record: work.create(member, {
      ...told,
      term: record.id,
      joinedOn: dayOf(work, 'joinedOn', day),
      beganBy: 'ADDED',
      beginDecision: decision,
    }),
  }),
});

export const termActions = [begin, undo, add];
