import { expect, test } from '@jest/globals';
import { grouped } from './grouped.ts';
import { itemAt, known, must } from './must.ts';

test('what is missing by mistake is named; zero, empty text and false are there', () => {
  expect([must(0, 'number'), must('', 'text'), must(false, 'answer')]).toEqual([0, '', false]);
  expect(() => must(null, 'qualifier ABOUT')).toThrow('There is no qualifier ABOUT.');
  expect(known(new Map([['a', 0]]), 'a', 'letter')).toBe(0);
  expect(() => known(new Map<string, number>(), 'b', 'letter')).toThrow('There is no letter b.');
});

test('items are counted from either end', () => {
  expect([itemAt([1, 2, 3], 0), itemAt([1, 2, 3], -1)]).toEqual([1, 3]);
  expect(() => itemAt([1], 1)).toThrow('There is no item 1 in a list of 1.');
  expect(() => itemAt([1], -2)).toThrow('There is no item -2 in a list of 1.');
});

test('groups and what is in them keep the order in which it came', () => {
  expect(grouped([3, 1, 4, 2, 5], number => number % 2)).toEqual([
    [3, 1, 5],
    [4, 2],
  ]);
});
