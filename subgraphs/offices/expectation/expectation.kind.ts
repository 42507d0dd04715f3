import { today } from '@tongxin/infra/days.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import { firstBroken } from '@tongxin/infra/kernel/rule.ts';
import { knownMeasure } from '../known-measure.ts';
import { expectationFields } from './expectation.fields.ts';

/** Every period since then is looked at for every committee. */
const YEARS_BACK = 10;

export const expectation = defineKind({
  name: 'expectation',
  prefix: 'xpc',
  subgraph: 'offices',
  statuses: ['OPEN', 'DATED'],
  duty: 'REPORTER',
  toldBelow: true,
  label: ['报送要求', 'Expectation'],
  description: [
    '要求本级或下级政协按期报送哪方面的工作，期满后几日内报送。没有要求的时期，数字的状态是“未要求报送”；到期没有报送的，逐一列名。',
    'What a committee expects of itself or of those below: which work is reported how often, and within how many days after the period. Where nothing is expected, a figure is NOT_EXPECTED; what is due and not closed is missing, by name.',
  ],
  fields: expectationFields,
  naturalKey: ['area', 'measure', 'every', 'expectedOf', 'beginsOn'],
  lasts: ['beginsOn', 'endsOn'],
  check: ({ beginsOn }, { language }) =>
    firstBroken(
      [
        [
          Number(beginsOn.slice(0, 4)) < Number(today().slice(0, 4)) - YEARS_BACK,
          'beginsOn',
          'OUT_OF_RANGE',
          `报送要求最早从 ${YEARS_BACK} 年前开始。`,
          `An expectation begins at most ${YEARS_BACK} years ago.`,
        ],
      ],
      language,
    ),
  verify: (database, { record, language }) => knownMeasure(database, { area: record.area, measure: record.measure }, language),
});
