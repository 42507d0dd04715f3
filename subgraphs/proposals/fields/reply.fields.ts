import { boolean, choice, date, integer, optional, reference, text } from '@tongxin/infra/kernel/field.ts';
import { adoption, replyManner } from './proposal.vocabulary.ts';

export const gradeFields = {
  scheme: text(['等级方案', 'Grade scheme'], ['办理等级所用的方案，各地不一。', 'Scheme of the grade: schemes differ by place.'], {
    example: 'ABC',
    required: true,
    max: 40,
  }),
  grade: text(
    ['办理等级', 'Grade'],
    [
      '所用方案中的代码，如 A 已解决或采纳，B 列入计划，C 留作参考。',
      'Code in that scheme, e.g. A solved or adopted, B planned, C kept for reference.',
    ],
    { example: 'A', required: true, max: 10 },
  ),
  adoption: choice(
    adoption,
    ['采纳情况', 'Adoption'],
    ['就本单位承办的部分而言，提案的采纳情况。', 'What becomes of the proposal as far as this unit handles it.'],
    { example: '采纳', required: true },
  ),
  manner: choice(
    replyManner,
    ['答复方式', 'Manner'],
    ['怎样答复提案者；不知道的留空。', 'How it was given to the proposers; empty where that is not known.'],
    { example: '面复' },
  ),
  text: text(
    ['答复内容', 'Reply text'],
    [
      '承办单位答复的内容。不公开的，仅本委员会的工作人员、委员和承办单位可见，对其他人为空。',
      'What the unit replies. Where it is not open to the public: null but for the staff, members and units of its committee.',
    ],
    { example: '已列入年度计划，年内完工。', max: 10_000 },
  ),
  openToPublic: boolean(['可公开', 'Open to the public'], ['答复是否可以公开。', 'Whether the reply is open to the public.'], {
    example: '是',
  }),
};

export const replyFields = {
  proposal: reference('proposal', ['提案', 'Proposal'], ['对应的提案。', 'The proposal.'], {
    example: '2022-0001',
    required: true,
    derived: true,
    relation: 'ANSWERS',
    inverse: 'replies',
    readBack: true,
    onEnd: 'CARRY',
  }),
  assignment: reference('assignment', ['交办', 'Assignment'], ['所答复的交办。', 'The assignment that it answers.'], {
    example: '省农业农村厅',
    required: true,
    inverse: 'replies',
    onEnd: 'CARRY',
  }),
  unit: reference('unit', ['承办单位', 'Handling unit'], ['承办的单位。', 'The unit that handles it.'], {
    example: '省农业农村厅',
    required: true,
    derived: true,
    onEnd: 'REFUSE',
  }),
  round: integer(['轮次', 'Round'], ['答复的是该单位的第几轮办理。', 'Round of this unit that it answers.'], {
    example: '1',
    required: true,
    derived: true,
    min: 1,
    max: 20,
  }),
  repliedOn: date(['答复日期', 'Replied on'], ['答复的日期。', 'Day of the reply.'], { example: '2022-06-01', required: true }),
  ...gradeFields,
  // An earlier register seldom tells the grade: empty where it does not.
  scheme: optional(gradeFields.scheme),
  grade: optional(gradeFields.grade),
  adoption: optional(gradeFields.adoption),
};
