import { dimension } from '@tongxin/infra/kernel/dimension.ts';
import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';
import { duty } from '@tongxin/vocabulary/vocabulary.ts';

export const dutyMeasures = defineMeasures({
  DUTY_ENTRIES: {
    label: ['履职记录', 'Duty entries'],
    definition: [
      '期内以统一码记名的委员履职：每名委员、每条记录、每类履职各计一条，均取自业务记录本身，不另行填报。',
      'What members named by key did in the period: one entry for each member, record and duty. They come from the records themselves, never typed twice.',
    ],
    unit: '条',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 1,
    dimensions: { duty: dimension(['履职事项', 'What was done'], duty) },
  },
});
