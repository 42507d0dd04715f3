import { describe, expect, test } from '@jest/globals';
import { lastPeriod, lastYear, type PeriodInput, readPeriod, steps } from './period.ts';

const span = ({ from, until }: { from: string | null; until: string | null }) => `${from} ${until}`;

test.each<[PeriodInput | null, string]>([
  [null, 'null null'],
  [{ year: 2023 }, '2023-01-01 2023-12-31'],
  [{ year: 2023, half: 1 }, '2023-01-01 2023-06-30'],
  [{ year: 2023, half: 2 }, '2023-07-01 2023-12-31'],
  [{ year: 2024, quarter: 1 }, '2024-01-01 2024-03-31'],
  [{ year: 2023, quarter: 4 }, '2023-10-01 2023-12-31'],
  [{ year: 2024, month: 2 }, '2024-02-01 2024-02-29'],
  [{ year: 2023, month: 2 }, '2023-02-01 2023-02-28'],
  [{ year: 2023, month: 12 }, '2023-12-01 2023-12-31'],
  [{ day: '2024-02-29' }, '2024-02-29 2024-02-29'],
  [{ from: '2023-03-05', until: '2023-03-05' }, '2023-03-05 2023-03-05'],
  [{ from: '2023-03-05' }, '2023-03-05 null'],
  [{ until: '2023-03-05' }, 'null 2023-03-05'],
])('%j means %s', (input, days) => {
  expect(span(readPeriod(input))).toBe(days);
});

test.each<[PeriodInput, RegExp]>([
  [{}, /A period is one of/],
  [{ year: 2023, day: '2023-01-01' }, /A period is one of/],
  [{ year: 2023, from: '2023-01-01' }, /A period is one of/],
  [{ day: '2023-01-01', until: '2023-01-01' }, /A period is one of/],
  [{ year: 2023, quarter: 1, month: 2 }, /A period is one of/],
  [{ month: 2 }, /A period is one of/],
  [{ day: '2023-01-01', month: 2 }, /A period is one of/],
  [{ year: 2023, half: 3 }, /"half" is 3; it must be 1 to 2/],
  [{ year: 2023, quarter: 0 }, /"quarter" is 0; it must be 1 to 4/],
  [{ year: 2023, month: 13 }, /"month" is 13; it must be 1 to 12/],
  [{ year: 1900 }, /outside 1949 to 2100/],
  [{ from: '2023-02-01', until: '2023-01-31' }, /begins \(2023-02-01\) after it ends \(2023-01-31\)/],
  [{ day: '0000-01-01' }, /outside 1900-01-01/],
  [{ from: '2023-01-01', until: '9999-12-31' }, /leave "from" or "until" out/],
])('%j is refused', (input, message) => {
  expect(() => readPeriod(input)).toThrow(message);
});

describe('steps', () => {
  test('the first and the last are cut by the span', () => {
    const days = { from: '2024-01-15', until: '2024-04-02' };
    expect(steps(days, 'MONTH').map(span)).toEqual([
      '2024-01-15 2024-01-31',
      '2024-02-01 2024-02-29',
      '2024-03-01 2024-03-31',
      '2024-04-01 2024-04-02',
    ]);
    expect(steps(days, 'QUARTER').map(span)).toEqual(['2024-01-15 2024-03-31', '2024-04-01 2024-04-02']);
    expect(steps(days, 'HALF_YEAR').map(span)).toEqual(['2024-01-15 2024-04-02']);
    expect(steps({ from: '2023-11-30', until: '2025-01-01' }, 'YEAR').map(span)).toEqual([
      '2023-11-30 2023-12-31',
      '2024-01-01 2024-12-31',
      '2025-01-01 2025-01-01',
    ]);
    expect(steps({ from: '2022-08-01', until: '2023-07-31' }, 'HALF_YEAR').map(span)).toEqual([
      '2022-08-01 2022-12-31',
      '2023-01-01 2023-06-30',
      '2023-07-01 2023-07-31',
    ]);
    expect(steps({ from: '2024-02-28', until: '2024-03-01' }, 'DAY').map(span)).toEqual([
      '2024-02-28 2024-02-28',
      '2024-02-29 2024-02-29',
      '2024-03-01 2024-03-01',
    ]);
  });
  test('a leap year has 366 days; 400 steps at most; both ends are needed', () => {
    expect(steps({ from: '2024-01-01', until: '2024-12-31' }, 'DAY')).toHaveLength(366);
    expect(steps({ from: '2024-01-01', until: '2025-02-03' }, 'DAY')).toHaveLength(400);
    expect(() => steps({ from: '2024-01-01', until: '2025-02-04' }, 'DAY')).toThrow(/more than 400 steps/);
    expect(() => steps({ from: null, until: '2025-02-04' }, 'YEAR')).toThrow(/a beginning and an end/);
  });
});

