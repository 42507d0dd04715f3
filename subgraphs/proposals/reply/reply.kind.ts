import { boolean, choice, date, integer, reference, text } from '../../../infra/records/field.ts';
import { defineKind } from '../../../infra/records/kind.ts';
import { adoption } from '../proposal/proposal.vocabulary.ts';

export const gradeFields = {
  scheme: text('等级方案', 'Scheme of the grade: schemes differ by place.', 'ABC', { required: true, max: 40 }),
  grade: text('办理等级', 'Code in that scheme, e.g. A solved or adopted, B planned, C kept for reference.', 'A', {
    required: true,
    max: 10,
  }),
  adoption: choice(adoption, '采纳情况', 'What becomes of the proposal as far as this unit handles it.', '采纳', { required: true }),
  text: text(
    '答复内容',
    'What the unit replies. Where it is not open to the public: null but for the staff, members and units of its committee.',
    '已列入年度计划，年内完工。',
    { max: 10_000 },
  ),
  openToPublic: boolean('可公开', 'Whether the reply is open to the public.', '是'),
};

export const reply = defineKind({
  name: 'reply',
  prefix: 'rpl',
  subgraph: 'proposals',
  label: '提案答复',
  description: 'Reply of one unit to a proposal (答复), in one round; when the proposer is dissatisfied, the next is a record of its own.',
  fields: {
    proposal: reference('proposal', '提案', 'The proposal.', '2022-0001', { required: true, relation: 'ANSWERS', inverse: 'replies' }),
    assignment: reference('assignment', '交办', 'The assignment that it answers.', '省农业农村厅', { required: true, inverse: 'replies' }),
    unit: text('承办单位', 'The unit that replies.', '省农业农村厅', { required: true, max: 100 }),
    round: integer('轮次', 'Round of this unit that it answers.', '1', { required: true, min: 1, max: 20 }),
    repliedOn: date('答复日期', 'Day of the reply.', '2022-06-01', { required: true }),
    ...gradeFields,
  },
  naturalKey: ['proposal', 'unit', 'round'],
});
