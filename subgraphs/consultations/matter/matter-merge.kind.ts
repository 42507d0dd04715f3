import { date, record, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import { mayJoin } from './may-join.ts';

export const matterMerge = defineKind({
  name: 'matterMerge',
  prefix: 'mmg',
  subgraph: 'consultations',
  statuses: ['MERGED'],
  duty: 'CONSULTATIONS',
  label: ['事项合并', 'Matter merge'],
  description: [
    '认定两条记录属于同一事项，不限属于哪个政协。由拥有其中一条记录的政协或其上级政协认定；撤回本记录即解除合并。',
    'Says that two records, of any owners, belong to one matter (事项合并). Made by a committee that owns one of them or by one above it; withdraw it to undo it.',
  ],
  fields: {
    one: record(
      ['记录一', 'First record'],
      ['两条记录之一，不限种类，不限属于哪个政协。', 'One of the two records, of any kind and owner.'],
      { example: '议题：推进农村人居环境整治', required: true, anyOwner: true, relation: 'MERGES', onEnd: 'STAYS' },
    ),
    other: record(['记录二', 'Second record'], ['另一条记录。', 'The other one.'], {
      example: '问题：幸福社区夜间停车位不足',
      required: true,
      anyOwner: true,
      relation: 'MERGES',
      onEnd: 'STAYS',
    }),
    mergedOn: date(['合并日期', 'Merged on'], ['合并的日期。', 'Day on which they were merged.'], {
      example: '2023-06-01',
      required: true,
    }),
    grounds: text(
      ['合并理由', 'Grounds for merging'],
      ['为何属于同一事项；内容公开，不得含个人信息。', 'Why they are one matter, without personal data: it is published.'],
      { example: '反映的是同一路段的停车难', required: true, max: 500 },
    ),
  },
  naturalKey: ['one', 'other'],
  check: ({ one, other }, hearing) =>
    mayJoin(
      [
        ['one', one],
        ['other', other],
      ],
      hearing,
    ),
});