const LATER = '2030-01-01';

test.each([
  ['2024-03-01 2024-03-31', LATER, '2024-02-01 2024-02-29'],
  ['2023-03-01 2023-03-31', LATER, '2023-02-01 2023-02-28'],
  ['2024-01-01 2024-01-31', LATER, '2023-12-01 2023-12-31'],
  ['2024-04-01 2024-06-30', LATER, '2024-01-01 2024-03-31'],
  ['2024-01-01 2024-06-30', LATER, '2023-07-01 2023-12-31'],
  ['2024-01-01 2024-12-31', LATER, '2023-01-01 2023-12-31'],
  ['2024-02-29 2024-02-29', LATER, '2024-02-28 2024-02-28'],
  ['2024-03-01 2024-03-10', LATER, '2024-02-20 2024-02-29'],
  // Several whole months against as many.
  ['2024-03-01 2024-04-30', LATER, '2024-01-01 2024-02-29'],
  ['2024-05-01 2024-07-31', LATER, '2024-02-01 2024-04-30'],
  ['2023-11-01 2024-02-29', LATER, '2023-07-01 2023-10-31'],
  ['2024-05-01 2024-07-31', '2024-06-10', '2024-02-01 2024-03-10'],
  // Not over yet: only the days elapsed.
  ['2024-03-01 2024-03-31', '2024-03-10', '2024-02-01 2024-02-10'],
  ['2024-03-01 2024-03-31', '2024-03-30', '2024-02-01 2024-02-29'],
  ['2024-04-01 2024-06-30', '2024-05-15', '2024-01-01 2024-02-15'],
  ['2024-01-01 2024-06-30', '2024-02-29', '2023-07-01 2023-08-29'],
  ['2024-01-01 2024-12-31', '2024-02-29', '2023-01-01 2023-02-28'],
  ['2024-03-01 2024-03-10', '2024-03-04', '2024-02-20 2024-02-23'],
])('last period: %s on %s beside %s', (days, now, before) => {
  const [from, until] = days.split(' ');
  expect(span(lastPeriod({ from: from!, until: until! }, now)!)).toBe(before);
});

test.each([
  ['2024-02-01 2024-02-29', LATER, '2023-02-01 2023-02-28'],
  ['2025-02-01 2025-02-28', LATER, '2024-02-01 2024-02-29'],
  ['2025-01-01 2025-02-28', LATER, '2024-01-01 2024-02-29'],
  ['2024-01-01 2024-12-31', LATER, '2023-01-01 2023-12-31'],
  ['2024-02-29 2024-02-29', LATER, '2023-02-28 2023-02-28'],
  // A day is compared with one day.
  ['2025-02-28 2025-02-28', LATER, '2024-02-28 2024-02-28'],
  ['2025-02-22 2025-02-28', LATER, '2024-02-22 2024-02-28'],
  ['2024-01-01 2024-12-31', '2024-02-29', '2023-01-01 2023-02-28'],
  ['2025-01-01 2025-12-31', '2025-02-28', '2024-01-01 2024-02-28'],
  ['2024-04-01 2024-06-30', '2024-05-15', '2023-04-01 2023-05-15'],
])('last year: %s on %s beside %s', (days, now, before) => {
  const [from, until] = days.split(' ');
  expect(span(lastYear({ from: from!, until: until! }, now)!)).toBe(before);
});

test('an open period has nothing before it', () => {
  expect(lastPeriod({ from: null, until: '2024-01-01' }, LATER)).toBeNull();
  expect(lastYear({ from: '2024-01-01', until: null }, LATER)).toBeNull();
});
