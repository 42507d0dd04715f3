import { describe, expect, test } from '@jest/globals';
import { checkField, checkReason, isStorable, withoutBlanks } from './check.ts';
import { type Field, items, person, persons, text, texts } from './field.ts';
import type { Language } from './words.ts';

const NONE = ['', ''] as const;
const faults = (field: Field, value: unknown, language: Language = 'en') =>
  checkField('it', field, value, { committee: '421300', language });
const codes = (field: Field, value: unknown) => faults(field, value).map(({ code }) => code);
const both = (field: Field, value: unknown) => (['zh', 'en'] as const).flatMap(language => faults(field, value, language)[0]?.message);

describe('text that a database can keep', () => {
  test.each(['', ' ', 'a', '𠮷野家', '\uFFFD', '\u0001'])('%j is', each => {
    expect(isStorable(each)).toBe(true);
  });
  // NUL; half of 𠮷, the first or the second; both in the wrong order.
  test.each(['\0', 'a\0', '\0a', '\uD842', 'a\uD842b', '\uDFB7', '\uDFB7\uD842'])('%j is not', each => {
    expect(isStorable(each)).toBe(false);
  });
});

describe('text of which nothing can be seen is none', () => {
  const title = text(['题目', 'Title'], NONE);
  const tags = texts(['标签', 'Tags'], NONE);
  const people = items({ type: 'Guest', label: ['来宾', 'Guests'], description: NONE, parts: { name: title, tags } });
  const fields = { title, tags, people };

  test.each([
    ['text', { title: ' \u3000\u200B' }, { title: null }],
    ['empty text', { title: '' }, { title: null }],
    ['text that stays as it was typed', { title: ' 甲 ' }, { title: ' 甲 ' }],
    ['what is no text', { a: 0, b: false, c: null, d: undefined }, { a: 0, b: false, c: null, d: undefined }],
    ['a list of texts', { tags: ['甲', '', ' ', '乙'] }, { tags: ['甲', '乙'] }],
    ['a list of nothing', { tags: [' '] }, { tags: [] }],
    [
      'parts of items',
      { people: [{ name: ' ', tags: ['', '甲'] }, { name: '乙' }] },
      { people: [{ name: null, tags: ['甲'] }, { name: '乙' }] },
    ],
    ['what no field declares', { other: '', others: ['', '甲'] }, { other: null, others: ['甲'] }],
    ['nothing', {}, {}],
  ])('%s', (_, given, cleared) => {
    expect(withoutBlanks(fields, given)).toStrictEqual(cleared);
  });
});

describe('a reason', () => {
  const MISSING = ['REQUIRED', '请写明原因。', 'Say why.'] as const;
  const LONG = ['TOO_LONG', '原因最多 1000 个字。', 'The reason may be at most 1,000 characters.'] as const;
  const UNSTORABLE = ['MALFORMED', '原因含有无法保存的字符。', 'The reason holds a character that cannot be stored.'] as const;

  test.each(['x', '0', ' 录入错误 ', '𠮷'.repeat(1_000)])('%j will do', reason => {
    expect(checkReason(reason, 'zh')).toEqual([]);
  });
  test.each([
    ...[undefined, null, '', ' \u3000', 0, 5, true, [], ['录入错误']].map(reason => [reason, MISSING] as const),
    ['𠮷'.repeat(1_001), LONG],
    ['录入\0错误', UNSTORABLE],
    ['录入错误\uD842', UNSTORABLE],
  ])('%j will not', (reason, [code, zh, en]) => {
    expect(checkReason(reason, 'zh')).toEqual([{ field: 'reason', code, message: zh }]);
    expect(checkReason(reason, 'en')).toEqual([{ field: 'reason', code, message: en }]);
  });
});

