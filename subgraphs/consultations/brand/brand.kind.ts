import { date, reference, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';

export const brand = defineKind({
  name: 'brand',
  prefix: 'brd',
  subgraph: 'consultations',
  statuses: ['RUNNING', 'ENDED'],
  duty: 'CONSULTATIONS',
  label: ['协商品牌', 'Consultation brand'],
  description: [
    '政协开展某项行动所用的本地品牌，如“同心圆”“郧约来商量”；该行动可由本级或上级政协发起。',
    'A local brand (品牌) under which a committee lives an initiative, its own or that of a committee above: 同心圆, 郧约来商量.',
  ],
  fields: {
    title: text(['名称', 'Name'], ['名称。', 'Name.'], { example: '同心圆', required: true }),
    initiative: reference(
      'initiative',
      ['所属行动', 'Under initiative'],
      [
        '该品牌所属的行动，不限由哪个政协发起；不属于任何行动的不填。',
        'Initiative that it is a brand of, of whichever committee; empty: of none.',
      ],
      {
        anyOwner: true,
        relation: 'BRAND_OF',
        joins: false,
        inverse: 'brands',
        onEnd: 'STAYS',
      },
    ),
    begunOn: date(['开始日期', 'Start date'], ['第一天的日期。', 'First day.'], { example: '2023-02-01', required: true }),
    endedOn: date(['结束日期', 'End date'], ['结束的日期；仍在进行的不填。', 'Day on which it ended; empty while it runs.']),
  },
  naturalKey: ['title'],
  lasts: ['begunOn', 'endedOn'],
});
