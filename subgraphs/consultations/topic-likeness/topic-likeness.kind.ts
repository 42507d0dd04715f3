import { date, reference, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import { mayJoin } from '../matter/may-join.ts';

export const topicLikeness = defineKind({
  name: 'topicLikeness',
  prefix: 'lik',
  subgraph: 'consultations',
  statuses: ['ALIKE'],
  duty: 'CONSULTATIONS',
  label: ['同类议题', 'Similar topic'],
  description: [
    '认定两个议题同类（举一反三），不限属于哪个政协；两个议题仍是各自的事项。由拥有其中一个议题的政协或其上级政协认定。',
    'Says that two topics, of whichever committees, are alike (举一反三: solve its like everywhere). They stay matters of their own. Made by a committee that owns one of them or by one above it.',
  ],
  fields: {
    topic: reference('topic', ['议题', 'Topic'], ['已办结或正在办理的议题。', 'The topic that was settled or is being settled.'], {
      example: '推进农村人居环境整治',
      required: true,
      anyOwner: true,
      relation: 'LIKENS',
      joins: false,
      inverse: 'likenesses',
      onEnd: 'STAYS',
    }),
    similarTo: reference('topic', ['同类议题', 'Similar topic'], ['与之同类的议题。', 'The topic that is like it.'], {
      example: '破解老旧小区停车难',
      required: true,
      anyOwner: true,
      relation: 'SIMILAR_TO',
      joins: false,
      inverse: 'likenedBy',
      onEnd: 'STAYS',
    }),
    foundOn: date(['认定日期', 'Found on'], ['认定同类的日期。', 'Day on which it was found.'], { example: '2023-07-01', required: true }),
    grounds: text(
      ['认定理由', 'Grounds for likeness'],
      ['两个议题同在何处；内容公开，不得含个人信息。', 'In what they are alike, without personal data: it is published.'],
      { example: '同为老旧小区停车难', required: true, max: 500 },
    ),
  },
  naturalKey: ['topic', 'similarTo'],
  check: ({ topic, similarTo }, hearing) =>
    mayJoin(
      [
        ['topic', topic],
        ['similarTo', similarTo],
      ],
      hearing,
    ),
});
