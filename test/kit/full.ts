import { test } from '@jest/globals';

/** Whether this is `npm run test:full`, which takes its time. */
export const isFull = Boolean(process.env.TEST_FULL);

/** A test that takes long beside others of its file that do not: with every commit it is told as skipped. */
export const longTest: typeof test | typeof test.skip = isFull ? test : test.skip;
