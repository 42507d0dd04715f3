import { choice, choices, date, reference, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import { say } from '@tongxin/infra/kernel/words.ts';
import { money, stages, supervisions, together } from './items.ts';

const origin = choices('ProblemOrigin', ['问题在何处提出。', 'Where a problem was raised.'], {
  CONSULTATION: ['协商', 'Consultation'],
  VISIT: ['联系点走访', 'Visit to a contact point'],
  RECEPTION_DAY: ['接待日', 'Reception day'],
  SUBMISSION: ['群众反映', 'Submission'],
  OTHER: ['其他', 'Other'],
});

export const problem = defineKind({
  name: 'problem',
  prefix: 'prb',
  subgraph: 'consultations',
  statuses: ['OPEN', 'SOLVED'],
  duty: 'CONSULTATIONS',
  label: ['问题', 'Problem'],
  description: ['由责任单位解决的问题或办理的实事。', 'A problem or practical matter (问题/实事) to be solved by a unit.'],
  fields: {
    title: text(['问题', 'Problem'], ['要解决什么。', 'What is to be solved.'], {
      example: '幸福社区夜间停车位不足',
      required: true,
      max: 500,
    }),
    origin: choice(origin, ['来源', 'Source'], ['在何处提出。', 'Where it was raised.'], { example: '协商', required: true }),
    consultation: reference(
      'consultation',
      ['协商活动', 'Consultation'],
      ['提出该问题的协商活动。', 'Consultation at which it was raised.'],
      {
        relation: 'RAISED_AT',
        inverse: 'problems',
        readBack: true,
        onEnd: 'REFUSE',
      },
    ),
    platform: reference('platform', ['平台', 'Platform'], ['提出该问题的平台。', 'Platform at which it was raised.'], {
      anyOwner: true,
      relation: 'RAISED_AT',
      joins: false,
      aliveOn: 'raisedOn',
      onEnd: 'STAYS',
    }),
    commonTopic: reference(
      'topic',
      ['共性议题', 'Common topic'],
      [
        '由若干单个问题上升而成的共性议题，反映同类问题的共性。',
        'Topic of what is common to problems like it (单个问题上升为共性问题): worked up from several single problems.',
      ],
      { relation: 'WORKED_UP_INTO', inverse: 'problems', readBack: true, onEnd: 'REFUSE' },
    ),
    plan: reference('plan', ['推进方案', 'Plan'], ['该问题所属的推进方案。', 'Plan of which it is a part.'], {
      relation: 'PART_OF',
      inverse: 'problems',
      onEnd: 'REFUSE',
    }),
    unit: reference('unit', ['责任单位', 'Responsible unit'], ['负责解决的单位。', 'Unit responsible.'], {
      example: '省农业农村厅',
      onEnd: 'REFUSE',
      aliveOn: 'raisedOn',
    }),
    raisedOn: date(['提出日期', 'Raised on'], ['提出的日期。', 'Day on which it was raised.'], { example: '2023-05-15', required: true }),
    dueOn: date(['办理期限', 'Handling due on'], ['应解决的日期。', 'Day by which it is to be solved.'], { example: '2023-08-15' }),
    solvedOn: date(['解决日期', 'Solved on'], ['解决的日期；尚未解决的不填。', 'Day on which it was solved; empty while it is open.'], {
      example: '2023-07-20',
    }),
    outcome: text(['成效', 'Outcome'], ['取得的成效。', 'What came of it.'], { example: '新增夜间停车位 46 个', max: 1000 }),
    money,
    stages,
    supervisions,
    together,
  },
  naturalKey: ['raisedOn', 'title'],
  // Return visits come after it was solved.
  lasts: ['raisedOn'],
  waits: { OPEN: true },
  check: (record, { language }) =>
    record.solvedOn && record.solvedOn < record.raisedOn
      ? {
          field: 'solvedOn',
          code: 'BEFORE_RAISED',
          message: say(language, '解决日期早于提出日期。', 'It cannot be solved before it was raised.'),
        }
      : null,
});
