import { date, reference, text } from '../../../infra/records/field.ts';
import { defineKind } from '../../../infra/records/kind.ts';

export const brand = defineKind({
  name: 'brand',
  prefix: 'brd',
  subgraph: 'consultations',
  label: '协商品牌',
  description:
    'A local brand (品牌) under which a committee lives an initiative, its own or that of a committee above: 同心圆, 郧约来商量.',
  fields: {
    title: text('名称', 'Name.', '同心圆', { required: true }),
    initiative: reference('initiative', '所属行动', 'Initiative that it is a brand of, of whichever committee; empty: of none.', '', {
      anyOwner: true,
      relation: 'BRAND_OF',
      joins: false,
      inverse: 'brands',
    }),
    begunOn: date('开始日期', 'First day.', '2023-02-01', { required: true }),
    endedOn: date('结束日期', 'Day on which it ended; empty while it runs.', ''),
  },
  naturalKey: ['title'],
  lasts: ['begunOn', 'endedOn'],
});
