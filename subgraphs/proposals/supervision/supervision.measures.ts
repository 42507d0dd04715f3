import { choicesOf, dimension } from '@tongxin/infra/kernel/dimension.ts';
import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';
import { supervision } from './supervision.kind.ts';

export const supervisionMeasures = defineMeasures({
  PROPOSAL_SUPERVISIONS: {
    label: ['提案督办', 'Supervisions of proposals'],
    definition: ['期内对提案办理开展督办的次数。', 'Times in the period that the handling of a proposal was supervised.'],
    unit: '次',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 1,
    dimensions: { form: dimension(['督办形式', 'Form of supervision'], choicesOf(supervision, 'form')) },
  },
});
