import { dimension, openDimension } from '@tongxin/infra/kernel/dimension.ts';
import { choices } from '@tongxin/infra/kernel/field.ts';
import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';
import { adopted, unit } from '../dimensions.ts';

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
});
