import { committee, date, reference, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import { personKey } from '@tongxin/vocabulary/vocabulary.ts';

export const corpsMembership = defineKind({
  name: 'corpsMembership',
  prefix: 'cpm',
  subgraph: 'members',
  statuses: ['SERVING', 'LEFT'],
  duty: 'REGISTRAR',
  label: ['服务团成员', 'Service corps member'],
  description: [
    '一位专家或委员在服务团中的席位，不论来自哪个政协。',
    'The place of an expert or member in a service corps, whichever committee they come from.',
  ],
  fields: {
    corps: reference('serviceCorps', ['服务团', 'Service corps'], ['所在的服务团。', 'The corps.'], {
      example: '乡村振兴专家服务团',
      required: true,
      inverse: 'memberships',
      guarded: 'COMMITTEE',
      aliveOn: 'since',
      onEnd: 'REFUSE',
    }),
    personKey: personKey(),
    home: committee(
      ['来自政协', 'Home committee'],
      [
        '其任委员或任专家的政协；来自其他政协的才填。',
        'Committee on which the person sits or whose expert they are, where it is another one.',
      ],
      { example: '420000' },
    ),
    field: text(['专长', 'Speciality'], ['在服务团中发挥的专长。', 'What they are there for.'], { max: 100 }),
    since: date(['加入日期', 'Joined on'], ['加入的日期。', 'Day of joining.'], { example: '2022-05-01', required: true }),
    until: date(['退出日期', 'Left on'], ['退出的日期；仍在团的为空。', 'Day of leaving; empty while in the corps.']),
  },
  naturalKey: ['corps', 'personKey', 'since'],
  lasts: ['since', 'until'],
});
