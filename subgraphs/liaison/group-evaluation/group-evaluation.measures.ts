import { openDimension } from '@tongxin/infra/kernel/dimension.ts';
import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';
import { groupKind } from '../dimensions.ts';

export const groupEvaluationMeasures = defineMeasures({
  GROUP_EVALUATIONS: {
    label: ['小组考评', 'Evaluations of groups'],
    definition: ['期内对活动小组作出的考评。', 'Evaluations of activity groups made in the period.'],
    unit: '次',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 1,
    dimensions: { kind: groupKind, grade: openDimension(['等次', 'Grade'], ['等次，以各地用语为准', 'Grade, in the words of the place']) },
  },
  GROUPS_EVALUATED: {
    label: ['已考评小组', 'Groups evaluated'],
    definition: [
      '期末已对最近一个届满的半年（或年度）作出考评的活动小组；每组只计一次。',
      'Activity groups whose work in the half-year (or year) that ended last is evaluated, at the end of the period; each group once.',
    ],
    unit: '个',
    decimals: 0,
    kind: 'DISTINCT_STOCK',
    basis: 'RECORDS',
    version: 1,
    dimensions: { kind: groupKind },
  },
  GROUP_EVALUATION_COVERAGE: {
    label: ['小组考评覆盖率', 'Share of groups evaluated'],
    definition: [
      '期末已考评的小组 ÷ 活动小组；请按半年或半年末日查询。',
      'Groups evaluated ÷ activity groups, both at the end of the period; ask for a half-year or a day at the end of one.',
    ],
    unit: '%',
    decimals: 2,
    kind: 'RATIO',
    numerator: 'GROUPS_EVALUATED',
    denominator: 'ACTIVITY_GROUPS',
    scale: 100,
    basis: 'SHARE',
    version: 1,
    dimensions: { kind: groupKind },
  },
});
