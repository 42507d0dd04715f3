import { expect, test } from '@jest/globals';
import { languageOf, sayIn } from './words.ts';

test('words are said in the language of the address, or else of the browser', () => {
  expect(languageOf('zh', ['en-GB'])).toBe('zh');
  expect([['en-GB', 'zh'], ['zh-CN', 'en'], ['de', 'en'], ['de'], []].map(each => languageOf(undefined, each))).toEqual([
    'en',
    'zh',
    'en',
    'zh',
    'zh',
  ]);
});

test('what is given stands in the sentence', () => {
  expect([sayIn('zh')('monthOf', { month: 3 }), sayIn('en')('reported', { expected: 17, closed: 5 })]).toEqual([
    '3月',
    '5 of 17 have reported',
  ]);
});
