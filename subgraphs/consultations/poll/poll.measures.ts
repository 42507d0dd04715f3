import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';

export const pollMeasures = defineMeasures({
  POLL_OPTIONS: {
    label: ['投票候选项', 'Options of polls'],
    definition: ['期末正在进行的投票的候选项。', 'Options of the polls open at the end of the period.'],
    unit: '条',
    decimals: 0,
    kind: 'STOCK',
    basis: 'TEXTS',
    version: 1,
    dimensions: {},
  },
  POLL_CHOICES: {
    label: ['每人最多可选', 'Most choices of a poll'],
    definition: [
      '期内开始的各次投票中，每名投票人最多可选的项数。',
      'How many options one voter may choose, of each poll opened in the period.',
    ],
    unit: '项',
    decimals: 0,
    kind: 'EACH',
    basis: 'NUMBERS',
    version: 1,
    dimensions: {},
  },
});
