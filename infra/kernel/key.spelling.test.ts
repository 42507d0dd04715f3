import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { choice, choices, date, integer, person, text } from './field.ts';
import { isBlank, keyOf, keyPart, naturalKeyOf, normalKey, numberKey } from './key.ts';
import { defineKind, type Kind } from './kind.ts';

const NONE = ['', ''] as const;
const char = (code: number) => String.fromCodePoint(code);
const hex = (code: number) => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
const named = (codes: number[]) => codes.map(code => [hex(code), char(code)] as const);

describe('what cannot be seen is left out', () => {
  // The first and the last of each range.
  const unseen = [
    ...[0x09, 0x0a, 0x0d, 0x20, 0x85, 0xa0, 0xad, 0x34f, 0x61c, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x180b, 0x180e, 0x180f],
    ...[0x2000, 0x200a, 0x200b, 0x200f, 0x2028, 0x2029, 0x202a, 0x202e, 0x202f, 0x2060, 0x206f, 0x2800, 0x3000, 0x3164],
    ...[0xfe00, 0xfe0f, 0xfeff, 0xffa0, 0xfff9, 0xfffb, 0xe0000, 0xe0041, 0xe0fff],
  ];
  test.each(named(unseen))('%s', (_, each) => {
    expect(normalKey(`${each}甲${each}${each}乙${each}`)).toBe('甲乙');
    expect([isBlank(each), isBlank(each + each), isBlank(`${each}甲${each}`)]).toEqual([true, true, false]);
  });
});

describe('what stands beside it is seen', () => {
  const seen = [0x21, 0xac, 0xae, 0x61b, 0x61d, 0x115e, 0x1161, 0x17b3, 0x17b6, 0x180a, 0x1810, 0x2801, 0x3001, 0xfffc, 0xe1000];
  test.each(named(seen))('%s', (_, each) => {
    expect(normalKey(`甲${each}乙`)).toBe(`甲${each}乙`);
    expect(isBlank(each)).toBe(false);
  });
});

describe('a dash is a dash', () => {
  const dashes = [
    ...[0x2d, 0x2d7, 0x58a, 0x5be, 0x1806, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2043, 0x2212, 0x2500, 0x2501],
    ...[0x2e3a, 0x2e3b, 0xfe58, 0xfe63, 0xff0d],
  ];
  test.each(named(dashes))('%s', (_, dash) => {
    expect(normalKey(`${dash}2025${dash}${dash}b`)).toBe('-2025--b');
  });
  test.each(named([0x5f, 0x7e, 0x2016, 0x2502, 0x4e00, 0x30fc]))('%s is none', (_, other) => {
    expect(normalKey(`甲${other}乙`)).toBe(`甲${other}乙`);
  });
});

describe('a middle dot is a middle dot', () => {
  test.each(named([0xb7, 0x387, 0x2022, 0x2027, 0x2219, 0x22c5, 0x30fb, 0xff65]))('%s', (_, dot) => {
    expect(normalKey(`阿${dot}买${dot}提`)).toBe('阿·买·提');
  });
  test.each(named([0x2e, 0x3002, 0x2218]))('%s is none', (_, other) => {
    expect(normalKey(`阿${other}买`)).toBe(`阿${other}买`);
  });
});

test.each([
  ['', ''],
  ['ＡＢＣ', 'abc'],
  ['１２', '12'],
  ['Ⅳ', 'iv'],
  ['㈠', '(一)'],
  ['e\u0301', 'é'],
  ['甲村 停车', '甲村停车'],
  ['第001号', '第001号'],
])('%j is compared as %j', (typed, normal) => {
  expect(normalKey(typed)).toBe(normal);
});

test.each([
  ['1', '1'],
  ['001', '1'],
  ['第００１号', '1'],
  ['第1号', '1'],
  ['10', '10'],
  ['100', '100'],
  ['0', '0'],
  ['000', '0'],
  ['2022-0001', '2022-1'],
  ['2022-0000', '2022-0'],
  ['2022-B011', '2022-b11'],
  ['B0', 'b0'],
  ['提案第12号', '提案12'],
  // Nothing would be left of them.
  ['第号', '第号'],
  ['号', '号'],
  ['', ''],
])('of the number %j %j is compared', (typed, number) => {
  expect(numberKey(typed)).toBe(number);
});

