import { date, record, text } from '../../../infra/records/field.ts';
import { defineKind } from '../../../infra/records/kind.ts';
import { mayJoin } from './may-join.ts';

export const matterSplit = defineKind({
  name: 'matterSplit',
  prefix: 'msp',
  subgraph: 'consultations',
  label: '事项拆分',
  description:
    'Parts two linked records into two matters (事项拆分): while it stands, no matter crosses the links between them. Made by a committee that owns one of them or by one above it; withdraw it to undo it.',
  fields: {
    record: record('记录', 'The record to be parted, of any kind and owner.', '问题：幸福社区夜间停车位不足', {
      required: true,
      anyOwner: true,
      relation: 'PARTS',
      joins: false,
    }),
    partedFrom: record('拆自', 'The record linked with it from which it is parted.', '协商活动：幸福社区停车难协商', {
      required: true,
      anyOwner: true,
      relation: 'PARTS_FROM',
      joins: false,
    }),
    splitOn: date('拆分日期', 'Day on which they were parted.', '2023-06-01', { required: true }),
    grounds: text('拆分理由', 'Why they are two matters, without personal data: it is published.', '会上另行提出，与原事项无关', {
      required: true,
      max: 500,
    }),
  },
  naturalKey: ['record', 'partedFrom'],
  check: ({ record, partedFrom }, language, owner) =>
    mayJoin(
      [
        ['record', record],
        ['partedFrom', partedFrom],
      ],
      owner,
      language,
    ),
});
