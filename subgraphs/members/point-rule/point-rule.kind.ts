import { choice, choices, decimal, integer, type Row } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import type { Fault, Hearing } from '@tongxin/infra/kernel/row.ts';
import { say } from '@tongxin/infra/kernel/words.ts';
import { duty } from '@tongxin/vocabulary/vocabulary.ts';

const split = choices(
  'PointSplit',
  [
    '几位委员在同一条记录中履行同一事项时，分值如何分配。',
    'How the points of one record are shared among the members who did the same in it.',
  ],
  {
    EACH: ['每人计全分', 'Full points to each'],
    EQUALLY: ['平分', 'Shared equally'],
  },
);

const fields = {
  year: integer(['年度', 'Year'], ['履职计入的年度。', 'Year in which what was done is counted.'], {
    example: '2023',
    required: true,
    min: 1949,
    max: 2100,
  }),
  edition: integer(
    ['版次', 'Edition'],
    [
      '规则的版次；规则改动即为新版次，使此前算出的积分仍可说明依据。',
      'Edition of the rule set: a changed rule set is a new edition, so that points computed earlier stay explicable.',
    ],
    { example: '1', required: true, min: 1, max: 99 },
  ),
  duty: choice(duty, ['履职事项', 'Duty'], ['所做的履职事项。', 'What was done.'], { example: '参加协商活动', required: true }),
  points: decimal(['分值', 'Points per entry'], ['每条履职记录的分值，最多两位小数。', 'Points for one entry, to two decimals.'], {
    example: '5',
    required: true,
    max: 1000,
  }),
  cap: decimal(
    ['年度上限', 'Yearly cap'],
    ['该事项全年最多计多少分；不填即不设上限。', 'Most points of this duty in the year; empty: no limit.'],
    { example: '20', max: 100_000 },
  ),
  split: choice(
    split,
    ['分配方式', 'Sharing of points'],
    ['分值如何分配，例如同一件提案的联名人之间。', 'How the points are shared, for example among the co-signers of one proposal.'],
    { example: '每人计全分', required: true },
  ),
};

export const pointRule = defineKind({
  name: 'pointRule',
  prefix: 'pnt',
  subgraph: 'members',
  duty: 'REGISTRAR',
  label: ['积分规则', 'Point rule'],
  description: [
    '本委员会某一年度履职积分规则中的一条，规定一项履职每条记录计多少分。同一年度的规则可以有几个版次，积分按其中一个版次计算。',
    'One line of the rule set (履职积分规则) of a committee and year: what an entry of one duty is worth. The rules of a year may have several editions; points are computed with one of them.',
  ],
  fields,
  naturalKey: ['year', 'edition', 'duty'],
  check: inHundredths,
});

/** Points are exact: two decimals, no more. */
function inHundredths(record: Row<typeof fields>, { language }: Hearing): Fault | null {
  const field = (['points', 'cap'] as const).find(name => record[name] != null && !/^\d+(\.\d{1,2})?0*$/.test(String(record[name])));
  return field ? { field, code: 'TOO_FINE', message: say(language, '分值最多两位小数。', 'Points have at most two decimals.') } : null;
}
