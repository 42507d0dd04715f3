import { describe, expect, test } from '@jest/globals';
import { checkField } from './check.ts';
import {
  boolean,
  choice,
  choices,
  committee,
  date,
  decimal,
  division,
  type Field,
  integer,
  items,
  record,
  reference,
  references,
  sector,
  text,
  texts,
} from './field.ts';
import type { Language } from './words.ts';

const NONE = ['', ''] as const;
const faults = (field: Field, value: unknown, language: Language = 'en') =>
  checkField('it', field, value, { committee: '421300', language });
const codes = (field: Field, value: unknown) => faults(field, value).map(({ code }) => code);

const title = text(['题目', 'Title'], NONE, { required: true });
const number = integer(['数', 'Number'], NONE);
const share = decimal(['比例', 'Share'], NONE);
const tags = texts(['标签', 'Tags'], NONE);
const day = date(['日', 'Day'], NONE);
const room = choice(choices('Room', NONE, { SMALL: ['小', 'Small'], LARGE: ['大', 'Large'] }), ['房间', 'Room'], NONE);
const place = division(['区划', 'Place'], NONE);
const circle = sector(['界别', 'Sector'], NONE);
const office = committee(['政协', 'Committee'], NONE);
const proposal = reference('proposal', ['提案', 'Proposal'], NONE);
const anyProposal = reference('proposal', ['提案', 'Proposal'], NONE, { anyOwner: true });
const source = record(['来源', 'Source'], NONE);
const merged = references('proposal', ['并入的', 'Merged'], NONE);

const OWN = 'pro_421300_0193a5c07b7c7e0a9d3e5f60718293a4';
const OTHER = 'pro_420100_0193a5c07b7c7e0a9d3e5f60718293a4';

describe('nothing', () => {
  test.each([undefined, null, '', ' \u3000', []])('%j answers no question', nothing => {
    expect(codes(title, nothing)).toEqual(['REQUIRED']);
    expect(codes({ ...title, required: false }, nothing)).toEqual([]);
  });
  test.each<[Field, unknown]>([
    [number, 0],
    [boolean(['否', 'No'], NONE), false],
    [title, '0'],
    [tags, ['']],
  ])('%# is something', (field, something) => {
    expect(codes({ ...field, required: true }, something)).toEqual([]);
  });
});

/** What will do, on both sides of each bound. */
test.each<[string, Field, unknown[]]>([
  ['integer', number, [0, 1, '7', 10_000_000]],
  ['integer of bounds', integer(['数', 'Number'], NONE, { min: 5, max: 6 }), [5, 6]],
  ['integer below zero', integer(['数', 'Number'], NONE, { min: -2, max: 0 }), [-2, -1, 0]],
  ['decimal', share, [0, 0.5, '1.5', 10_000_000]],
  ['decimal of bounds', decimal(['比例', 'Share'], NONE, { min: 0.5, max: 1.5 }), [0.5, 1.5]],
  ['date', day, ['1949-09-21', '2024-02-29', '2100-12-31']],
  ['choice', room, ['SMALL', 'LARGE']],
  ['division', place, ['420000', '421300', '421303', '421303-Z01']],
  ['sector', circle, ['01', '34']],
  ['committee', office, ['420000', '421300', '421303']],
  ['boolean', boolean(['是', 'Yes'], NONE), [true, false]],
  ['own record', proposal, [OWN]],
  ['record of any owner', anyProposal, [OWN, OTHER]],
  ['own record of any kind', source, [OWN]],
  ['own records', merged, [[OWN], [OWN, OWN]]],
  ['as many entries as may be', tags, [Array(1_000).fill('甲')]],
  ['more letters than a list has entries', text(NONE, NONE, { max: 1_001 }), ['x'.repeat(1_001)]],
])('%s will do', (_, field, values) => {
  expect(values.flatMap(value => faults(field, value))).toEqual([]);
});

const RANGE = ['“数”应在 0 与 10000000 之间。', '"it" must lie between 0 and 10000000.'] as const;
const DAYS = ['“日”应在 1949-09-21 与 2100-12-31 之间。', '"it" must lie between 1949-09-21 and 2100-12-31.'] as const;
const WHOLE = ['“数”应为整数。', '"it" must be a whole number.'] as const;
const noNumber = (label: string) => [`“${label}”应为数字。`, '"it" must be a number.'] as const;
const ROOMS = ['“房间”应为其中之一：小、大。', '"it" must be one of SMALL, LARGE.'] as const;
const MANY = ['“标签”最多 1000 项。', '"it" may hold at most 1000 entries.'] as const;
const noId = (label: string) => [`“${label}”不是记录编号。`, '"it" is not a record id.'] as const;
const noSector = (code: string) => [`“界别”没有界别代码 ${code}（01 至 34）。`, `"it" names no sector: ${code} (01 to 34).`] as const;
const notOurs = (label: string) =>
  [`“${label}”属于 420100，应为本委员会 421300 的记录。`, '"it" belongs to 420100; it must be a record of 421300.'] as const;

