import { dimension, openDimension } from '@tongxin/infra/kernel/dimension.ts';
import { memberLevel } from '@tongxin/vocabulary/vocabulary.ts';
import { consultationForm } from './consultation/consultation.kind.ts';
import { escalationDirection } from './escalation/escalation.kind.ts';

/** Dimensions of the measures of several features. */
export const form = dimension(['协商形式', 'Form of consultation'], consultationForm);
export const unit = openDimension(
  ['责任单位', 'Unit responsible'],
  [
    '责任单位现在的名称；更名、合并的计入现承接单位',
    'Name of the unit responsible as it is now: renamed and merged ones under their present name',
  ],
  'unit',
);
export const promisingUnit = openDimension(
  ['承诺单位', 'Promising unit'],
  [
    '承诺单位现在的名称；更名、合并的计入现承接单位',
    'Name of the unit that promised as it is now: renamed and merged ones under their present name',
  ],
  'unit',
);
export const initiative = openDimension(
  ['行动', 'Initiative'],
  [
    '所属行动的编号；请同时用上其各品牌，或直接查询该行动的进展',
    'Id of the initiative that is named; use its brands too, or ask the initiative for its progress',
  ],
);
export const initiatives = { initiative, brand: openDimension(['协商品牌', 'Brand'], ['协商品牌的编号', 'Id of the brand']) };
export const escalated = {
  direction: dimension(['方向', 'Direction'], escalationDirection),
  from_level: dimension(['提交方级别', 'Level of the sender'], memberLevel),
  to_level: dimension(['接收方级别', 'Level of the receiver'], memberLevel),
};
