import { dimension } from '@tongxin/infra/kernel/dimension.ts';
import { choices } from '@tongxin/infra/kernel/field.ts';
import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';

/** Reception days and visits feed it together. */
const occasion = choices('ContactOccasion', ['在何种场合联系。', 'On what occasion.'], {
  RECEPTION_DAY: ['接待日', 'Reception day'],
  VISIT: ['走访', 'Visit'],
});

export const receptionDayMeasures = defineMeasures({
  RECEPTION_DAYS: {
    label: ['接待日', 'Reception days'],
    definition: ['期内开展的接待日。', 'Reception days kept in the period.'],
    unit: '次',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 1,
    dimensions: {},
  },
  CONSTITUENT_CONTACTS: {
    label: ['联系界别群众', 'Contacts with constituents'],
    definition: ['期内在接待日和走访中接待、走访的群众，按人次计。', 'People met on reception days and visits in the period (人次).'],
    unit: '人次',
    decimals: 0,
    kind: 'FLOW',
    basis: 'ATTENDANCES',
    version: 1,
    dimensions: { by: dimension(['联系方式', 'Occasion'], occasion) },
  },
});
