import { choice, choices, date, integer, reference, text, texts } from '@tongxin/infra/kernel/field.ts';

export const assignmentRole = choices('AssignmentRole', ['单位承办提案的方式。', 'As what a unit handles a proposal.'], {
  SINGLE: ['单办', 'Single unit'],
  PART: ['分办', 'Own part'],
  LEAD: ['主办', 'Lead unit'],
  JOINT: ['会办', 'Joint unit'],
});

export const assignmentFields = {
  proposal: reference('proposal', ['提案', 'Proposal'], ['对应的提案。', 'The proposal.'], {
    example: '2022-0001',
    required: true,
    inverse: 'assignments',
    onEnd: 'CARRY',
  }),
  unit: reference('unit', ['承办单位', 'Handling unit'], ['承办的单位。', 'The unit.'], {
    example: '省农业农村厅',
    required: true,
    onEnd: 'REFUSE',
    aliveOn: 'assignedOn',
  }),
  role: choice(
    assignmentRole,
    ['办理方式', 'Handling role'],
    [
      '以何种方式承办提案；接收的历史台账没有写明的为空。',
      'As what it handles the proposal; empty where an earlier register does not say.',
    ],
    { example: '单办' },
  ),
  part: text(['分办内容', 'Part assigned'], ['分办的填写，说明本单位承办哪一部分。', 'For 分办: which part is its own.'], {
    max: 500,
  }),
  round: integer(
    ['轮次', 'Round'],
    [
      '该单位的第几轮办理：首次为 1，每重新办理一次加 1。',
      'Which round of this unit: 1, and one more each time it handles the proposal again.',
    ],
    { example: '1', required: true, min: 1, max: 20 },
  ),
  assignedOn: date(['交办日期', 'Assigned on'], ['交办的日期。', 'Day of assignment.'], { example: '2022-03-10', required: true }),
  dueOn: date(
    ['答复期限', 'Reply due on'],
    ['应答复的最后日期：交办后三个月。', 'Day by which it is to reply: three months after assignment.'],
    { example: '2022-06-10', required: true, ahead: true },
  ),
  extendedTo: date(
    ['延期至', 'Extended to'],
    ['延期后的答复期限：最迟为交办后六个月。', 'Day to which that was extended: at most six months after assignment.'],
    { ahead: true },
  ),
  extensionReason: text(['延期原因', 'Reason for extension'], ['延期的原因。', 'Why it was extended.'], { max: 500 }),
  declinedOn: date(['申退日期', 'Declined on'], ['承办单位申退的日期。', 'Day on which the unit declined.']),
  declineReason: text(['申退原因', 'Reason for declining'], ['申退的原因。', 'Why it declined.'], { max: 500 }),
  replacedBy: reference(
    'assignment',
    ['改办', 'Replacement'],
    ['改由其他单位承办的交办。', 'The assignment to another unit in its place.'],
    { onEnd: 'REFUSE' },
  ),
  repliedOn: date(['答复日期', 'Replied on'], ['承办单位答复的日期；办理中为空。', 'Day of its reply; empty while it is handling.'], {
    example: '2022-06-01',
    derived: true,
  }),
  evaluatedBy: texts(
    ['评议方', 'Rater group'],
    ['已对其办理情况作出评议的评议方，以代码表示。', 'Rater groups that evaluated its handling, by code.'],
    { derived: true },
  ),
};
