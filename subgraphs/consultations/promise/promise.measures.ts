import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';
import { promisingUnit as unit } from '../dimensions.ts';

export const promiseMeasures = defineMeasures({
  PROMISES_MADE: {
    label: ['部门承诺', 'Promises made'],
    definition: ['期内部门答复委员时作出的承诺。', 'Promises that departments made in the period in answer to members.'],
    unit: '项',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 1,
    dimensions: { unit },
  },
  PROMISES_KEPT: {
    label: ['兑现承诺', 'Promises kept'],
    definition: ['期内兑现的承诺，不论何时作出。', 'Promises kept in the period, whenever they were made.'],
    unit: '项',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 1,
    dimensions: { unit },
  },
  PROMISES_OVERDUE: {
    label: ['逾期承诺', 'Promises overdue'],
    definition: ['期末已过兑现期限而未兑现的承诺。', 'Promises not kept at the end of the period although they were due before.'],
    unit: '项',
    decimals: 0,
    kind: 'STOCK',
    basis: 'RECORDS',
    version: 1,
    dimensions: { unit },
  },
});