describe('texts are as long as they may be, counted in characters', () => {
  const short = text(['名', 'Name'], NONE, { max: 3 });
  const plain = text(['名', 'Name'], NONE);

  test.each<[Field, unknown, string[]]>([
    [short, '野家', []],
    [short, '𠮷野家', []],
    [short, '四个字长', ['TOO_LONG']],
    [plain, '𠮷'.repeat(200), []],
    [plain, '𠮷'.repeat(201), ['TOO_LONG']],
    [text(['名', 'Name'], NONE, { max: 2_000 }), 'x'.repeat(1_001), []],
    [texts(['名', 'Names'], NONE, { max: 3 }), ['短', '也是短'], []],
    [texts(['名', 'Names'], NONE, { max: 3 }), ['短', '四个字长', '也是四个'], ['TOO_LONG']],
  ])('%#', (field, value, wrong) => {
    expect(codes(field, value)).toEqual(wrong);
  });
  test('the bound is told', () => {
    expect(both(short, '四个字长')).toEqual(['“名”最多 3 个字。', '"it" may be at most 3 characters.']);
    expect(both(plain, 'x'.repeat(201))).toEqual(['“名”最多 200 个字。', '"it" may be at most 200 characters.']);
  });
});

test('what cannot be stored is told as such, whatever else is wrong with it', () => {
  const code = text(['代码', 'Code'], NONE, { max: 2, pattern: { test: /^\d+$/, says: ['数字', 'digits'] } });
  expect(faults(code, '四个字\0', 'zh')).toEqual([{ field: 'it', code: 'MALFORMED', message: '“代码”含有无法保存的字符。' }]);
  expect(faults(code, '\uD842', 'en')).toEqual([
    { field: 'it', code: 'MALFORMED', message: '"it" holds a character that cannot be stored (NUL or half a character).' },
  ]);
});

test('a text looks as its pattern says', () => {
  const code = text(['代码', 'Code'], NONE, { pattern: { test: /^\d+$/, says: ['数字', 'digits'] } });
  expect([codes(code, '12'), codes(code, 'a12')]).toEqual([[], ['MALFORMED']]);
  // A text is no name, and stays as it is typed.
  expect([codes(code, '张三'), codes(code, '1 2')]).toEqual([['MALFORMED'], ['MALFORMED']]);
  expect(both(code, 'a12')).toEqual(['“代码”应为数字。', '"it" must be digits.']);
});

describe('a person', () => {
  const key = { max: 6, pattern: { test: /^[a-z0-9]{4,}$/, says: ['统一码', 'a key'] } } as const;
  const who = person(['人员', 'Person'], NONE, key);

  test.each([
    ['a key', 'p7k2'],
    ['a key in another spelling', 'Ｐ7 K2'],
    ['spaces are not counted', 'p 7 k 2 m 9'],
    ['a name, which looks like no key', '张三'],
    ['a name as long as may be', '买买提阿吉木'],
  ])('%s will do', (_, typed) => {
    expect(codes(who, typed)).toEqual([]);
  });
  test.each([
    ['too short for a key', 'p7', 'MALFORMED'],
    ['a name with a digit is none', '张三4', 'MALFORMED'],
    ['a key too long', 'p7k2m9q', 'TOO_LONG'],
    ['a name too long', '买买提阿吉木江', 'TOO_LONG'],
  ])('%s: %j is refused', (_, typed, code) => {
    expect(codes(who, typed)).toEqual([code]);
  });
  test('is told how a key looks', () => {
    expect(both(who, 'p7')).toEqual(['“人员”应为统一码。', '"it" must be a key.']);
  });
  test('of no pattern is as typed', () => {
    expect(codes(person(['人员', 'Person'], NONE, { max: 6 }), '!')).toEqual([]);
  });
  test('of several the first that is wrong is told', () => {
    const all = persons(['人员', 'Persons'], NONE, key);
    expect(codes(all, ['p7k2', '张三'])).toEqual([]);
    expect(codes(all, ['p7k2', 'p7', 'p7k2m9q'])).toEqual(['MALFORMED']);
  });
});
