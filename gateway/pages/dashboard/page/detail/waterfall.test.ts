import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { waterfall } from './waterfall.ts';

test('each change stands where the one before ends, and the last bar is where they lead', () => {
  const steps = waterfall(
    { name: 'then', amount: 979 },
    [
      { name: 'later', amount: 400 },
      { name: 'withdrawn', amount: -44 },
    ],
    'now',
  );
  expect(steps.map(({ name, from, to }) => [name, from, to])).toEqual([
    ['then', 0, 979],
    ['later', 979, 1379],
    ['withdrawn', 1379, 1335],
    ['now', 0, 1335],
  ]);
});

test('the bars between the first and the last add up to their difference, below zero too', () => {
  const amount = fc.integer({ min: -1000, max: 1000 });
  fc.assert(
    fc.property(amount, fc.array(amount), (first, changes) => {
      const steps = waterfall(
        { name: 'a', amount: first },
        changes.map(each => ({ name: 'c', amount: each })),
        'b',
      );
      const between = steps.filter(({ whole }) => !whole).reduce((sum, { from, to }) => sum + to - from, 0);
      expect((steps.at(-1)?.amount ?? 0) - first).toBe(between);
    }),
  );
});