test.each([null, undefined, 0, false, [], ['']])('%j is no blank text', value => {
  expect(isBlank(value)).toBe(false);
});

const fields = {
  number: text(NONE, NONE, { serial: true }),
  title: text(NONE, NONE),
  who: person(NONE, NONE),
  form: choice(choices('Form', NONE, { LETTER: NONE }), NONE, NONE),
  on: date(NONE, NONE),
  term: integer(NONE, NONE),
};
const common = { name: 'thing', prefix: 'thi', subgraph: 'liaison', duty: 'LIAISON', label: NONE, description: NONE, fields } as const;
const titled = defineKind({ ...common, naturalKey: ['title'] }) as Kind;
const pair = defineKind({ ...common, naturalKey: ['title', 'who'] }) as Kind;
const numbered = defineKind({ ...common, naturalKey: ['number'], scope: ({ on }) => on?.slice(0, 4) ?? '' }) as Kind;

test.each<[string, unknown, string]>([
  ['number', '第001号', '1'],
  ['title', '第001号 Ａ', '第001号a'],
  ['who', 'p7 Ｋ2', 'p7k2'],
  ['form', 'LETTER', 'LETTER'],
  ['on', '2024-05-01', '2024-05-01'],
  ['term', 6, '6'],
  ['term', 0, '0'],
  ['title', null, ''],
  ['title', undefined, ''],
  ['other', ' A ', ' A '],
])('of %s %j is a part of a key as %j', (name, value, part) => {
  expect(keyPart(fields, name, value)).toBe(part);
});

describe('a key', () => {
  test('of one part is that', () => {
    expect(naturalKeyOf(titled, { title: '甲/ 乙 A', who: 'P7K2' })).toBe('甲/乙a');
    expect(keyOf(titled, ['甲'])).toBe('甲');
  });
  test('of several parts keeps them apart, in their order', () => {
    expect(naturalKeyOf(pair, { who: 'P7K2', title: '甲' })).toBe('甲 / p7k2');
    expect(keyOf(pair, ['甲', null])).toBe('甲 / ');
    expect(keyOf(pair, ['甲/', '/乙'])).toBe('甲// / //乙');
    expect(keyOf(pair, ['甲 / 乙', ''])).not.toBe(keyOf(pair, ['甲', '乙 / ']));
  });
  test('begins with its scope, where it has one', () => {
    expect(naturalKeyOf(numbered, { number: '001', on: '2024-05-01' })).toBe('2024 / 1');
    expect(naturalKeyOf(numbered, { number: '001' })).toBe(' / 1');
    expect(keyOf(numbered, ['1/2'], '第06号')).toBe('6 / 1//2');
    expect(keyOf(numbered, ['1/2'])).toBe('1/2');
  });
});

describe('a key that an index cannot hold', () => {
  const digest = (key: string) => createHash('sha256').update(key).digest('hex');
  const keyed = (title: string) => keyOf(titled, [title]);

  test.each([
    ['letters', 'x'.repeat(1_000), 'x'.repeat(1_001), 'x'.repeat(100)],
    ['of three bytes each', '甲'.repeat(333), '甲'.repeat(334), '甲'.repeat(100)],
    ['of four bytes each', '𠮷'.repeat(250), '𠮷'.repeat(251), '𠮷'.repeat(100)],
  ])('is its beginning and a digest: %s', (_, longest, longer, beginning) => {
    expect(keyed(longest)).toBe(longest);
    expect(keyed(longer)).toBe(`${beginning}#${digest(longer)}`);
  });
  test('differs where only its end does', () => {
    expect(keyed(`${'x'.repeat(1_001)}1`)).not.toBe(keyed(`${'x'.repeat(1_001)}2`));
  });
});
