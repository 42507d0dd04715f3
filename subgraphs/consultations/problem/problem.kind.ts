import { choice, choices, date, reference, text } from '../../../infra/records/field.ts';
import { defineKind } from '../../../infra/records/kind.ts';
import { say } from '../../../infra/records/language.ts';
import { money, stages, supervisions, together } from './items.ts';

const origin = choices('ProblemOrigin', 'Where a problem was raised.', {
  CONSULTATION: '协商',
  VISIT: '联系点走访',
  RECEPTION_DAY: '接待日',
  SUBMISSION: '群众反映',
  OTHER: '其他',
});

export const problem = defineKind({
  name: 'problem',
  prefix: 'prb',
  subgraph: 'consultations',
  label: '问题',
  description: 'A problem or practical matter (问题/实事) to be solved by a unit.',
  fields: {
    title: text('问题', 'What is to be solved.', '幸福社区夜间停车位不足', { required: true, max: 500 }),
    origin: choice(origin, '来源', 'Where it was raised.', '协商', { required: true }),
    consultation: reference('consultation', '协商活动', 'Consultation at which it was raised.', '', {
      relation: 'RAISED_AT',
      inverse: 'problems',
    }),
    platform: reference('platform', '平台', 'Platform at which it was raised.', '', {
      anyOwner: true,
      relation: 'RAISED_AT',
      joins: false,
    }),
    commonTopic: reference(
      'topic',
      '共性议题',
      'Topic of what is common to problems like it (单个问题上升为共性问题): worked up from several single problems.',
      '',
      { relation: 'WORKED_UP_INTO', inverse: 'problems' },
    ),
    plan: reference('plan', '推进方案', 'Plan of which it is a part.', '', { relation: 'PART_OF', inverse: 'problems' }),
    unit: text('责任单位', 'Unit responsible.', '市城管执法委'),
    raisedOn: date('提出日期', 'Day on which it was raised.', '2023-05-15', { required: true }),
    dueOn: date('办理期限', 'Day by which it is to be solved.', '2023-08-15'),
    solvedOn: date('解决日期', 'Day on which it was solved; empty while it is open.', '2023-07-20'),
    outcome: text('成效', 'What came of it.', '新增夜间停车位 46 个', { max: 1000 }),
    money,
    stages,
    supervisions,
    together,
  },
  naturalKey: ['raisedOn', 'title'],
  check: (record, language) =>
    record.solvedOn && record.solvedOn < record.raisedOn
      ? {
          field: 'solvedOn',
          code: 'BEFORE_RAISED',
          message: say(language, '解决日期早于提出日期。', 'It cannot be solved before it was raised.'),
        }
      : null,
});
