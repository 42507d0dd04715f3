import { choice, choices, decimal, integer } from '../../../infra/records/field.ts';
import { defineKind, type Problem } from '../../../infra/records/kind.ts';
import { type Language, say } from '../../../infra/records/language.ts';
import { duty } from '../../../schema/vocabulary.ts';

const split = choices('PointSplit', 'How the points of one record are shared among the members who did the same in it.', {
  EACH: '每人计全分',
  EQUALLY: '平分',
});

export const pointRule = defineKind({
  name: 'pointRule',
  prefix: 'pnt',
  subgraph: 'members',
  label: '积分规则',
  description:
    'One line of the rule set (履职积分规则) of a committee and year: what an entry of one duty is worth. The rules of a year may have several editions; points are computed with one of them.',
  fields: {
    year: integer('年度', 'Year in which what was done is counted.', '2023', { required: true, min: 1949, max: 2100 }),
    edition: integer(
      '版次',
      'Edition of the rule set: a changed rule set is a new edition, so that points computed earlier stay explicable.',
      '1',
      {
        required: true,
        min: 1,
        max: 99,
      },
    ),
    duty: choice(duty, '履职事项', 'What was done.', '参加协商活动', { required: true }),
    points: decimal('分值', 'Points for one entry, to two decimals.', '5', { required: true, max: 1000 }),
    cap: decimal('年度上限', 'Most points of this duty in the year; empty: no limit.', '20', { max: 100_000 }),
    split: choice(split, '分配方式', 'How the points are shared, for example among the co-signers of one proposal.', '每人计全分', {
      required: true,
    }),
  },
  naturalKey: ['year', 'edition', 'duty'],
  check: inHundredths,
});

/** Points are exact: two decimals, no more. */
function inHundredths(record: Record<string, any>, language: Language): Problem | null {
  const field = ['points', 'cap'].find(name => record[name] != null && !/^\d+(\.\d{1,2})?0*$/.test(String(record[name])));
  return field ? { field, code: 'TOO_FINE', message: say(language, '分值最多两位小数。', 'Points have at most two decimals.') } : null;
}
