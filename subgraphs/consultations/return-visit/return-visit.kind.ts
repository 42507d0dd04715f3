import { choice, choices, date, integer, reference, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';

const satisfaction = choices('ReturnVisitSatisfaction', ['回访中受访者的满意程度。', 'How satisfied those asked on a return visit are.'], {
  SATISFIED: ['满意', 'Satisfied'],
  BASICALLY: ['基本满意', 'Basically satisfied'],
  DISSATISFIED: ['不满意', 'Dissatisfied'],
});

export const returnVisit = defineKind({
  name: 'returnVisit',
  prefix: 'rtv',
  subgraph: 'consultations',
  statuses: 'satisfaction',
  duty: 'CONSULTATIONS',
  label: ['回访', 'Return visit'],
  description: [
    '解决问题之后的回访，了解有关群众对办理情况是否满意。',
    'A return visit (回访): whether those whom a problem concerned are satisfied with what was done.',
  ],
  fields: {
    title: text(
      ['回访情况', 'What was heard'],
      ['回访中听到的情况；内容公开，不得含个人信息。', 'What was heard, without personal data: it is published.'],
      { example: '居民反映夜间停车已有改善', required: true, max: 500 },
    ),
    problem: reference('problem', ['问题', 'Problem'], ['回访的是哪个问题。', 'Problem that was looked after.'], {
      example: '幸福社区夜间停车位不足',
      required: true,
      relation: 'RETURN_VISIT_OF',
      inverse: 'returnVisits',
      aliveOn: 'visitedOn',
      onEnd: 'REFUSE',
    }),
    visitedOn: date(['回访日期', 'Visited on'], ['回访的日期。', 'Day of the visit.'], { example: '2023-10-20', required: true }),
    by: text(['回访人', 'Visited by'], ['由哪个机构或小组回访；不写个人姓名。', 'Who went: an office, a group; no personal name.'], {
      example: '政协办、委员小组',
    }),
    satisfaction: choice(satisfaction, ['满意度', 'Satisfaction'], ['受访者的满意程度。', 'How satisfied they are.'], {
      example: '满意',
      required: true,
    }),
    people: integer(['访问人数', 'People asked'], ['访问了多少人（人）。', 'How many people were asked (人).'], {
      example: '6',
      max: 100_000,
    }),
  },
  naturalKey: ['visitedOn', 'problem', 'title'],
});