/** What will not, with the code and what is said of it. */
test.each<[string, Field, unknown, code: string, says: readonly [zh: string, en: string]]>([
  ['nothing', title, null, 'REQUIRED', ['“题目”必填。', '"it" is required.']],
  ['one entry too many', tags, Array(1_001).fill('甲'), 'TOO_MANY', MANY],
  ['number too small', number, -1, 'OUT_OF_RANGE', RANGE],
  ['number too large', number, 10_000_001, 'OUT_OF_RANGE', RANGE],
  [
    'above zero where zero is most',
    integer(['数', 'Number'], NONE, { min: -2, max: 0 }),
    1,
    'OUT_OF_RANGE',
    ['“数”应在 -2 与 0 之间。', '"it" must lie between -2 and 0.'],
  ],
  [
    'number below its bounds',
    integer(['数', 'Number'], NONE, { min: 5, max: 6 }),
    4,
    'OUT_OF_RANGE',
    ['“数”应在 5 与 6 之间。', '"it" must lie between 5 and 6.'],
  ],
  [
    'number above its bounds',
    integer(['数', 'Number'], NONE, { min: 5, max: 6 }),
    7,
    'OUT_OF_RANGE',
    ['“数”应在 5 与 6 之间。', '"it" must lie between 5 and 6.'],
  ],
  ['decimal below zero', decimal(['数', 'Number'], NONE), -0.1, 'OUT_OF_RANGE', RANGE],
  ['decimal too large', decimal(['数', 'Number'], NONE), 10_000_000.5, 'OUT_OF_RANGE', RANGE],
  ['part of a number', number, 1.5, 'NOT_A_NUMBER', WHOLE],
  ['word for a number', number, '五', 'NOT_A_NUMBER', noNumber('数')],
  ['word for a decimal', share, '五', 'NOT_A_NUMBER', noNumber('比例')],
  ['more digits than a number holds', number, '9'.repeat(400), 'NOT_A_NUMBER', WHOLE],
  ['more digits than a decimal holds', decimal(['数', 'Number'], NONE), '9'.repeat(400), 'OUT_OF_RANGE', RANGE],
  ['before the first day', day, '1949-09-20', 'OUT_OF_RANGE', DAYS],
  ['after the last day', day, '2101-01-01', 'OUT_OF_RANGE', DAYS],
  ['no choice', room, 'HUGE', 'UNKNOWN_CHOICE', ROOMS],
  ['the label of a choice', room, '小', 'UNKNOWN_CHOICE', ROOMS],
  ['what every object has', room, 'toString', 'UNKNOWN_CHOICE', ROOMS],
  ['no division', place, '421399', 'UNKNOWN_DIVISION', ['“区划”没有行政区划代码 421399。', '"it" names no division: 421399.']],
  ['sector before the first', circle, '00', 'UNKNOWN_SECTOR', noSector('00')],
  ['sector after the last', circle, '35', 'UNKNOWN_SECTOR', noSector('35')],
  ['sector without its zero', circle, '1', 'UNKNOWN_SECTOR', noSector('1')],
  ['no committee', office, '421399', 'UNKNOWN_COMMITTEE', ['“政协”没有政协委员会 421399。', '"it" names no committee: 421399.']],
  ["another's record", proposal, OTHER, 'OTHER_OWNER', notOurs('提案')],
  ["another's record of any kind", source, OTHER, 'OTHER_OWNER', notOurs('来源')],
  ["another's among the own", merged, [OWN, OTHER, 'x'], 'OTHER_OWNER', notOurs('并入的')],
  ['no id', proposal, '提案一', 'MALFORMED', noId('提案')],
  ['no id, of any owner', anyProposal, '提案一', 'MALFORMED', noId('提案')],
  ['no id, of any kind', source, 'pro_421300', 'MALFORMED', noId('来源')],
  ['no id among ids', merged, [OWN, 'x', OTHER], 'MALFORMED', noId('并入的')],
])('%s is refused', (_, field, value, code, [zh, en]) => {
  expect(faults(field, value, 'zh')).toEqual([{ field: 'it', code, message: zh }]);
  expect(faults(field, value, 'en')).toEqual([{ field: 'it', code, message: en }]);
});

describe('items', () => {
  const guests = items({
    type: 'Guest',
    label: ['来宾', 'Guests'],
    description: NONE,
    parts: { name: title, count: integer(['人数', 'Count'], NONE, { min: 1 }), of: proposal },
    wrongItem: ({ name, count }) =>
      name === '张三' && count !== 1 ? { part: 'count', code: 'ONE_PERSON', says: ['一人只计一次。', 'One person counts once.'] } : null,
  });

  test('that are well are', () => {
    expect(
      faults(guests, [
        { name: '张三', count: 1 },
        { name: '部门', of: OWN },
      ]),
    ).toEqual([]);
    expect(faults({ ...guests, wrongItem: undefined }, [{ name: '张三', count: 2 }])).toEqual([]);
  });
  test('each fault names its item and its part', () => {
    expect(faults(guests, [{ name: '部门' }, { name: ' ', count: 0, of: OTHER }, { count: 1 }])).toEqual([
      { field: 'it.1.name', code: 'REQUIRED', message: '"it.1.name" is required.' },
      { field: 'it.1.count', code: 'OUT_OF_RANGE', message: '"it.1.count" must lie between 1 and 10000000.' },
      { field: 'it.1.of', code: 'OTHER_OWNER', message: '"it.1.of" belongs to 420100; it must be a record of 421300.' },
      { field: 'it.2.name', code: 'REQUIRED', message: '"it.2.name" is required.' },
    ]);
    expect(faults(guests, [{}], 'zh')).toEqual([{ field: 'it.0.name', code: 'REQUIRED', message: '“题目”必填。' }]);
  });
  test.each<[Language, string]>([
    ['zh', '一人只计一次。'],
    ['en', 'One person counts once.'],
  ])('one that is wrong as a whole is told in %s', (language, message) => {
    expect(
      faults(
        guests,
        [
          { name: '部门', count: 2 },
          { name: '张三', count: 2 },
        ],
        language,
      ),
    ).toEqual([{ field: 'it.1.count', code: 'ONE_PERSON', message }]);
  });
  test('a whole is judged where its parts are right', () => {
    expect(codes(guests, [{ name: '张三', count: 0 }])).toEqual(['OUT_OF_RANGE']);
  });
});
