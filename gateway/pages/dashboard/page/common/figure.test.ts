import { expect, test } from '@jest/globals';
import { changeOf, grouped, shownOf } from './figure.ts';
import { sayIn } from './words.ts';

const say = sayIn('zh');
const figure = { value: 2591, shown: '2591', reason: null, status: 'FINAL' } as const;

test('missing is no zero, suppressed is no zero, partial says so', () => {
  expect(shownOf(figure, say)).toEqual({ text: '2,591', look: 'whole' });
  expect(shownOf({ ...figure, value: null, shown: null, status: 'MISSING' }, say)).toEqual({
    text: '—',
    look: 'missing',
    why: '未知：没有登记，且并非都已结清',
  });
  expect(shownOf({ ...figure, value: null, shown: null, denominator: 0 }, say)).toMatchObject({
    text: '—',
    why: expect.stringMatching(/相除/),
  });
  expect(shownOf({ ...figure, value: null, shown: null, status: 'SUPPRESSED' }, say)).toMatchObject({ text: '＊', look: 'suppressed' });
  expect(shownOf({ ...figure, status: 'PARTIAL' }, say)).toMatchObject({ text: '2,591', look: 'partial', mark: '部分' });
  expect(shownOf({ ...figure, value: 0, shown: '0', status: 'NONE' }, say)).toEqual({ text: '0', look: 'whole' });
});

test('digits are in threes before the point', () => {
  expect(['0', '999', '1000', '-1234567.8901', '92.3'].map(grouped)).toEqual(['0', '999', '1,000', '-1,234,567.8901', '92.3']);
});

test('a change is told in percent, of a share in points, and not at all where there is nothing to compare with', () => {
  const measure = { code: 'X', label: '', unitLabel: '件', decimals: 0 };
  expect(changeOf({ change: 1497, rate: 136.84, reason: null }, measure)).toBe('+136.8%');
  expect(changeOf({ change: -5, rate: null, reason: 'x' }, measure)).toBe('-5');
  expect(changeOf({ change: -1.25, rate: 3, reason: null }, { ...measure, unitLabel: '%' })).toMatch(/^-1\.[23]pp$/);
  expect(changeOf({ change: null, rate: null, reason: 'x' }, measure)).toBeUndefined();
});
