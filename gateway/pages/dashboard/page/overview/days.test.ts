import { expect, test } from '@jest/globals';
import { daysBetween, nameOfDays } from './days.ts';

test('days are called by the year, half, quarter or month that they are', () => {
  const named = (from: string, until: string) => [nameOfDays({ from, until }, 'zh'), nameOfDays({ from, until }, 'en')];
  expect(named('2024-01-01', '2024-12-31')).toEqual(['2024年', '2024']);
  expect(named('2024-07-01', '2024-12-31')).toEqual(['2024年下半年', 'H2 2024']);
  expect(named('2024-10-01', '2024-12-31')).toEqual(['2024年第4季度', 'Q4 2024']);
  expect(named('2024-02-01', '2024-02-29')).toEqual(['2024年2月', '2024-02']);
  expect(named('2024-02-01', '2024-02-28')).toEqual(['2024-02-01 – 2024-02-28', '2024-02-01 – 2024-02-28']);
  expect(named('2023-12-01', '2024-02-29')[0]).toBe('2023-12-01 – 2024-02-29');
});

test('days are counted from one to the other', () => {
  expect([
    daysBetween('2024-02-28', '2024-03-01'),
    daysBetween('2025-01-30', '2025-01-30'),
    daysBetween('2025-02-01', '2025-01-30'),
  ]).toEqual([2, 0, -2]);
});
