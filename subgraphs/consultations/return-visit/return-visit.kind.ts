import { choice, choices, date, integer, reference, text } from '../../../infra/records/field.ts';
import { defineKind } from '../../../infra/records/kind.ts';

const satisfaction = choices('ReturnVisitSatisfaction', 'How satisfied those asked on a return visit are.', {
  SATISFIED: '满意',
  BASICALLY: '基本满意',
  DISSATISFIED: '不满意',
});

export const returnVisit = defineKind({
  name: 'returnVisit',
  prefix: 'rtv',
  subgraph: 'consultations',
  label: '回访',
  description: 'A return visit (回访): whether those whom a problem concerned are satisfied with what was done.',
  fields: {
    title: text('回访情况', 'What was heard, without personal data: it is published.', '居民反映夜间停车已有改善', {
      required: true,
      max: 500,
    }),
    problem: reference('problem', '问题', 'Problem that was looked after.', '幸福社区夜间停车位不足', {
      required: true,
      relation: 'RETURN_VISIT_OF',
      inverse: 'returnVisits',
    }),
    visitedOn: date('回访日期', 'Day of the visit.', '2023-10-20', { required: true }),
    by: text('回访人', 'Who went: an office, a group; no personal name.', '政协办、委员小组'),
    satisfaction: choice(satisfaction, '满意度', 'How satisfied they are.', '满意', { required: true }),
    people: integer('访问人数', 'How many people were asked (人).', '6', { max: 100_000 }),
  },
  naturalKey: ['visitedOn', 'problem', 'title'],
});
