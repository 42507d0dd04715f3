import { dimension, openDimension } from '@tongxin/infra/kernel/dimension.ts';
import { choices } from '@tongxin/infra/kernel/field.ts';
import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';
import { adopted, unit } from '../dimensions.ts';
import { replyManner } from '../fields/proposal.vocabulary.ts';

const yesNo = choices('YesNo', ['是否如此。', 'Whether it is so.'], { true: ['是', 'Yes'], false: ['否', 'No'] });

export const replyMeasures = defineMeasures({
  PROPOSAL_REPLIES: {
    label: ['答复', 'Replies to proposals'],
    definition: ['期内承办单位对提案的答复，各轮均计。', 'Replies of units to proposals in the period, in every round.'],
    unit: '件次',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 1,
    dimensions: {
      unit,
      scheme: openDimension(['分类办法', 'Scheme'], ['答复分类办法的代码', 'Scheme of the grade']),
      grade: openDimension(['答复类别', 'Grade'], ['该分类办法中的类别', 'Grade in its scheme']),
      adoption: adopted,
      open: dimension(['是否公开', 'Open to the public'], yesNo),
    },
  },
  REPLIES_MANNER_TOLD: {
    label: ['写明方式的答复', 'Replies that tell how'],
    definition: ['期内写明怎样答复提案者的答复。', 'Replies in the period of which it is told how they were given.'],
    unit: '件次',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 1,
    dimensions: { unit, manner: dimension(['答复方式', 'Manner'], replyManner) },
  },
  REPLIES_IN_PERSON: {
    label: ['面复', 'Replies in person'],
    definition: ['期内当面答复提案者的答复。', 'Replies in the period that were given to the proposers in person.'],
    unit: '件次',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 1,
    dimensions: { unit },
  },
  REPLY_IN_PERSON_RATE: {
    label: ['面复率', 'Share of replies in person'],
    definition: [
      '期内面复 ÷ 期内写明方式的答复。',
      'Replies in person ÷ replies of which it is told how they were given, both in the period.',
    ],
    unit: '%',
    decimals: 2,
    kind: 'RATIO',
    numerator: 'REPLIES_IN_PERSON',
    denominator: 'REPLIES_MANNER_TOLD',
    scale: 100,
    basis: 'SHARE',
    version: 1,
    dimensions: { unit },
  },
});
