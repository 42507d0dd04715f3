import { date, record, text } from '../../../infra/records/field.ts';
import { defineKind } from '../../../infra/records/kind.ts';
import { mayJoin } from './may-join.ts';

export const matterMerge = defineKind({
  name: 'matterMerge',
  prefix: 'mmg',
  subgraph: 'consultations',
  label: '事项合并',
  description:
    'Says that two records, of any owners, belong to one matter (事项合并). Made by a committee that owns one of them or by one above it; withdraw it to undo it.',
  fields: {
    one: record('记录一', 'One of the two records, of any kind and owner.', '议题：推进农村人居环境整治', {
      required: true,
      anyOwner: true,
      relation: 'MERGES',
    }),
    other: record('记录二', 'The other one.', '问题：幸福社区夜间停车位不足', { required: true, anyOwner: true, relation: 'MERGES' }),
    mergedOn: date('合并日期', 'Day on which they were merged.', '2023-06-01', { required: true }),
    grounds: text('合并理由', 'Why they are one matter, without personal data: it is published.', '反映的是同一路段的停车难', {
      required: true,
      max: 500,
    }),
  },
  naturalKey: ['one', 'other'],
  check: ({ one, other }, language, owner) =>
    mayJoin(
      [
        ['one', one],
        ['other', other],
      ],
      owner,
      language,
    ),
});
