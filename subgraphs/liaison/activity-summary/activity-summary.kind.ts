import { date, integer, reference, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';

export const activitySummary = defineKind({
  name: 'activitySummary',
  prefix: 'gsm',
  subgraph: 'liaison',
  statuses: ['FILED'],
  duty: 'LIAISON',
  label: ['小组年度总结', 'Yearly group summary'],
  description: ['活动小组的年度总结，“五有”要素之一。', 'The yearly summary (总结) of an activity group: one of its five elements.'],
  fields: {
    activityGroup: reference('activityGroup', ['活动小组', 'Activity group'], ['所属的活动小组。', 'The group.'], {
      example: '农业界别活动小组',
      required: true,
      inverse: 'summaries',
      readBack: true,
      onEnd: 'REFUSE',
    }),
    year: integer(['年度', 'Year'], ['总结所属的年度。', 'The year that it sums up.'], {
      example: '2023',
      required: true,
      min: 1949,
      max: 2100,
    }),
    summary: text(['总结', 'Summary'], ['总结内容；本项公开，不得含个人信息。', 'The summary, without personal data: it is published.'], {
      example: '全年开展活动 4 次。',
      required: true,
      max: 5000,
    }),
    filedOn: date(['提交日期', 'Submitted on'], ['提交的日期。', 'Day on which it was filed.'], { example: '2023-12-20', required: true }),
  },
  naturalKey: ['activityGroup', 'year'],
});
