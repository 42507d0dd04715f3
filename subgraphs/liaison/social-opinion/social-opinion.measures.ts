import { choicesOf, dimension } from '@tongxin/infra/kernel/dimension.ts';
import { choices } from '@tongxin/infra/kernel/field.ts';
import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';
import { madeFrom, platform } from '@tongxin/vocabulary/dimensions.ts';
import { socialOpinion } from './social-opinion.kind.ts';

const forwardedTo = choices('ForwardedTo', ['报送或转送给谁。', 'To whom it was forwarded.'], {
  COMMITTEE: ['政协', 'Committee'],
  UNIT: ['单位', 'Unit'],
});

export const socialOpinionMeasures = defineMeasures({
  SOCIAL_OPINIONS: {
    label: ['社情民意信息', 'Social-opinion reports'],
    definition: ['期内提交的社情民意信息。', 'Social-opinion reports filed in the period.'],
    unit: '条',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 1,
    dimensions: { platform, made_from: madeFrom },
  },
  SOCIAL_OPINIONS_SIGNED: {
    label: ['签发社情民意信息', 'Social-opinion reports signed off'],
    definition: ['期内签发的社情民意信息，不论何时提交。', 'Social-opinion reports signed off in the period, whenever they were filed.'],
    unit: '条',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 1,
    dimensions: {},
  },
  SOCIAL_OPINIONS_FORWARDED: {
    label: ['报送转送社情民意信息', 'Social-opinion reports forwarded'],
    definition: [
      '期内报送其他政协或转送单位的社情民意信息；多次报送、转送的，计在最近一次。',
      'Social-opinion reports forwarded in the period to another committee or a unit; one forwarded again counts on the latest day.',
    ],
    unit: '条',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 1,
    dimensions: { to: dimension(['报送去向', 'Forwarded to'], forwardedTo) },
  },
  SOCIAL_OPINIONS_ADOPTED: {
    label: ['采用社情民意信息', 'Social-opinion reports adopted'],
    definition: ['期内被采用的社情民意信息，不论何时提交。', 'Social-opinion reports adopted in the period, whenever they were filed.'],
    unit: '条',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 1,
    dimensions: { level: dimension(['采用级别', 'Level of adoption'], choicesOf(socialOpinion, 'adoptedAt')) },
  },
});
