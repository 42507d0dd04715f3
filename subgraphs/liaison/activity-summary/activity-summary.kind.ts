import { date, integer, reference, text } from '../../../infra/records/field.ts';
import { defineKind } from '../../../infra/records/kind.ts';

export const activitySummary = defineKind({
  name: 'activitySummary',
  prefix: 'gsm',
  subgraph: 'liaison',
  label: '小组年度总结',
  description: 'The yearly summary (总结) of an activity group: one of its five elements.',
  fields: {
    activityGroup: reference('activityGroup', '活动小组', 'The group.', '农业界别活动小组', { required: true, inverse: 'summaries' }),
    year: integer('年度', 'The year that it sums up.', '2023', { required: true, min: 1949, max: 2100 }),
    summary: text('总结', 'The summary, without personal data: it is published.', '全年开展活动 4 次。', { required: true, max: 5000 }),
    filedOn: date('提交日期', 'Day on which it was filed.', '2023-12-20', { required: true }),
  },
  naturalKey: ['activityGroup', 'year'],
});
