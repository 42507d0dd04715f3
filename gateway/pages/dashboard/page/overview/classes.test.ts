import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { classesOf, lookOf, MOST_CLASSES } from './classes.ts';

test('one large city does not flatten the others', () => {
  const classes = classesOf([1335, 456, 22, 29, 85, 35, 19, 19, 30, 12]);
  expect(classes).toEqual([
    { least: 12, most: 12 },
    { least: 19, most: 22 },
    { least: 29, most: 30 },
    { least: 35, most: 85 },
    { least: 456, most: 1335 },
  ]);
});

test('of few different numbers each is a class, of none there is none', () => {
  expect(classesOf([0, 0, 0, 7])).toEqual([
    { least: 0, most: 0 },
    { least: 7, most: 7 },
  ]);
  expect(classesOf([])).toEqual([]);
});

test('every number is in the class that holds it, and equal ones in the same', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 30 })), numbers => {
      const classes = classesOf(numbers);
      expect(classes.length).toBeLessThanOrEqual(MOST_CLASSES);
      for (const value of numbers) {
        const look = lookOf({ status: 'FINAL', value }, classes);
        const found = 'at' in look ? classes[look.at] : undefined;
        expect(found && found.least <= value && value <= found.most).toBe(true);
      }
    }),
  );
});

test('what is not known, not told or not whole looks like nothing else', () => {
  const classes = classesOf([3, 5]);
  expect(lookOf({ status: 'MISSING', value: null }, classes)).toEqual({ kind: 'missing' });
  expect(lookOf({ status: 'SUPPRESSED', value: null }, classes)).toEqual({ kind: 'suppressed' });
  expect(lookOf({ status: 'PARTIAL', value: 5 }, classes)).toEqual({ kind: 'partial', at: 1 });
  expect(lookOf({ status: 'PROVISIONAL', value: 3 }, classes)).toEqual({ kind: 'class', at: 0 });
});
