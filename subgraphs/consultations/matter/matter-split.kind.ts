import { date, record, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import { mayJoin } from './may-join.ts';

export const matterSplit = defineKind({
  name: 'matterSplit',
  prefix: 'msp',
  subgraph: 'consultations',
  statuses: ['PARTED'],
  duty: 'CONSULTATIONS',
  label: ['事项拆分', 'Matter split'],
  description: [
    '把两条相互关联的记录分为两个事项；拆分有效期间，任何事项都不跨越两者之间的关联。由拥有其中一条记录的政协或其上级政协办理；撤回本记录即取消拆分。',
    'Parts two linked records into two matters (事项拆分): while it stands, no matter crosses the links between them. Made by a committee that owns one of them or by one above it; withdraw it to undo it.',
  ],
  fields: {
    record: record(['记录', 'Record'], ['要拆出的记录，不限种类，不限属于哪个政协。', 'The record to be parted, of any kind and owner.'], {
      example: '问题：幸福社区夜间停车位不足',
      required: true,
      anyOwner: true,
      relation: 'PARTS',
      joins: false,
      onEnd: 'STAYS',
    }),
    partedFrom: record(
      ['拆自', 'Parted from'],
      ['与之关联、要从中拆出的那条记录。', 'The record linked with it from which it is parted.'],
      { example: '协商活动：幸福社区停车难协商', required: true, anyOwner: true, relation: 'PARTS_FROM', joins: false, onEnd: 'STAYS' },
    ),
    splitOn: date(['拆分日期', 'Split on'], ['拆分的日期。', 'Day on which they were parted.'], { example: '2023-06-01', required: true }),
    grounds: text(
      ['拆分理由', 'Grounds for splitting'],
      ['为何属于两个事项；内容公开，不得含个人信息。', 'Why they are two matters, without personal data: it is published.'],
      { example: '会上另行提出，与原事项无关', required: true, max: 500 },
    ),
  },
  naturalKey: ['record', 'partedFrom'],
  check: ({ record, partedFrom }, hearing) =>
    mayJoin(
      [
        ['record', record],
        ['partedFrom', partedFrom],
      ],
      hearing,
    ),
});
