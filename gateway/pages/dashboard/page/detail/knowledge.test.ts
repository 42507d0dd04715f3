import { expect, test } from '@jest/globals';
import { daysOfKnowledge } from './knowledge.ts';

test('how a year came to be known is looked at by months, and later by years', () => {
  const days = daysOfKnowledge('2023-01-01', '2023-12-31', '2026-11-27');
  expect(days.slice(0, 3)).toEqual(['2023-01-31', '2023-02-28', '2023-03-31']);
  expect(days.slice(-4)).toEqual(['2024-11-30', '2024-12-31', '2025-12-31', '2026-11-27']);
  expect(days).toHaveLength(26);
});

test('that of a month by days, then by months', () => {
  const days = daysOfKnowledge('2024-02-01', '2024-02-29', '2024-12-15');
  expect(days.slice(0, 2)).toEqual(['2024-02-01', '2024-02-02']);
  expect(days).toContain('2024-03-31');
  expect(days.slice(-3)).toEqual(['2024-10-31', '2024-11-30', '2024-12-15']);
});

test('of what runs the last day is the last that can be asked for; of what is still to come there is none', () => {
  expect(daysOfKnowledge('2024-01-01', '2024-12-31', '2024-03-15')).toEqual(['2024-01-31', '2024-02-29', '2024-03-15']);
  expect(daysOfKnowledge('2025-01-01', '2025-12-31', '2024-03-15')).toEqual([]);
});
