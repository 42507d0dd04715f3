import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';

export const dutyItemMeasures = defineMeasures({
  DUTY_ITEMS: {
    label: ['责任清单事项', 'Items of duty lists'],
    definition: ['专门委员会责任清单中在期内到期的事项。', 'Tasks of the duty lists of special committees due in the period.'],
    unit: '项',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    due: true,
    version: 1,
    dimensions: {},
  },
  DUTY_ITEMS_DONE: {
    label: ['完成责任事项', 'Items of duty lists done'],
    definition: ['期内完成的责任清单事项，不论何时到期。', 'Tasks of the duty lists done in the period, whenever they were due.'],
    unit: '项',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    version: 1,
    dimensions: {},
  },
  DUTY_ITEMS_OVERDUE: {
    label: ['逾期责任事项', 'Items of duty lists overdue'],
    definition: [
      '期末已过完成期限而未完成的责任清单事项。',
      'Tasks of the duty lists past their due day and not done at the end of the period.',
    ],
    unit: '项',
    decimals: 0,
    kind: 'STOCK',
    basis: 'RECORDS',
    version: 1,
    dimensions: {},
  },
});
