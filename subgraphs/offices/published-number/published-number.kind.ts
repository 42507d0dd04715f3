import { choice, choices, date, items, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import type { Queryable } from '@tongxin/infra/kernel/queryable.ts';
import type { Fault } from '@tongxin/infra/kernel/row.ts';
import { firstBroken } from '@tongxin/infra/kernel/rule.ts';
import { type Language, say } from '@tongxin/infra/kernel/words.ts';

const qualifier = choices('Qualifier', ['公开的数字是确数还是约数。', 'How exact the published number is.'], {
  EXACT: ['正好', 'Exactly'],
  AT_LEAST: ['余、多', 'At least (余, 多)'],
  ABOVE: ['超过', 'More than'],
  BELOW: ['不足', 'Fewer than'],
  AT_MOST: ['至多', 'At most'],
  RANGE: ['区间', 'A range'],
});

const reach = choices('PublishedReach', ['数字包括谁。', 'Whom the number covers.'], {
  SELF: ['本级', 'The committee alone'],
  SUBTREE: ['含所属', 'With all below'],
});

const each = choices('PublishedEach', ['规则对每个什么成立。', 'For each of what a rule holds.'], {
  RECORD: ['每条记录', 'Each record'],
  COMMITTEE: ['每个政协', 'Each committee'],
  SPECIAL_COMMITTEE: ['每个专委会', 'Each special committee'],
});

/** A number as it is printed: 979, 92.3, 1.07万, 4-5. */
const NUMBER = /^\d+(\.\d+)?(-\d+(\.\d+)?)?[万亿]?$/;

export const publishedNumber = defineKind({
  name: 'publishedNumber',
  prefix: 'pbn',
  subgraph: 'offices',
  statuses: ['PUBLISHED'],
  duty: 'REPORTER',
  label: ['公开报道的数字', 'Published number'],
  description: [
    '本政协公开报道过的一个数字，或者公开规定的一条规则，连同出处；与记录统计出的数字逐一比较（publishedFigures）。',
    'A number that the committee published, or a rule with a number in it, with its source: it is compared with what the records give (publishedFigures).',
  ],
  fields: {
    title: text(['原文', 'Wording'], ['报道中的原话。', 'The words of the article.'], {
      example: '全市开展一线协商 1.07 万场次',
      required: true,
      max: 300,
    }),
    measure: text(['指标', 'Measure'], ['对应指标的代码。', 'Code of the measure that it is of.'], {
      example: 'CONSULTATIONS_HELD',
      required: true,
      max: 100,
    }),
    filter: items({
      type: 'PublishedCondition',
      parts: {
        dimension: text(['口径', 'Dimension'], ['口径的名称。', 'Name of the dimension.'], { example: 'form', required: true, max: 60 }),
        value: text(['取值', 'Value'], ['口径的取值（代码）。', 'Its value, by code.'], { example: 'FRONTLINE', required: true, max: 200 }),
      },
      label: ['条件', 'Conditions'],
      description: ['只统计其中一部分的，写明条件。', 'Where it is of a part only: which.'],
      example: 'form/FRONTLINE',
    }),
    number: text(
      ['数字', 'Number'],
      ['照原文写：979、92.3、1.07万；区间写 4-5。', 'As it is printed: 979, 92.3, 1.07万; a range as 4-5.'],
      { example: '1.07万', required: true, max: 40 },
    ),
    qualifier: choice(qualifier, ['确数或约数', 'Qualifier'], ['是确数还是约数。', 'How exact it is.'], {
      example: '正好',
      required: true,
    }),
    unit: text(['单位', 'Unit'], ['原文的单位。', 'Unit as published.'], { example: '场次', required: true, max: 20 }),
    each: choice(
      each,
      ['对每个', 'For each'],
      ['规则对每个什么都成立；不是规则的留空。', 'A rule that holds for each of them; empty: one number.'],
      {},
    ),
    reach: choice(reach, ['范围', 'Reach'], ['只是本级，还是含所属。', 'The committee alone, or with all below.'], {
      example: '含所属',
      required: true,
    }),
    beginsOn: date(['起始日期', 'From'], ['统计时段的第一天；不限的留空。', 'First day that it covers; empty: since the beginning.'], {}),
    lastDay: date(['截止日期', 'Until'], ['统计时段的最后一天。', 'Last day that it covers.'], { example: '2023-11-21', required: true }),
    publishedOn: date(
      ['报道日期', 'Published on'],
      ['报道的日期；按当天所知的记录比较。', 'Day of publication: it is compared with what was known then.'],
      {
        example: '2023-11-21',
        required: true,
      },
    ),
    source: text(['出处', 'Source'], ['报刊、文件或网址。', 'Newspaper, document or address.'], {
      example: '《人民政协报》2023 年 11 月 21 日 2 版',
      required: true,
      max: 500,
    }),
  },
  naturalKey: ['publishedOn', 'measure', 'title'],
  check: ({ number, qualifier: asked, beginsOn, lastDay, publishedOn, filter }, { language }) =>
    firstBroken(
      [
        [
          !NUMBER.test(number),
          'number',
          'INVALID',
          '数字照原文写，如 979、92.3、1.07万、4-5。',
          'Write the number as it is printed: 979, 92.3, 1.07万 or 4-5.',
        ],
        [
          number.includes('-') !== (asked === 'RANGE'),
          'qualifier',
          'INVALID',
          '区间写成 4-5，并选“区间”；其他的只写一个数。',
          'A range is written as 4-5 and is a RANGE; all else is one number.',
        ],
        [!!beginsOn && beginsOn > lastDay, 'lastDay', 'BEFORE_BEGINNING', '截止日期早于起始日期。', 'The last day is before the first.'],
        [
          lastDay > publishedOn,
          'publishedOn',
          'NOT_OVER',
          '报道的时候，时段还没有结束。',
          'It was published before the last day that it covers.',
        ],
        [
          new Set(filter.map(({ dimension }) => dimension)).size < filter.length,
          'filter',
          'INVALID',
          '一个口径只写一个取值。',
          'Of a dimension one value is named.',
        ],
      ],
      language,
    ),
  verify: (database, { record, language }) =>
    knownConditions(
      database,
      record.measure,
      record.filter.map(({ dimension }) => dimension),
      language,
    ),
});

/** The catalogue has the measure, and it has these dimensions. */
async function knownConditions(database: Queryable, measure: string, names: readonly string[], language: Language): Promise<Fault | null> {
  const { rows } = await database.query<{ dimensions: string[] }>('SELECT dimensions FROM ledger.measure WHERE code = $1', [measure]);
  const [found] = rows;
  if (!found)
    return { field: 'measure', code: 'NOT_FOUND', message: say(language, `没有指标“${measure}”。`, `There is no measure ${measure}.`) };
  const wrong = names.find(name => !found.dimensions.includes(name));
  if (wrong === undefined) return null;
  const known = found.dimensions.join(', ') || '—';
  const message = say(
    language,
    `${measure} 没有口径“${wrong}”，可用的有：${known}。`,
    `${measure} has no dimension "${wrong}". It has ${known}.`,
  );
  return { field: 'filter', code: 'NOT_FOUND', message };
}
